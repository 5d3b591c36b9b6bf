/// The list of all sessions.
@NullMarked
package turnscope.views.library;

import org.jspecify.annotations.NullMarked;
