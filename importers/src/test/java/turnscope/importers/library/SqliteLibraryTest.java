package turnscope.importers.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static turnscope.importers.library.Drafts.START;
import static turnscope.importers.library.Drafts.request;
import static turnscope.importers.library.Drafts.rich;
import static turnscope.importers.library.Drafts.session;
import static turnscope.importers.library.Drafts.telling;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import turnscope.analysis.session.Agent;
import turnscope.analysis.session.Problem;
import turnscope.analysis.session.Request;
import turnscope.analysis.session.SegmentKind;
import turnscope.analysis.session.SessionKind;
import turnscope.analysis.session.SessionSummary;
import turnscope.analysis.session.Usage;
import turnscope.importers.transcript.SessionDraft;
import turnscope.importers.transcript.SessionDraft.Claim;

class SqliteLibraryTest {

    @TempDir Path folder;
    private Path file;
    private SqliteLibrary library;

    @BeforeEach
    void open() {
        file = folder.resolve("deep/er/library.db");
        library = SqliteLibrary.open(file);
    }

    @AfterEach
    void close() {
        library.close();
    }

    private void save(Telling telling, Problem... problems) {
        library.save(telling, List.of(problems), false);
    }

    @Test
    void givesBackWhatAFileTold() {
        var told = telling("/t/rich.jsonl", 1000, rich(), session("empty", 5));
        save(told);

        var telling = library.telling("/t/rich.jsonl").orElseThrow();

        assertThat(telling.file()).isEqualTo(told.file());
        assertThat(telling.state()).isEqualTo(told.state());
        assertThat(telling.drafts()).isEqualTo(told.drafts());
        assertThat(library.files()).containsOnly(java.util.Map.entry("/t/rich.jsonl", told.file()));
        assertThat(library.telling("/t/other.jsonl")).isEmpty();
    }

    /// The second cannot be saved: two of its requests are the same row.
    @Test
    void savesTogetherWhatCanBeSaved() {
        var request = session("broken", 5, "k1").requests().getFirst();
        var broken =
                session(
                        "broken",
                        START,
                        START.plusSeconds(9),
                        new Claim("", 0),
                        List.of(request, request));
        library.saveTogether(saving -> {
            saving.save(telling("/t/one.jsonl", 10, session("one", 1, "a")), List.of(), false);
            assertThatThrownBy(() ->
                            saving.save(
                                    telling("/t/broken.jsonl", 10, session("lost", 2, "b"), broken),
                                    List.of(),
                                    false))
                    .isInstanceOf(RuntimeException.class);
            saving.save(telling("/t/two.jsonl", 10, session("two", 3, "c")), List.of(), false);
            assertThat(library.files()).isEmpty();
        });

        assertThat(library.files()).containsOnlyKeys("/t/one.jsonl", "/t/two.jsonl");
        assertThat(library.sessions())
                .extracting(SessionSummary::id)
                .containsExactlyInAnyOrder("one", "two");
    }

    @Test
    void sumsUpWhatASessionOwns() {
        var problem = new Problem("/t/rich.jsonl", 12, "a value is cut off");
        save(telling("/t/rich.jsonl", 1000, rich()), problem);

        var summary = library.sessions().getFirst();

        assertThat(summary)
                .isEqualTo(
                        new SessionSummary(
                                "rich",
                                Agent.CLAUDE_CODE,
                                SessionKind.FORK,
                                Optional.of("parent"),
                                "/home/me/ü",
                                "main",
                                "A title 😀",
                                Optional.of(START),
                                Optional.of(START.plusSeconds(100)),
                                List.of("opus"),
                                2,
                                1,
                                new Usage(7, 219_031, 3_176, 931, 7, 1_569, OptionalLong.of(300)),
                                1,
                                Usage.of(149_112, 0, 0, 0, 14_153),
                                OptionalLong.of(2_001),
                                113_158,
                                1,
                                new SessionSummary.Compactions(1, 1, 1),
                                1,
                                "/t/rich.jsonl"));
    }

    @Test
    void showsASessionWhole() {
        var problem = new Problem("/t/rich.jsonl", 12, "a value is cut off");
        save(telling("/t/rich.jsonl", 1000, rich()), problem);

        var session = library.session("rich").orElseThrow();

        assertThat(session.summary()).isEqualTo(library.sessions().getFirst());
        assertThat(session.turns()).isEqualTo(rich().turns());
        assertThat(session.requests()).isEqualTo(rich().requests());
        assertThat(session.events()).isEqualTo(rich().events());
        assertThat(session.blocks()).isEqualTo(rich().blocks());
        assertThat(session.problems()).containsExactly(problem);
        assertThat(library.problems()).containsExactly(problem);
        assertThat(library.session("unknown")).isEmpty();
    }

