/// Lines of JSON from files that may be broken anywhere.
@NullMarked
package turnscope.importers.jsonl;

import org.jspecify.annotations.NullMarked;
