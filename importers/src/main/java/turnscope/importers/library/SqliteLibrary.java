package turnscope.importers.library;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

import turnscope.analysis.pricing.PriceBook;
import turnscope.analysis.session.Agent;
import turnscope.analysis.session.NoteBook;
import turnscope.analysis.session.Problem;
import turnscope.analysis.session.Request;
import turnscope.analysis.session.Session;
import turnscope.analysis.session.SessionLibrary;
import turnscope.analysis.session.SessionSummary;
import turnscope.analysis.session.TagBook;
import turnscope.analysis.session.TranscriptFile;
import turnscope.analysis.simulation.ScenarioBook;
import turnscope.importers.jsonl.Position;

/// The library in one SQLite file; safe to use from several threads and several programs at once.
///
/// What a file told is kept file by file, whole. Which of several tellings a session shows and where a request is
/// billed is decided from all of them together, so that imports in any order end in the same rows.
public final class SqliteLibrary implements SessionLibrary {

    private static final String FILES =
            "SELECT path, agent, size, modified, mark, next_offset, next_line, state FROM file";

    private static final String TRANSCRIPTS =
            """
            SELECT f.path, f.agent, f.size, f.next_line,
                (SELECT COUNT(*) FROM draft d WHERE d.file = f.id),
                COALESCE((SELECT SUM(u.lines) FROM unknown u WHERE u.file = f.id), 0)
            FROM file f ORDER BY f.path
            """;

    private final Database database;
    private final DraftWriter writer;
    private final Ownership owners;

    private SqliteLibrary(Database database, DraftWriter writer, Ownership owners) {
        this.database = database;
        this.writer = writer;
        this.owners = owners;
    }

    /// Opens a library; makes it, and its folder, if there is none; brings an older one to the present shape.
    ///
    /// @throws LibraryException if the file is no library, or one of a newer program
    public static SqliteLibrary open(Path file) {
        var database = Database.open(file);
        return database.write(connection ->
                new SqliteLibrary(
                        database, new DraftWriter(connection), new Ownership(connection)));
    }

    /// The price layers that lie in the same file.
    public PriceBook prices() {
        return new SqlitePriceBook(database);
    }

    /// The kept scenarios, which lie there too.
    public ScenarioBook scenarios() {
        return new SqliteScenarioBook(database);
    }

    /// The notes that lie in the same file.
    public NoteBook notes() {
        return new SqliteNotes(database);
    }

    /// Summaries by last activity, latest first.
    @Override
    public List<SessionSummary> sessions() {
        return database.read(connection -> new SessionReader(connection).summaries());
    }

    @Override
    public Optional<Session> session(String id) {
        return database.read(connection -> new SessionReader(connection).session(id));
    }

    @Override
    public void forEachRequest(BiConsumer<SessionSummary, Request> consumer) {
        database.read(connection -> {
            new SessionReader(connection).forEachRequest(consumer);
            return consumer;
        });
    }

    @Override
    public List<Problem> problems() {
        return database.read(connection -> new SessionReader(connection).problems());
    }

    @Override
    public SortedMap<String, Long> unknownLines() {
        return database.read(connection -> {
            var kinds = new TreeMap<String, Long>();
            try (var statement =
                            connection.prepareStatement(
                                    "SELECT kind, SUM(lines) FROM unknown GROUP BY kind");
                    var rows = statement.executeQuery()) {
                var row = new Row.In(rows);
                while (row.next()) kinds.put(row.text(), row.number());
            }
            return kinds;
        });
    }

    @Override
    public List<TranscriptFile> transcripts() {
        return database.read(connection -> {
            var files = new ArrayList<TranscriptFile>();
            try (var statement = connection.prepareStatement(TRANSCRIPTS);
                    var rows = statement.executeQuery()) {
                var row = new Row.In(rows);
                while (row.next())
                    files.add(
                            new TranscriptFile(
                                    row.text(),
                                    new Agent(row.text()),
                                    row.number(),
                                    row.number() - 1,
                                    row.small(),
                                    row.number()));
            }
            return files;
        });
    }

    @Override
    public boolean endsWithinALine(String session) {
        return database.read(connection -> {
            try (var statement =
                            connection.prepareStatement(
                                    "SELECT f.size > f.next_offset FROM draft d JOIN file f ON f.id"
                                            + " = d.file WHERE d.session = ? AND d.place = 0");
                    var rows = new Row.Out(statement).put(session).query()) {
                return rows.next() && rows.getBoolean(1);
            }
        });
    }

