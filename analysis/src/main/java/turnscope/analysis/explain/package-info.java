/// Why one request costs what it costs, and what the next one will cost.
@NullMarked
package turnscope.analysis.explain;

import org.jspecify.annotations.NullMarked;
