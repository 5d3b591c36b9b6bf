package turnscope.importers.library;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import turnscope.analysis.session.TagBook;

/// The tags in the library's file.
final class SqliteTags implements TagBook {

    private final Database database;

    SqliteTags(Database database) {
        this.database = database;
    }

    @Override
    public Map<String, List<String>> all() {
        return database.read(connection -> {
            Map<String, List<String>> all = new HashMap<>();
            try (var statement =
                            connection.prepareStatement(
                                    "SELECT session, word FROM tag ORDER BY session, word");
                    var rows = statement.executeQuery()) {
                var row = new Row.In(rows);
                while (row.next())
                    all.computeIfAbsent(row.text(), _ -> new ArrayList<>()).add(row.text());
            }
            all.replaceAll((_, words) -> List.copyOf(words));
            return all;
        });
    }

    @Override
    public void add(String session, String tag) {
        run("INSERT OR IGNORE INTO tag (session, word) VALUES (?, ?)", session, tag);
    }

    @Override
    public void remove(String session, String tag) {
        run("DELETE FROM tag WHERE session = ? AND word = ?", session, tag);
    }

    private void run(String sql, String session, String tag) {
        database.write(connection -> {
            try (var statement = connection.prepareStatement(sql)) {
                return new Row.Out(statement).put(session).put(tag).run();
            }
        });
    }
}
