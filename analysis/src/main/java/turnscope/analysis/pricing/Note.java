package turnscope.analysis.pricing;

import java.util.Set;
import java.util.stream.Stream;

/// What the reader of a price should know about the row that it came from.
enum Note {
    EARLY("before_first_period"),
    UNSURE("low_confidence"),
    DERIVED_WRITE("derived_write_price"),
    SEARCH_FEE_UNKNOWN("web_search_fee_unknown"),
    SEARCH_NOT_BILLED("web_search_not_billed");

    private final String id;

    Note(String id) {
        this.id = id;
    }

    static Stream<String> ids(Set<Note> notes) {
        return notes.stream().map(note -> note.id);
    }
}
