/// The command line: one class per command, over ports that the program's entry point fills in.
@NullMarked
package turnscope.app.command;

import org.jspecify.annotations.NullMarked;
