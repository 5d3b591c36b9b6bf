/// The tracks of one session over its requests.
@NullMarked
package turnscope.views.timeline;

import org.jspecify.annotations.NullMarked;
