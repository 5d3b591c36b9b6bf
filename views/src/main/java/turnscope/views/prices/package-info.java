/// The page of prices: the catalogue, what is laid over it, and recorded names that have no price.
@NullMarked
package turnscope.views.prices;

import org.jspecify.annotations.NullMarked;
