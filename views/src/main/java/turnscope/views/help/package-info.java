/// The help inside the program: one topic for every view and one for every word of the field.
@NullMarked
package turnscope.views.help;

import org.jspecify.annotations.NullMarked;
