/// Tables of figures in one look: columns, sorting, copying.
@NullMarked
package turnscope.views.table;

import org.jspecify.annotations.NullMarked;
