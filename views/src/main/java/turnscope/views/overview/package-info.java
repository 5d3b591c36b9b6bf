/// The whole library at once: money over time, by project and by model, and where it was lost.
@NullMarked
package turnscope.views.overview;

import org.jspecify.annotations.NullMarked;
