/// What the sessions of a span of time have in common, beyond their sums.
@NullMarked
package turnscope.analysis.period;

import org.jspecify.annotations.NullMarked;
