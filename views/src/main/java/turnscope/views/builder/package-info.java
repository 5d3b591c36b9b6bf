/// The page on which a report is put together, looked at and written.
@NullMarked
package turnscope.views.builder;

import org.jspecify.annotations.NullMarked;
