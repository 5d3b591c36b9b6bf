/// The page of diagnostics: what was read, what was left out, and how far replays can be trusted.
@NullMarked
package turnscope.views.diagnostics;

import org.jspecify.annotations.NullMarked;
