package turnscope.importers.library;

import static org.assertj.core.api.Assertions.assertThat;
import static turnscope.importers.library.Drafts.START;
import static turnscope.importers.library.Drafts.reported;
import static turnscope.importers.library.Drafts.request;
import static turnscope.importers.library.Drafts.requests;
import static turnscope.importers.library.Drafts.session;
import static turnscope.importers.library.Drafts.telling;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import turnscope.analysis.session.Event;
import turnscope.analysis.session.Request;
import turnscope.analysis.session.SessionKind;
import turnscope.importers.transcript.SessionDraft;
import turnscope.importers.transcript.SessionDraft.Claim;

class OwnershipTest {

    @TempDir Path folder;
    private SqliteLibrary library;

    @BeforeEach
    void open() {
        library = SqliteLibrary.open(folder.resolve("library.db"));
    }

    @AfterEach
    void close() {
        library.close();
    }

    private void save(Telling telling) {
        library.save(telling, List.of(), false);
    }

    /// What a session bills, then what it only shows.
    private String told(String id) {
        var requests = library.session(id).orElseThrow().requests();
        var owned = requests.stream().filter(Request::owned).map(Request::key).toList();
        var copied = requests.stream().filter(each -> !each.owned()).map(Request::key).toList();
        var summary = library.session(id).orElseThrow().summary();
        assertThat(summary.requests()).isEqualTo(owned.size());
        assertThat(summary.copied()).isEqualTo(copied.size());
        return String.join("", owned) + " " + String.join("", copied);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    # rank a, scope a, start a, end a | rank b, scope b, start b, end b | a            | b            | why
                    0 | '' | 0 | 90 | 0 | '' | 5 | 80 | 'mx '  | 'y m'  | earlier start
                    0 | '' | 5 | 90 | 0 | '' | 0 | 80 | 'x m'  | 'my '  | earlier start
                    1 | '' | 0 | 90 | 0 | '' | 5 | 80 | 'x m'  | 'my '  | smaller rank
                    0 | '' | 5 | 90 | 0 | '' | 5 | 80 | 'x m'  | 'my '  | same start, earlier end
                    0 | '' | 5 | 80 | 0 | '' | 5 | 80 | 'mx '  | 'y m'  | all the same, smaller id
                    0 | u  | 0 | 90 | 0 | v  | 5 | 80 | 'mx '  | 'my '  | other scope
                    """)
    void billsARequestOnce(
            int rankA,
            String scopeA,
            int startA,
            int endA,
            int rankB,
            String scopeB,
            int startB,
            int endB,
            String a,
            String b,
            String why) {
        var one =
                session(
                        "a",
                        START.plusSeconds(startA),
                        START.plusSeconds(endA),
                        new Claim(scopeA, rankA),
                        requests("m", "x"));
        var two =
                session(
                        "b",
                        START.plusSeconds(startB),
                        START.plusSeconds(endB),
                        new Claim(scopeB, rankB),
                        requests("m", "y"));
        save(telling("/a", 10, one));
        save(telling("/b", 10, two));

        assertThat(told("a")).as(why).isEqualTo(a);
        assertThat(told("b")).as(why).isEqualTo(b);
    }

    @Test
    void movesARequestToTheParentThatComesLater() {
        save(telling("/child", 10, session("child", 50, "1", "2", "3")));
        assertThat(told("child")).isEqualTo("123 ");

        save(telling("/parent", 10, session("parent", 0, "1", "2")));

        assertThat(told("child")).isEqualTo("3 12");
        assertThat(told("parent")).isEqualTo("12 ");
    }

    @Test
    void givesARequestBackWhenItsOwnerNoLongerHasIt() {
        save(telling("/child", 10, session("child", 50, "1", "2", "3")));
        save(telling("/parent", 10, session("parent", 0, "1", "2")));
        save(telling("/parent", 5, session("parent", 0, "1")));

        assertThat(told("child")).isEqualTo("23 1");
    }

    @Test
    void neverBillsWhereTheFileItselfSaysThatItWasBilledElsewhere() {
        var fork =
                session(
                        "fork",
                        START,
                        START.plusSeconds(9),
                        new Claim("", 0),
                        List.of(request("1", 0, false), request("2", 1, true)));
        save(telling("/fork", 10, fork));
        assertThat(told("fork")).isEqualTo("2 1");

        save(telling("/parent", 10, session("parent", 50, "1")));

        assertThat(told("fork")).isEqualTo("2 1");
        assertThat(told("parent")).isEqualTo("1 ");
    }

    @Test
    void showsTheLongestOfSeveralFilesOfOneSession() {
        save(telling("/old/s", 10, session("s", 0, "1", "2")));
        save(telling("/new/s", 30, session("s", 0, "1", "2", "3", "4")));
        save(telling("/mid/s", 20, session("s", 0, "1", "2", "3")));

        assertThat(told("s")).isEqualTo("1234 ");
        assertThat(library.sessions()).hasSize(1);
        assertThat(library.sessions().getFirst().file()).isEqualTo("/new/s");
        assertThat(library.files()).hasSize(3);
    }

    @Test
    void unitesARunsOwnFileWithWhatItsParentKnowsOfIt() {
        save(telling("/parent", 1000, session("parent", 0, "1"), session("run", 5, "a", "b", "z")));
        assertThat(told("run")).isEqualTo("abz ");
        assertThat(library.session("run").orElseThrow().summary().file()).isEqualTo("/parent");

        save(telling("/run", 10, session("run", 5, "a", "b", "c")));

        assertThat(told("run")).isEqualTo("abcz ");
        var run = library.session("run").orElseThrow();
        assertThat(run.summary().file()).isEqualTo("/run");
        assertThat(run.requests()).extracting(Request::seq).containsExactly(0, 1, 2, 3);
    }

    /// A run's own file does not say what its parent gave it.
    @Test
    void knowsFromTheParentWhatARunWasSetTo() {
        var window = new Event.Setting(0, Optional.empty(), Event.Option.WINDOW, "1000000");
        var told = with(session("run", 5, "z"), window, new Event.Spawn(0, Optional.empty(), "x"));
        save(telling("/parent", 1000, session("parent", 0, "1"), told));
        save(telling("/run", 10, session("run", 5, "a", "b")));
        save(telling("/copy", 5, with(session("run", 5, "a"), window)));

        assertThat(library.session("run").orElseThrow().events()).containsExactly(window);
    }

    private static SessionDraft with(SessionDraft it, Event... events) {
        return new SessionDraft(
                it.id(),
                it.agent(),
                it.kind(),
                it.parent(),
                it.aliases(),
                it.project(),
                it.branch(),
                it.title(),
                it.version(),
                it.claim(),
                it.started(),
                it.ended(),
                it.messages(),
                it.turns(),
                it.requests(),
                List.of(events),
                it.blocks());
    }

    @Test
    void showsAThreadThatBeginsWithAnothersRequestsAsAForkOfIt() {
        save(telling("/child", 1000, session("child", 0, "1", "2", "3")));
        assertThat(library.session("child").orElseThrow().summary().kind())
                .isEqualTo(SessionKind.MAIN);

        var parent =
                session("parent", START, START.plusSeconds(9), new Claim("", 0), requests("1"));
        save(telling("/parent", 900, parent));

        var child = library.session("child").orElseThrow().summary();
        assertThat(child.kind()).isEqualTo(SessionKind.FORK);
        assertThat(child.parent()).hasValue("parent");
        assertThat(library.session("parent").orElseThrow().children()).containsExactly(child);
        assertThat(library.session("parent").orElseThrow().summary().kind())
                .isEqualTo(SessionKind.MAIN);
        assertThat(told("child")).isEqualTo("23 1");
    }

    @ParameterizedTest
    @CsvSource({"true", "false"})
    void billsWhatRunsRepeatWhereTheThreadIsBilled(boolean childFirst) {
        var end = START.plusSeconds(9);
        var run = requests("a");
        var parent =
                telling(
                        "/parent",
                        900,
                        session("z", START, end, new Claim("", 0), requests("1")),
                        session("z/run", START, end, new Claim("", 4), run));
        var child =
                telling(
                        "/child",
                        1000,
                        session(
                                "b",
                                START,
                                end.plusSeconds(1),
                                new Claim("", 0),
                                requests("1", "2")),
                        session("b/run", START, end, new Claim("", 4), run));
        save(childFirst ? child : parent);
        save(childFirst ? parent : child);
        assertThat(told("z") + told("z/run")).isEqualTo("1 a ");
        assertThat(told("b") + told("b/run")).isEqualTo("2 1 a");
    }

    @Test
    void givesUpAReportedResponseOnceTheRunsOwnFileHasIt() {
        var start = START.plusSeconds(5);
        var told = List.of(request("a", 0, true), reported("c", 1));
        var run = session("run", start, start.plusSeconds(9), new Claim("", 4), told);
        var parent = telling("/parent", 1000, session("parent", 0, "1"), run);
        save(parent);
        assertThat(told("run")).isEqualTo("areport of c ");
        assertThat(library.session("run").orElseThrow().summary().reported()).isEqualTo(1);
        assertThat(library.session("run").orElseThrow().summary().isLowerBound()).isFalse();

        save(telling("/run", 10, session("run", 5, "a", "b")));
        assertThat(told("run")).as("what the file says goes").isEqualTo("ab ");
        save(telling("/run", 11, session("run", 5, "a", "b", "c")));
        assertThat(told("run")).isEqualTo("abc ");
        assertThat(library.session("run").orElseThrow().summary().reported()).isZero();

        save(telling("/run", 12));
        assertThat(told("run")).as("the file is another's now").isEqualTo("areport of c ");
    }

    @Test
    void givesUpAReportedResponseThatItsParentTells() {
        var start = START.plusSeconds(5);
        var told = List.of(request("a", 0, true), reported("a", 1), reported("c", 2));
        var run = session("run", start, start.plusSeconds(9), new Claim("", 4), told);
        save(telling("/parent", 1000, session("parent", 0, "1"), run));
        assertThat(told("run")).isEqualTo("areport of c ");
    }

    @Test
    void neverBillsAReportInACopyOfTheParentWhereTheRunHasAFile() {
        var claim = new Claim("", 4);
        var end = START.plusSeconds(9);
        var told = List.of(reported("c", 0));
        save(telling("/fork", 1000, session("fork/run", START, end, claim, told)));
        assertThat(told("fork/run")).isEqualTo("report of c ");
        assertThat(library.session("fork/run").orElseThrow().summary().isLowerBound()).isTrue();

        save(telling("/parent", 900, session("parent/run", START, end, claim, told)));
        save(telling("/run", 10, session("parent/run", 5, "b", "c")));

        assertThat(told("parent/run")).isEqualTo("bc ");
        assertThat(told("fork/run")).isEqualTo(" report of c");
    }

    @Test
    void keepsAnothersCopyOfWhatAHiddenDraftHolds() {
        save(telling("/parent", 1000, session("parent", 0, "1"), session("run", 5, "a", "b")));
        save(telling("/run", 10, session("run", 5, "a")));
        save(telling("/side", 10, session("side", 90, "a", "b", "c")));

        assertThat(told("run")).isEqualTo("ab ");
        assertThat(told("side")).isEqualTo("c ab");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void endsInTheSameRowsInWhateverOrderFilesCome(int seed) {
        var random = new Random(seed);
        var finals = new ArrayList<Telling>();
        for (var i = 0; i < 25; i++) {
            finals.add(random(random, "/t/" + i));
        }
        var first = rows(finals, folder.resolve("first.db"));
        for (var round = 0; round < 6; round++) {
            var steps = new ArrayList<Telling>();
            for (var i = 0; i < 10; i++) {
                steps.add(random(random, "/t/" + random.nextInt(25)));
            }
            var order = new ArrayList<>(finals);
            Collections.shuffle(order, random);
            steps.addAll(order);
            assertThat(rows(steps, folder.resolve(round + ".db"))).isEqualTo(first);
        }
    }

    private static Telling random(Random random, String path) {
        var drafts = new ArrayList<SessionDraft>();
        for (var i = random.nextInt(3); i >= 0; i--) {
            var requests = new ArrayList<Request>();
            var from = random.nextInt(30);
            for (var k = from; k < from + random.nextInt(12); k++) {
                requests.add(
                        random.nextInt(5) == 0
                                ? reported("k" + k, requests.size())
                                : request("k" + k, requests.size(), random.nextInt(10) > 0));
            }
            var start = START.plusSeconds(random.nextInt(4));
            var claim = new Claim(random.nextInt(6) == 0 ? "own" : "", random.nextInt(2));
            drafts.add(
                    session(
                            "s" + random.nextInt(15),
                            start,
                            start.plusSeconds(random.nextInt(3)),
                            claim,
                            requests));
        }
        var distinct = new java.util.LinkedHashMap<String, SessionDraft>();
        drafts.forEach(draft -> distinct.putIfAbsent(draft.id(), draft));
        return telling(path, random.nextInt(4), distinct.values().toArray(SessionDraft[]::new));
    }

    private static List<String> rows(List<Telling> tellings, Path file) {
        try (var library = SqliteLibrary.open(file)) {
            tellings.forEach(each -> library.save(each, List.of(), false));
            holdsTogether(library);
        }
        return LibraryDump.of(file);
    }

    /// No request is billed twice in one scope, and the list agrees with the sessions.
    private static void holdsTogether(SqliteLibrary library) {
        var billed = new ArrayList<String>();
        library.forEachRequest((_, request) -> billed.add(request.key()));
        for (var key : billed) {
            assertThat(Collections.frequency(billed, key)).isLessThanOrEqualTo(2);
        }
        for (var summary : library.sessions()) {
            var requests = library.session(summary.id()).orElseThrow().requests();
            assertThat(requests).extracting(Request::key).doesNotHaveDuplicates();
            var owned = requests.stream().filter(Request::owned).toList();
            assertThat(summary.requests()).isEqualTo(owned.size());
            assertThat(summary.copied()).isEqualTo(requests.size() - owned.size());
            var told = requests.stream().filter(each -> !each.reported()).toList();
            assertThat(owned.stream().filter(Request::reported))
                    .noneMatch(report ->
                            told.stream().anyMatch(each -> each.usage().equals(report.usage())));
            assertThat(summary.reported())
                    .isEqualTo(owned.stream().filter(Request::reported).count());
            assertThat(summary.usage().cacheRead())
                    .isEqualTo(owned.stream().mapToLong(each -> each.usage().cacheRead()).sum());
        }
    }
}
