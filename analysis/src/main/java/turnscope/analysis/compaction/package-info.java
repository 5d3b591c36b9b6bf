/// What compactions did and what they cost.
@NullMarked
package turnscope.analysis.compaction;

import org.jspecify.annotations.NullMarked;