    @Test
    void packsEveryKindOfBlock() {
        var blocks =
                Stream.of(SegmentKind.values())
                        .map(kind ->
                                new turnscope.analysis.session.Block(1, kind, "", "x", 1, 1, 1))
                        .toList();

        assertThat(BlockPack.unpack(BlockPack.pack(blocks))).isEqualTo(blocks);
    }

    @Test
    void findsChildrenByIdAndByAlias() {
        save(telling("/t/parent.jsonl", 10, aliased(session("p", 0, "a"), "old")));
        save(telling("/t/one.jsonl", 10, child(session("c1", 1, "b"), "p")));
        save(telling("/t/two.jsonl", 10, child(session("c2", 2, "c"), "old")));
        save(telling("/t/three.jsonl", 10, child(session("c3", 3, "d"), "else")));

        assertThat(library.session("p").orElseThrow().children())
                .extracting(SessionSummary::id)
                .containsExactly("c1", "c2");
        assertThat(library.session("c1").orElseThrow().children()).isEmpty();
    }

    @Test
    void listsTheLatestFirst() {
        save(telling("/t/a.jsonl", 10, session("early", 0, "a")));
        save(telling("/t/b.jsonl", 10, session("late", 50, "b")));
        save(telling("/t/c.jsonl", 10, timeless(session("never", 0, "c"))));

        assertThat(library.sessions())
                .extracting(SessionSummary::id)
                .containsExactly("late", "early", "never");
    }

    @Test
    void handsOverEveryOwnedRequestOnce() {
        save(telling("/t/a.jsonl", 10, session("a", 0, "1", "2", "3")));
        save(telling("/t/b.jsonl", 10, session("b", 50, "2", "3", "4")));

        var seen = new ArrayList<String>();
        library.forEachRequest((session, request) -> seen.add(session.id() + request.key()));

        assertThat(seen).containsExactly("b4", "a1", "a2", "a3");
    }

    @Test
    void replacesWhatAFileToldBefore() {
        save(
                telling("/t/a.jsonl", 10, session("a", 0, "1", "2"), session("run", 0, "5")),
                new Problem("", 1, "old"));
        save(telling("/t/a.jsonl", 10, session("a", 0, "2", "3")), new Problem("", 2, "new"));

        assertThat(library.sessions()).extracting(SessionSummary::id).containsExactly("a");
        assertThat(library.session("a").orElseThrow().requests())
                .extracting(Request::key)
                .containsExactly("2", "3");
        assertThat(library.problems()).containsExactly(new Problem("/t/a.jsonl", 2, "new"));
    }

    @Test
    void keepsProblemsWhenAFileWasReadOn() {
        save(telling("/t/a.jsonl", 10, session("a", 0)), new Problem("", 1, "old"));
        library.save(
                telling("/t/a.jsonl", 20, session("a", 0)),
                List.of(new Problem("", 1, "old"), new Problem("", 2, "new")),
                true);

        assertThat(library.problems()).extracting(Problem::reason).containsExactly("old", "new");
        assertThat(library.sessions().getFirst().problems()).isEqualTo(2);
    }

    @Test
    void keepsTheStateBeforeASaveThatFails() {
        save(telling("/t/a.jsonl", 10, session("a", 0, "1", "2")));
        var before = LibraryDump.of(file);
        var huge =
                new Request(
                        "9",
                        0,
                        0,
                        Optional.empty(),
                        Optional.empty(),
                        "m",
                        List.of(
                                turnscope.analysis.session.Call.message(
                                        "m", Usage.of(Long.MAX_VALUE, 1, 0, 0, 0))),
                        OptionalLong.empty(),
                        turnscope.analysis.session.Service.STANDARD,
                        "",
                        "",
                        "",
                        Optional.empty(),
                        true);

        assertThatThrownBy(() ->
                        save(
                                telling(
                                        "/t/a.jsonl",
                                        99,
                                        session(
                                                "a",
                                                START,
                                                START,
                                                new Claim("", 0),
                                                List.of(request("1", 0, true), huge)))))
                .isInstanceOf(ArithmeticException.class);
        assertThat(LibraryDump.of(file)).isEqualTo(before);

        save(telling("/t/b.jsonl", 10, session("b", 0, "3")));
        assertThat(library.sessions()).hasSize(2);
    }

