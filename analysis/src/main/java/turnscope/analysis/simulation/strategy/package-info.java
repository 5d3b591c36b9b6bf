/// Rules that change the context of a recorded session, each one small type with its parameters.
@NullMarked
package turnscope.analysis.simulation.strategy;

import org.jspecify.annotations.NullMarked;
