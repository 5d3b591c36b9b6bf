/// JSON values read out of bytes at hand, as fast as files of gigabytes need it.
@NullMarked
package turnscope.importers.json;

import org.jspecify.annotations.NullMarked;
