/// Charts without a screen: scales, ticks, geometry, and the painter that a canvas and a PDF page both implement.
@NullMarked
package turnscope.views.plot;

import org.jspecify.annotations.NullMarked;
