/// Who used how much: tokens and money summed by session, day, week, month, model or project.
@NullMarked
package turnscope.analysis.usage;

import org.jspecify.annotations.NullMarked;
