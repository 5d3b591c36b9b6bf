/// The page about one session: tiles, turns, models.
@NullMarked
package turnscope.views.session;

import org.jspecify.annotations.NullMarked;
