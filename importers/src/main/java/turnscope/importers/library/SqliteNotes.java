package turnscope.importers.library;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import turnscope.analysis.session.Note;
import turnscope.analysis.session.NoteBook;

/// The notes in the library's file.
final class SqliteNotes implements NoteBook {

    private final Database database;

    SqliteNotes(Database database) {
        this.database = database;
    }

    @Override
    public List<Note> of(String session) {
        return database.read(connection -> {
            var notes = new ArrayList<Note>();
            try (var statement =
                            connection.prepareStatement(
                                    "SELECT id, session, first, last, stored, text FROM note WHERE"
                                            + " session = ? ORDER BY first, id");
                    var rows = new Row.Out(statement).put(session).query()) {
                var row = new Row.In(rows);
                while (row.next())
                    notes.add(
                            new Note(
                                    row.number(),
                                    row.text(),
                                    row.small(),
                                    row.small(),
                                    Instant.ofEpochMilli(row.number()),
                                    row.text()));
            }
            return List.copyOf(notes);
        });
    }

    @Override
    public long add(String session, int first, int last, String text, Instant at) {
        return database.write(connection -> {
            try (var statement =
                    connection.prepareStatement(
                            "INSERT INTO note (session, first, last, stored, text) VALUES (?, ?, ?,"
                                    + " ?, ?) RETURNING id")) {
                var row = new Row.Out(statement).put(session).put(first).put(last);
                try (var made = row.time(Optional.of(at)).put(text).query()) {
                    made.next();
                    return made.getLong(1);
                }
            }
        });
    }

    @Override
    public boolean change(long number, String text) {
        return database.write(connection -> {
            try (var statement =
                    connection.prepareStatement("UPDATE note SET text = ? WHERE id = ?")) {
                return new Row.Out(statement).put(text).put(number).run() > 0;
            }
        });
    }

    @Override
    public boolean remove(long number) {
        return database.write(connection -> {
            try (var statement = connection.prepareStatement("DELETE FROM note WHERE id = ?")) {
                return new Row.Out(statement).put(number).run() > 0;
            }
        });
    }
}