    @Test
    void isWholeAfterTheProgramWasKilledWhileItWrote() throws Exception {
        save(telling("/t/a.jsonl", 10, session("a", 0, "1", "2")));
        var before = LibraryDump.of(file);
        var copy = folder.resolve("copy.db");
        try (var killed = DriverManager.getConnection("jdbc:sqlite:" + file)) {
            killed.setAutoCommit(false);
            try (var statement = killed.createStatement()) {
                statement.execute("PRAGMA cache_size = 1");
                statement.execute("PRAGMA cache_spill = 1");
                statement.execute("DELETE FROM request");
                for (var i = 0; i < 3000; i++) {
                    statement.execute(
                            "INSERT INTO problem VALUES (1, " + i + ", 'never committed')");
                }
            }
            Files.copy(file, copy);
            Files.copy(Path.of(file + "-wal"), Path.of(copy + "-wal"));
            killed.rollback();
        }
        assertThat(Files.size(Path.of(copy + "-wal"))).isGreaterThan(50_000);

        try (var reopened = SqliteLibrary.open(copy)) {
            assertThat(reopened.sessions()).isEqualTo(library.sessions());
        }
        assertThat(LibraryDump.of(copy)).isEqualTo(before);
    }

    @Test
    void readsFilesOfAnOlderLibraryAgain() throws Exception {
        save(telling("/t/rich.jsonl", 1000, rich()));
        library.close();
        try (var older = DriverManager.getConnection("jdbc:sqlite:" + file);
                var statement = older.createStatement()) {
            statement.execute("ALTER TABLE request DROP COLUMN reported");
            statement.execute("ALTER TABLE session DROP COLUMN reported");
            statement.execute("ALTER TABLE draft DROP COLUMN entry");
            statement.execute("ALTER TABLE draft DROP COLUMN recorded");
            for (var column : List.of("attempt", "attempts", "delay"))
                statement.execute("ALTER TABLE event DROP COLUMN " + column);
            statement.execute("DROP TABLE unknown");
            statement.execute("DROP TABLE scenario");
            statement.execute("DROP TABLE note");
            statement.execute("PRAGMA user_version = 1");
        }
        try (var migrated = SqliteLibrary.open(file)) {
            assertThat(migrated.sessions()).hasSize(1);
            var known = java.util.Objects.requireNonNull(migrated.files().get("/t/rich.jsonl"));
            assertThat(known.size()).isEqualTo(1000);
            assertThat(known.modifiedNanos()).as("unlike that of the file").isZero();
        }
    }

    @Test
    void knowsWhetherATranscriptEndedWithinALine() {
        var rich = rich();
        save(telling("/t/rich.jsonl", 1000, rich));
        var next = java.util.Objects.requireNonNull(library.files().get("/t/rich.jsonl")).next();
        assertThat(library.endsWithinALine(rich.id())).isEqualTo(next.offset() < 1000);
        assertThat(library.endsWithinALine("nobody")).isFalse();
    }

    @Test
    void countsTheTurnsOfAnOlderLibraryAnew() throws Exception {
        save(telling("/t/rich.jsonl", 1000, rich()));
        var turns = library.sessions().getFirst().turns();
        library.close();
        try (var older = DriverManager.getConnection("jdbc:sqlite:" + file);
                var statement = older.createStatement()) {
            statement.execute("UPDATE session SET turns = 77");
            statement.execute("PRAGMA user_version = 5");
        }
        try (var migrated = SqliteLibrary.open(file)) {
            assertThat(migrated.sessions().getFirst().turns()).isEqualTo(turns);
        }
    }

    @Test
    void refusesANewerLibraryAndLeavesItUntouched() throws Exception {
        library.close();
        try (var newer = DriverManager.getConnection("jdbc:sqlite:" + file);
                var statement = newer.createStatement()) {
            statement.execute("PRAGMA user_version = 99");
            statement.execute("PRAGMA journal_mode = DELETE");
        }
        var bytes = Files.readAllBytes(file);

        assertThatThrownBy(() -> SqliteLibrary.open(file))
                .isInstanceOf(LibraryException.class)
                .hasMessageContaining(file.toString())
                .hasMessageContaining("newer Turnscope (library version 99, this one knows 6)");
        assertThat(Files.readAllBytes(file)).isEqualTo(bytes);
        try (var files = Files.list(file.getParent())) {
            assertThat(files).containsExactly(file);
        }
    }

    @Test
    void refusesANewerLibraryWhoseVersionStandsInTheLogOnly() throws Exception {
        library.close();
        try (var newer = DriverManager.getConnection("jdbc:sqlite:" + file);
                var statement = newer.createStatement()) {
            statement.execute("PRAGMA wal_autocheckpoint = 0");
            statement.execute("PRAGMA user_version = 99");
            var bytes = Files.readAllBytes(file);

            assertThatThrownBy(() -> SqliteLibrary.open(file))
                    .hasMessageContaining("newer Turnscope");
            assertThat(Files.readAllBytes(file)).isEqualTo(bytes);
        }
    }

