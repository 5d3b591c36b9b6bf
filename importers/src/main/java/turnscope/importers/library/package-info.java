/// The SQLite file that holds every imported session.
@NullMarked
package turnscope.importers.library;

import org.jspecify.annotations.NullMarked;
