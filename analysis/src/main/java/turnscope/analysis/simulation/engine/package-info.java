/// The prompt cache of one line of requests, and the loop that plays a script against it.
@NullMarked
package turnscope.analysis.simulation.engine;

import org.jspecify.annotations.NullMarked;