    @Test
    void refusesWhatIsNoLibrary() throws Exception {
        var text =
                Files.writeString(folder.resolve("text.db"), "some notes, quite long ".repeat(20));
        var other = folder.resolve("other.db");
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + other);
                var statement = connection.createStatement()) {
            statement.execute("CREATE TABLE things (id INTEGER)");
        }

        for (var wrong : List.of(text, other)) {
            assertThatThrownBy(() -> SqliteLibrary.open(wrong))
                    .isInstanceOf(LibraryException.class)
                    .hasMessage(wrong + ": not a Turnscope library");
        }
    }

    @Test
    void saysInOneLineThatTheDiskIsFull() throws Exception {
        try (var connection =
                        DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("small.db"));
                var statement = connection.createStatement()) {
            statement.execute("PRAGMA max_page_count = 2");
            statement.execute("CREATE TABLE t (x)");
            assertThatThrownBy(() -> statement.execute("INSERT INTO t VALUES (zeroblob(100000))"))
                    .isInstanceOfSatisfying(
                            SQLException.class,
                            full ->
                                    assertThat(LibraryException.of(file, full))
                                            .hasMessage(
                                                    file
                                                            + ": the disk is full; what was"
                                                            + " imported before is safe"));
        }
    }

    @Test
    void takesTwoWritersAndReadersAtOnce() throws Exception {
        var alone = SqliteLibrary.open(folder.resolve("alone.db"));
        var tellings =
                IntStream.range(0, 60)
                        .mapToObj(i ->
                                telling(
                                        "/t/" + i + ".jsonl",
                                        i,
                                        session(
                                                "s" + i % 20,
                                                i,
                                                "k" + i,
                                                "k" + (i + 1),
                                                "k" + i * 7 % 60)))
                        .toList();
        tellings.forEach(each -> alone.save(each, List.of(), false));
        alone.close();

        try (var second = SqliteLibrary.open(file);
                var threads = Executors.newFixedThreadPool(3)) {
            Callable<Integer> evens =
                    () -> {
                        for (var i = 0; i < 60; i += 2)
                            library.save(tellings.get(i), List.of(), false);
                        return 0;
                    };
            Callable<Integer> odds =
                    () -> {
                        for (var i = 1; i < 60; i += 2)
                            second.save(tellings.get(i), List.of(), false);
                        return 0;
                    };
            Callable<Integer> reads =
                    () -> {
                        var rows = 0;
                        for (var i = 0; i < 50; i++)
                            rows +=
                                    second.sessions().size()
                                            + library.session("s1")
                                                    .map(s -> s.requests().size())
                                                    .orElse(0);
                        return rows;
                    };
            for (var done : threads.invokeAll(List.of(evens, odds, reads))) done.get();
        }

        assertThat(LibraryDump.of(file)).isEqualTo(LibraryDump.of(folder.resolve("alone.db")));
    }

    @Test
    void canBeMadeByTwoProgramsAtOnce() throws Exception {
        for (var round = 0; round < 20; round++) {
            var fresh = folder.resolve("fresh" + round + ".db");
            try (var threads = Executors.newFixedThreadPool(2)) {
                Callable<Integer> opening =
                        () -> {
                            try (var opened = SqliteLibrary.open(fresh)) {
                                return opened.sessions().size();
                            }
                        };
                for (var done : threads.invokeAll(List.of(opening, opening)))
                    assertThat(done.get()).isZero();
            }
        }
    }

    private static SessionDraft child(SessionDraft of, String parent) {
        return new SessionDraft(
                of.id(),
                of.agent(),
                SessionKind.SUBAGENT,
                Optional.of(parent),
                of.aliases(),
                of.project(),
                of.branch(),
                of.title(),
                of.version(),
                of.claim(),
                of.started(),
                of.ended(),
                of.messages(),
                of.turns(),
                of.requests(),
                of.events(),
                of.blocks());
    }

    private static SessionDraft aliased(SessionDraft of, String alias) {
        return new SessionDraft(
                of.id(),
                of.agent(),
                of.kind(),
                of.parent(),
                List.of(alias),
                of.project(),
                of.branch(),
                of.title(),
                of.version(),
                of.claim(),
                of.started(),
                of.ended(),
                of.messages(),
                of.turns(),
                of.requests(),
                of.events(),
                of.blocks());
    }

    private static SessionDraft timeless(SessionDraft of) {
        return new SessionDraft(
                of.id(),
                of.agent(),
                of.kind(),
                of.parent(),
                of.aliases(),
                of.project(),
                of.branch(),
                of.title(),
                of.version(),
                of.claim(),
                Optional.empty(),
                Optional.empty(),
                of.messages(),
                of.turns(),
                of.requests(),
                of.events(),
                of.blocks());
    }
}
