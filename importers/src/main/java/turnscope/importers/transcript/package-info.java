/// The contract between the importers of single agents and the import run.
@NullMarked
package turnscope.importers.transcript;

import org.jspecify.annotations.NullMarked;
