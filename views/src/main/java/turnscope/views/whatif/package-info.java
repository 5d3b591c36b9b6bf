/// What a replay says, in words and pictures.
@NullMarked
package turnscope.views.whatif;

import org.jspecify.annotations.NullMarked;
