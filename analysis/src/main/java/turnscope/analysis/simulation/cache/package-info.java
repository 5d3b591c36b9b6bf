/// The rules by which a prompt cache is simulated, and how a scenario makes use of it.
@NullMarked
package turnscope.analysis.simulation.cache;

import org.jspecify.annotations.NullMarked;
