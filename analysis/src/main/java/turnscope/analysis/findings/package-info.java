/// What a reader should know about a session before anything else: where money was lost, and what would keep it.
@NullMarked
package turnscope.analysis.findings;

import org.jspecify.annotations.NullMarked;
