package turnscope.importers.library;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;

/// The shape of the library and its versions: `schema-1.sql`, `schema-2.sql` and so on lead from one to the next.
///
/// Tables that no other table needs, such as that of `tags.sql`, are added where they are missing and are no version of
/// their own: programs that do not know them leave them alone.
final class Schema {

    static final int VERSION = 6;

    /// Marks the file as ours: "turn".
    private static final int APPLICATION = 0x7475726E;

    private static final int HEADER = 100;
    private static final int HEADER_VERSION = 60;
    private static final int HEADER_APPLICATION = 68;

    private Schema() {}

    /// Refuses a file that is no library or one of a newer program, without changing a byte of it.
    static void check(Path file) {
        try {
            if (Files.notExists(file) || Files.size(file) == 0) return;
            var header = header(file);
            var magic = new byte[16];
            header.get(magic);
            if (!new String(magic, StandardCharsets.US_ASCII).equals("SQLite format 3\0"))
                throw new LibraryException(file + ": not a Turnscope library");
            checkApplication(
                    file, header.getInt(HEADER_APPLICATION), header.getInt(HEADER_VERSION));
            checkVersion(file, header.getInt(HEADER_VERSION));
        } catch (IOException e) {
            throw new LibraryException(file + ": the library cannot be read", e);
        }
    }

    private static ByteBuffer header(Path file) throws IOException {
        var header = ByteBuffer.allocate(HEADER);
        try (var channel = FileChannel.open(file, StandardOpenOption.READ)) {
            while (header.hasRemaining() && channel.read(header) >= 0) {}
        }
        return header.rewind();
    }

    private static void checkApplication(Path file, int application, int version) {
        var fresh = application == 0 && version == 0;
        if (application != APPLICATION && !fresh)
            throw new LibraryException(file + ": not a Turnscope library");
    }

    private static void checkVersion(Path file, int version) {
        if (version > VERSION)
            throw new LibraryException(
                    file
                            + ": written by a newer Turnscope (library version "
                            + version
                            + ", this one knows "
                            + VERSION
                            + "); left untouched");
    }

    /// Brings the library to this program's version. Runs in a transaction that holds the write lock.
    static void migrate(Path file, Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            var version = number(connection, "PRAGMA user_version");
            checkVersion(file, version);
            if (version == 0 && number(connection, "SELECT COUNT(*) FROM sqlite_schema") > 0)
                throw new LibraryException(file + ": not a Turnscope library");
            for (var next = version + 1; next <= VERSION; next++) {
                for (var sql : statements("schema-" + next)) {
                    statement.execute(sql);
                }
                statement.execute("PRAGMA application_id = " + APPLICATION);
                statement.execute("PRAGMA user_version = " + next);
            }
            if (!exists(connection, "tag"))
                for (var sql : statements("tags")) statement.execute(sql);
        }
    }

    private static int number(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            row.next();
            return row.getInt(1);
        }
    }

    private static boolean exists(Connection connection, String table) throws SQLException {
        return number(
                        connection,
                        "SELECT COUNT(*) FROM sqlite_schema WHERE type = 'table' AND name = '"
                                + table
                                + "'")
                > 0;
    }

    private static String[] statements(String name) {
        try (var in = Schema.class.getResourceAsStream(name + ".sql")) {
            if (in == null) throw new IllegalStateException("no " + name + ".sql");
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).strip().split(";\\R", -1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
