/// Where the program keeps its files, and what it remembers of its user; shared by the window and the commands.
@NullMarked
package turnscope.app.home;

import org.jspecify.annotations.NullMarked;
