package turnscope.analysis.session;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Notes that live as long as the program, where there is no file to keep them in.
public final class MemoryNotes implements NoteBook {

    private final List<Note> notes = new ArrayList<>();
    private long last;

    @Override
    public synchronized List<Note> of(String session) {
        return notes.stream()
                .filter(note -> note.session().equals(session))
                .sorted(Comparator.comparingInt(Note::first).thenComparingLong(Note::number))
                .toList();
    }

    @Override
    public synchronized long add(String session, int first, int last, String text, Instant at) {
        notes.add(new Note(++this.last, session, first, last, at, text));
        return this.last;
    }

    @Override
    public synchronized boolean change(long number, String text) {
        for (int i = 0; i < notes.size(); i++) {
            var old = notes.get(i);
            if (old.number() != number) continue;
            notes.set(
                    i,
                    new Note(number, old.session(), old.first(), old.last(), old.stored(), text));
            return true;
        }
        return false;
    }

    @Override
    public synchronized boolean remove(long number) {
        return notes.removeIf(note -> note.number() == number);
    }
}
