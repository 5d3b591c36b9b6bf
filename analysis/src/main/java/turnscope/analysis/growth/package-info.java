/// How the context grows and why the bill grows with its square.
@NullMarked
package turnscope.analysis.growth;

import org.jspecify.annotations.NullMarked;
