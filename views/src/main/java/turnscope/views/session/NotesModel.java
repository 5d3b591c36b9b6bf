package turnscope.views.session;

import java.time.Clock;
import java.util.List;
import java.util.Optional;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import turnscope.analysis.session.Note;
import turnscope.analysis.session.NoteBook;
import turnscope.views.Latest;
import turnscope.views.Workers;
import turnscope.views.plot.Range;

/// The notes on the open session: read with it, and written away from the screen.
public final class NotesModel {

    /// By their first request.
    public final ObjectProperty<List<Note>> notes = new SimpleObjectProperty<>(List.of());

    /// What is being written and not kept yet.
    public final StringProperty draft = new SimpleStringProperty("");

    private final NoteBook book;
    private final Clock clock;
    private final Latest latest;
    private Optional<String> session = Optional.empty();

    NotesModel(NoteBook book, Clock clock, Workers workers) {
        this.book = book;
        this.clock = clock;
        this.latest = new Latest(workers);
    }

    /// Reads the notes on a session; belongs to a worker.
    List<Note> read(String id) {
        return book.of(id);
    }

    /// Shows the notes of another session, or of none.
    void open(Optional<String> id, List<Note> read) {
        if (!session.equals(id)) draft.set("");
        session = id;
        notes.set(read);
    }

    /// @param text empty for a mark without words
    public void add(Range range, String text) {
        session.ifPresent(id ->
                change(() -> book.add(id, range.first(), range.last(), text, clock.instant())));
    }

    public void reword(Note note, String text) {
        change(() -> book.change(note.number(), text));
    }

    public void remove(Note note) {
        change(() -> book.remove(note.number()));
    }

    /// Takes away every note on requests of a range.
    public void removeIn(Range range) {
        var within =
                notes.get().stream()
                        .filter(note ->
                                note.first() <= range.last() && note.last() >= range.first())
                        .toList();
        if (!within.isEmpty()) change(() -> within.forEach(note -> book.remove(note.number())));
    }

    private void change(Runnable change) {
        latest.run(
                () -> {
                    change.run();
                    return session.map(book::of).orElse(List.of());
                },
                notes::set,
                failure -> {
                    throw failure;
                });
    }
}
