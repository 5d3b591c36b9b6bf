/// What contexts consist of and what each part of them cost.
@NullMarked
package turnscope.views.composition;

import org.jspecify.annotations.NullMarked;