    @Override
    public OptionalLong bytes() {
        return database.bytes();
    }

    /// The tags that lie in the same file.
    public TagBook tags() {
        return new SqliteTags(database);
    }

    /// All files that were ever imported, by path; also those that are gone.
    public Map<String, SourceFile> files() {
        return database.read(connection -> {
            var files = new HashMap<String, SourceFile>();
            try (var statement = connection.prepareStatement(FILES);
                    var rows = statement.executeQuery()) {
                var row = new Row.In(rows);
                while (row.next()) {
                    var file = file(row);
                    files.put(file.path(), file);
                }
            }
            return files;
        });
    }

    private static SourceFile file(Row.In row) throws SQLException {
        return new SourceFile(
                row.text(),
                new Agent(row.text()),
                row.number(),
                row.number(),
                row.number(),
                new Position(row.number(), row.number()));
    }

    /// What a file told when it was last read.
    public Optional<Telling> telling(String path) {
        return database.read(connection -> {
            try (var statement = connection.prepareStatement(FILES + " WHERE path = ?");
                    var rows = new Row.Out(statement).put(path).query()) {
                var row = new Row.In(rows);
                if (!row.next()) return Optional.empty();
                var file = file(row);
                var state = row.bytes();
                var told = new SessionReader(connection).drafts(path);
                return Optional.of(new Telling(file, told, state, unknown(connection, path)));
            }
        });
    }

    private static Map<String, Long> unknown(Connection connection, String path)
            throws SQLException {
        var kinds = new HashMap<String, Long>();
        try (var statement =
                        connection.prepareStatement(
                                "SELECT kind, lines FROM unknown WHERE file ="
                                        + " (SELECT id FROM file WHERE path = ?)");
                var rows = new Row.Out(statement).put(path).query()) {
            var row = new Row.In(rows);
            while (row.next()) kinds.put(row.text(), row.number());
        }
        return kinds;
    }

    /// Ids of the sessions that files tell, whether they are the ones that show them or not.
    public Set<String> sessionsOf(Iterable<String> paths) {
        return database.read(connection -> {
            var ids = new LinkedHashSet<String>();
            try (var statement =
                    connection.prepareStatement(
                            "SELECT d.session FROM file f JOIN draft d ON d.file = f.id WHERE"
                                    + " f.path = ? ORDER BY d.position")) {
                for (var path : paths) {
                    try (var rows = new Row.Out(statement).put(path).query()) {
                        while (rows.next()) ids.add(rows.getString(1));
                    }
                }
            }
            return ids;
        });
    }

    /// Replaces all that a file told before, in one transaction.
    ///
    /// @param keepsProblems whether problems found earlier still stand, because reading went on where it had ended
    public void save(Telling telling, List<Problem> problems, boolean keepsProblems) {
        database.write(_ -> {
            replace(telling, problems, keepsProblems);
            return telling;
        });
    }

    /// Saves one file after the other as part of something larger.
    public interface Saving {

        /// As [SqliteLibrary#save]; what fails here leaves nothing behind.
        void save(Telling telling, List<Problem> problems, boolean keepsProblems);
    }

    /// Saves several files in one transaction, which costs less than one for each.
    ///
    /// @param work is handed what saves; files saved before it fails with a [LibraryException] are lost
    public void saveTogether(Consumer<Saving> work) {
        database.write(connection -> {
            work.accept((telling, problems, keepsProblems) ->
                    database.part(
                            connection,
                            _ -> {
                                replace(telling, problems, keepsProblems);
                                return telling;
                            }));
            return work;
        });
    }

    private void replace(Telling telling, List<Problem> problems, boolean keepsProblems)
            throws SQLException {
        var file = writer.file(telling.file(), telling.state());
        var changed = new LinkedHashSet<>(owners.losing(file));
        writer.forgetDrafts(file);
        writer.forgetUnknown(file);
        if (!keepsProblems) writer.forgetProblems(file);
        for (var problem : problems) {
            writer.problem(file, problem);
        }
        for (var kind : telling.unknown().entrySet()) {
            writer.unknown(file, kind.getKey(), kind.getValue());
        }
        var position = 0;
        for (var draft : telling.drafts()) {
            writer.draft(file, position++, draft);
            changed.add(draft.id());
        }
        owners.decide(changed);
    }

    @Override
    public void close() {
        database.close();
    }
}
