/// Reads single texts back from transcripts when somebody asks for them.
@NullMarked
package turnscope.importers.excerpt;

import org.jspecify.annotations.NullMarked;
