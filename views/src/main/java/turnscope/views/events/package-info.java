/// Losses, compactions and findings of a session in tables.
@NullMarked
package turnscope.views.events;

import org.jspecify.annotations.NullMarked;
