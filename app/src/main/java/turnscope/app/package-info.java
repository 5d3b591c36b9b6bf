/// The program: start, command line, and the one place where objects are created.
@NullMarked
package turnscope.app;

import org.jspecify.annotations.NullMarked;
