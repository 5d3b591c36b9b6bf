/// Reads Codex rollouts.
@NullMarked
package turnscope.importers.codex;

import org.jspecify.annotations.NullMarked;
