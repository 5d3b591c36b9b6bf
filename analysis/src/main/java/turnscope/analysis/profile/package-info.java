/// Everything that a page, a document or a JSON answer shows about one session or many, computed once.
@NullMarked
package turnscope.analysis.profile;

import org.jspecify.annotations.NullMarked;
