/// Closed forms of a context that grows by the same amount with every request: they explain what a replay computes.
///
/// Tokens are whole or fractional; costs are in tokens of fresh input.
@NullMarked
package turnscope.analysis.forms;

import org.jspecify.annotations.NullMarked;
