/// What the prompt cache did for each request, and why it did not do more.
@NullMarked
package turnscope.analysis.cache;

import org.jspecify.annotations.NullMarked;
