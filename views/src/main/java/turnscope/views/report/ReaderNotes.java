package turnscope.views.report;

import turnscope.analysis.session.MemoryNotes;
import turnscope.analysis.session.NoteBook;

/// What users of the library wrote on requests, and whether a report prints it.
public record ReaderNotes(NoteBook book, boolean printed) {

    public static final ReaderNotes NONE = new ReaderNotes(new MemoryNotes(), false);
}
