/// Writes the transcripts of `sample-logs`: invented, deterministic, shaped like recorded ones.
@NullMarked
package turnscope.importers.samples;

import org.jspecify.annotations.NullMarked;
