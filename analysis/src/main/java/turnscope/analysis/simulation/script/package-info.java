/// A session as the simulator plays it: steps that append pieces to a context and let others go.
@NullMarked
package turnscope.analysis.simulation.script;

import org.jspecify.annotations.NullMarked;
