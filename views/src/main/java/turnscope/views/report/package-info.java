/// The PDF cost report.
@NullMarked
package turnscope.views.report;

import org.jspecify.annotations.NullMarked;
