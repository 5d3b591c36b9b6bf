/// What is known about the one thing that a reader selected.
@NullMarked
package turnscope.views.inspector;

import org.jspecify.annotations.NullMarked;
