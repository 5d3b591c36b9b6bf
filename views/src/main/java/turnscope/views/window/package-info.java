/// The window as a whole: what is open, what is being imported, and the frame around the pages.
@NullMarked
package turnscope.views.window;

import org.jspecify.annotations.NullMarked;
