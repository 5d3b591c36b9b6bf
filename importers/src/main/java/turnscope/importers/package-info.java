/// Takes transcripts of any agent into the library: what to read, what is new, what went wrong.
@NullMarked
package turnscope.importers;

import org.jspecify.annotations.NullMarked;
