package turnscope.importers.library;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.StringJoiner;

/// All rows of a library as text, with paths and positions in place of row ids, so that two libraries can be compared.
public final class LibraryDump {

    private static final String DRAFT =
            "(SELECT f.path || '#' || d.position FROM draft d JOIN file f ON f.id = d.file WHERE"
                    + " d.id = t.draft)";

    private LibraryDump() {}

    public static List<String> of(Path file) {
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + file)) {
            var rows = new ArrayList<String>();
            add(connection, rows, "file", "t.path");
            add(connection, rows, "problem", "(SELECT path FROM file WHERE id = t.file)");
            add(connection, rows, "unknown", "(SELECT path FROM file WHERE id = t.file)");
            add(connection, rows, "draft", "(SELECT path FROM file WHERE id = t.file)");
            for (var table : List.of("turn", "request", "call", "event", "blocks")) {
                add(connection, rows, table, DRAFT);
            }
            add(connection, rows, "session", "t.id");
            rows.sort(null);
            return rows;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void add(Connection connection, List<String> rows, String table, String key)
            throws SQLException {
        try (var statement = connection.createStatement();
                var result =
                        statement.executeQuery(
                                "SELECT " + key + " AS natural, t.* FROM " + table + " t")) {
            var columns = result.getMetaData();
            while (result.next()) {
                var row = new StringJoiner("|", table + "|", "");
                for (var i = 1; i <= columns.getColumnCount(); i++) {
                    var name = columns.getColumnName(i);
                    if (List.of("id", "file", "draft").contains(name)) continue;
                    var value = result.getObject(i);
                    row.add(
                            name
                                    + "="
                                    + (value instanceof byte[] bytes
                                            ? HexFormat.of().formatHex(bytes)
                                            : value));
                }
                rows.add(row.toString());
            }
        }
    }
}
