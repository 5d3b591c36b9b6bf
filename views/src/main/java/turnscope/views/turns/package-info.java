/// The prompts of a session and what each of them cost.
@NullMarked
package turnscope.views.turns;

import org.jspecify.annotations.NullMarked;
