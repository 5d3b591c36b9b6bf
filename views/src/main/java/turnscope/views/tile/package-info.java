/// The one place that knows TilesFX.
@NullMarked
package turnscope.views.tile;

import org.jspecify.annotations.NullMarked;
