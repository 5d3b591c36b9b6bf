/// Reads Claude Code's transcripts.
@NullMarked
package turnscope.importers.claude;

import org.jspecify.annotations.NullMarked;
