/// Reads price files into a catalogue.
@NullMarked
package turnscope.importers.prices;

import org.jspecify.annotations.NullMarked;
