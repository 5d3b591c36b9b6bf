/// Sessions beside each other.
@NullMarked
package turnscope.views.compare;

import org.jspecify.annotations.NullMarked;
