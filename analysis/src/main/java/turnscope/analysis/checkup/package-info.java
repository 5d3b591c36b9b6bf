/// What was read, what was not, and how far figures can be trusted, over the whole library.
@NullMarked
package turnscope.analysis.checkup;

import org.jspecify.annotations.NullMarked;
