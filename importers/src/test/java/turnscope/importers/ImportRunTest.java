package turnscope.importers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import turnscope.analysis.session.Intake;
import turnscope.analysis.session.Intake.Watcher;
import turnscope.analysis.session.Problem;
import turnscope.analysis.session.Request;
import turnscope.analysis.session.SessionSummary;
import turnscope.importers.library.LibraryDump;
import turnscope.importers.library.LibraryException;
import turnscope.importers.library.SqliteLibrary;

class ImportRunTest {

    @TempDir Path folder;
    private Path logs;
    private Path database;
    private SqliteLibrary library;

    @BeforeEach
    void open() throws IOException {
        logs = Files.createDirectories(folder.resolve("logs"));
        database = folder.resolve("library.db");
        library = SqliteLibrary.open(database);
    }

    @AfterEach
    void close() {
        library.close();
    }

    private Intake.Result read(Path... paths) {
        return run(library).read(List.of(paths), Watcher.SILENT);
    }

    private static ImportRun run(SqliteLibrary library) {
        return new ImportRun(library, List.of(new PlainImporter()));
    }

    private Path log(String name, String... lines) throws IOException {
        var file = logs.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, String.join("\n", lines) + "\n");
    }

    private static String head(String id) {
        return "{\"plain\":\"" + id + "\"}";
    }

    private static String line(String key, long at) {
        return "{\"key\":\"" + key + "\",\"at\":" + at + ",\"read\":100}";
    }

    private static void append(Path file, String text) throws IOException {
        Files.writeString(file, text, StandardOpenOption.APPEND);
    }

    private List<String> keys(String session) {
        return library.session(session).orElseThrow().requests().stream()
                .map(Request::key)
                .toList();
    }

    @Test
    void takesAFolderIn() throws IOException {
        log("a/one.jsonl", head("a"), line("1", 10), line("2", 20));
        log("b/two.jsonl", head("b"), line("2", 30), line("3", 40), "oops", "{\"odd\":1}");

        var result = read(logs);

        assertThat(result.files()).isEqualTo(2);
        assertThat(result.imported()).isEqualTo(2);
        assertThat(result.unchanged()).isZero();
        assertThat(result.sessions()).containsExactlyInAnyOrder("a", "b");
        assertThat(result.requests()).isEqualTo(3);
        assertThat(result.bytes())
                .isEqualTo(
                        Files.size(logs.resolve("a/one.jsonl"))
                                + Files.size(logs.resolve("b/two.jsonl")));
        assertThat(result.cancelled()).isFalse();
        assertThat(result.problems())
                .containsExactlyInAnyOrder(
                        new Problem(logs.resolve("b/two.jsonl").toString(), 4, "invalid JSON"),
                        new Problem(logs.resolve("b/two.jsonl").toString(), 5, "odd"));
        assertThat(library.problems()).hasSize(2);
    }

    @Test
    void changesNothingTheSecondTime() throws IOException {
        log("a/one.jsonl", head("a"), line("1", 10), line("2", 20), "oops");
        log("b/two.jsonl", head("b"), line("2", 30), line("3", 40) + "{");
        read(logs);
        var before = LibraryDump.of(database);

        var again = read(logs);

        assertThat(again.unchanged()).isEqualTo(2);
        assertThat(again.imported()).isZero();
        assertThat(again.bytes()).isZero();
        assertThat(again.sessions()).containsExactlyInAnyOrder("a", "b");
        assertThat(again.requests()).isEqualTo(3);
        assertThat(again.problems()).isEmpty();
        assertThat(LibraryDump.of(database)).isEqualTo(before);
    }

    @Test
    void readsOnlyWhatIsNewInAFileThatHasGrown() throws IOException {
        var file = log("a.jsonl", head("a"), line("1", 10), "oops");
        read(logs);
        append(file, line("2", 20) + "\n" + line("3", 30) + "\n");

        var result = read(logs);

        assertThat(result.bytes()).isEqualTo(line("2", 20).length() + line("3", 30).length() + 2L);
        assertThat(keys("a")).containsExactly("1", "2", "3");
        assertThat(library.problems()).hasSize(1);
    }

    @Test
    void endsInTheSameRowsWhetherAFileGrowsOrIsReadAtOnce() throws IOException {
        var lines =
                List.of(
                        head("a"),
                        line("1", 10),
                        "{\"key\":\"r1\",\"at\":11,\"read\":7,\"run\":\"run\"}",
                        "oops",
                        line("2", 20) + line("3", 21),
                        "",
                        "{\"odd\":1}",
                        "{\"key\":\"r2\",\"at\":31,\"read\":7,\"run\":\"run\"}\u0000\u0000",
                        line("4", 40));
        var text = String.join("\n", lines);
        var file = logs.resolve("a.jsonl");
        for (var end = 20; end < text.length() + 7; end += 7) {
            Files.writeString(file, text.substring(0, Math.min(end, text.length())));
            Files.setLastModifiedTime(file, FileTime.fromMillis(1_700_000_000_000L + end));
            read(file);
        }
        try (var fresh = SqliteLibrary.open(folder.resolve("fresh.db"))) {
            run(fresh).read(List.of(file), Watcher.SILENT);
        }

        assertThat(LibraryDump.of(database)).isEqualTo(LibraryDump.of(folder.resolve("fresh.db")));
        assertThat(keys("a")).containsExactly("1", "2", "3", "4");
    }

    @Test
    void readsAFileAnewThatIsShorterOrBeginsOtherwise() throws IOException {
        var file = log("a.jsonl", head("a"), line("1", 10), line("2", 20), "oops");
        read(logs);

        log("a.jsonl", head("a"), line("1", 10));
        read(logs);
        assertThat(keys("a")).containsExactly("1");
        assertThat(library.problems()).isEmpty();

        log("a.jsonl", head("b"), line("7", 10), line("8", 20), line("9", 30));
        read(file);
        assertThat(library.sessions()).extracting(SessionSummary::id).containsExactly("b");
    }

    @Test
    void readsAFileAnewThatWasChangedBeforeItsEnd() throws IOException {
        var file = log("a.jsonl", head("a"), line("1", 10), line("2", 20));
        read(logs);
        log("a.jsonl", head("a"), line("1", 10), line("9", 20), line("3", 30));
        read(file);

        assertThat(keys("a")).containsExactly("1", "9", "3");
    }

    @Test
    void readsAFileAnewThatWasTouched() throws IOException {
        var file = log("a.jsonl", head("a"), line("1", 10));
        read(logs);
        Files.writeString(file, head("a") + "\n" + line("2", 10) + "\n");
        Files.setLastModifiedTime(file, FileTime.fromMillis(1_600_000_000_000L));

        assertThat(read(logs).imported()).isEqualTo(1);
        assertThat(keys("a")).containsExactly("2");
    }

    @Test
    void keepsWhatWasImportedWhenTheFileIsGone() throws IOException {
        var file = log("a.jsonl", head("a"), line("1", 10));
        read(logs);
        Files.delete(file);

        assertThat(read(logs).files()).isZero();
        assertThat(keys("a")).containsExactly("1");
    }

    @Test
    void leavesOutWhatIsNoSession() throws IOException {
        log("a.jsonl", head("a"), line("1", 10));
        log("x/journal.jsonl", head("j"));
        log("x/history.jsonl", head("h"));
        log("x/timeline.jsonl", head("t"));
        log("x/audit.jsonl", head("u"));
        log("x/notes.txt", head("n"));
        log("x/foreign.jsonl", "{\"other\":1}");

        var result = read(logs);

        assertThat(result.files()).isEqualTo(1);
        assertThat(result.sessions()).containsExactly("a");
        assertThat(result.problems()).isEmpty();
    }

    /// Neither left out in silence nor taken for a session without cost.
    @Test
    void listsTheSessionsOfTheFirstCodexThatNobodyReads() throws IOException {
        var old =
                log("rollout-2025-04-20-7b1c.json", "{\"session\":{\"id\":\"7b1c\"},\"items\":[]}");
        log("settings.json", "{}");
        var expected =
                new Problem(
                        old.toString(),
                        0,
                        "a Codex session of early 2025: it holds no usage and is not read");

        assertThat(read(logs).problems()).containsExactly(expected);
        assertThat(read(old).problems()).containsExactly(expected);
    }

    @Test
    void saysWhyAFileThatWasNamedIsNotTaken() throws IOException {
        var foreign = log("foreign.jsonl", "{\"other\":1}");
        var history = log("history.jsonl", head("h"));
        var missing = logs.resolve("missing.jsonl");
        var named = log("session.txt", head("s"), line("1", 1));

        var result = read(foreign, history, missing, named);

        assertThat(result.problems())
                .containsExactlyInAnyOrder(
                        new Problem(foreign.toString(), 0, "not a session of a known agent"),
                        new Problem(history.toString(), 0, "not a session"),
                        new Problem(missing.toString(), 0, "no such file or folder"));
        assertThat(result.sessions()).containsExactly("s");
    }

    @Test
    void followsLinksButNotInCircles() throws IOException {
        log("real/a.jsonl", head("a"), line("1", 10));
        Files.createSymbolicLink(logs.resolve("real/again"), logs);
        Files.createSymbolicLink(logs.resolve("zz"), logs.resolve("real"));
        Files.createSymbolicLink(logs.resolve("broken.jsonl"), logs.resolve("nowhere"));

        var result = read(logs, logs.resolve("real"));

        assertThat(result.files()).isEqualTo(1);
        assertThat(result.problems()).isEmpty();
        assertThat(library.files()).containsOnlyKeys(logs.resolve("real/a.jsonl").toString());
    }

    @Test
    void listsFoldersAndFilesThatCannotBeRead() throws IOException {
        log("good.jsonl", head("a"), line("1", 10));
        var file = log("closed.jsonl", head("b"), line("2", 10));
        var closed = Files.createDirectories(logs.resolve("closed"));
        var none = PosixFilePermissions.fromString("---------");
        Files.setPosixFilePermissions(file, none);
        Files.setPosixFilePermissions(closed, none);
        boolean mayReadEverything = Files.isReadable(file);

        var result = read(logs);

        Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("rwx------"));
        if (mayReadEverything) {
            assertThat(result.sessions()).containsExactlyInAnyOrder("a", "b");
            assertThat(result.problems()).isEmpty();
            return;
        }
        assertThat(result.sessions()).containsExactly("a");
        assertThat(result.problems())
                .containsExactlyInAnyOrder(
                        new Problem(closed.toString(), 0, "cannot be read"),
                        new Problem(file.toString(), 0, "cannot be read"));
    }

    @Test
    void goesOnWhenAnImporterFails() throws IOException {
        var bad = log("bad.jsonl", head("b"), "{\"fail\":1}");
        log("good.jsonl", head("a"), line("1", 10));

        var result = read(logs);

        assertThat(result.sessions()).containsExactly("a");
        assertThat(result.problems())
                .containsExactly(
                        new Problem(
                                bad.toString(), 0, "the importer failed: IllegalStateException"));
    }

    @Test
    void stopsWhenToldAndFinishesTheNextTime() throws IOException {
        for (var i = 0; i < 40; i++) {
            log("s" + i + ".jsonl", head("s" + i), line("k" + i, i));
        }

        var stopped = run(library).read(List.of(logs), (done, _, _, _) -> done < 5);
        assertThat(stopped.cancelled()).isTrue();
        assertThat(stopped.imported()).isEqualTo(5);
        assertThat(library.sessions()).hasSize(5);

        var finished = read(logs);
        assertThat(finished.cancelled()).isFalse();
        assertThat(finished.unchanged()).isEqualTo(5);
        assertThat(finished.imported()).isEqualTo(35);
    }

    @Test
    void tellsHowFarItIs() throws IOException {
        for (var i = 0; i < 10; i++) {
            log("s" + i + ".jsonl", head("s" + i), line("k" + i, i));
        }
        record Step(int filesDone, int files, long bytesDone, long bytes) {}
        var steps = new ArrayList<Step>();

        run(library)
                .read(
                        List.of(logs),
                        (filesDone, files, bytesDone, bytes) ->
                                steps.add(new Step(filesDone, files, bytesDone, bytes)));

        assertThat(steps.getFirst().filesDone()).isZero();
        assertThat(steps.getLast())
                .isEqualTo(new Step(10, 10, steps.getLast().bytes(), steps.getLast().bytes()));
        assertThat(steps).extracting(Step::filesDone).isSorted();
        assertThat(steps).extracting(Step::bytesDone).isSorted();
        assertThat(steps).extracting(Step::files).containsOnly(10);
    }

    @Test
    void stopsWhenTheLibraryCannotBeWritten() throws IOException {
        for (var i = 0; i < 20; i++) {
            log("s" + i + ".jsonl", head("s" + i), line("k" + i, i));
        }
        library.close();

        assertThatThrownBy(() -> read(logs)).isInstanceOf(LibraryException.class);
    }

    @Test
    void readsAFileAgainThatShrinksWhileItIsRead() throws IOException {
        var lines = new ArrayList<String>();
        lines.add(head("a"));
        for (var i = 0; i < 40_000; i++) {
            lines.add(line("k" + i, i));
        }
        var file = log("a.jsonl", lines.toArray(String[]::new));
        run(library)
                .read(
                        List.of(logs),
                        (_, _, _, _) -> {
                            truncate(file, 1000);
                            return true;
                        });
        read(logs);

        try (var fresh = SqliteLibrary.open(folder.resolve("fresh.db"))) {
            run(fresh).read(List.of(logs), Watcher.SILENT);
        }
        assertThat(LibraryDump.of(database)).isEqualTo(LibraryDump.of(folder.resolve("fresh.db")));
    }

    private static void truncate(Path file, long size) {
        try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.truncate(size);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /// Both go on from the same place; neither may add what the other has counted.
    @Test
    void twoProcessesThatReadTheSameGrowthCountItOnce() throws IOException {
        var file = log("both.jsonl", claude("u1"), unknown());
        var importers = Importers.all();
        new ImportRun(library, importers).read(List.of(file), Watcher.SILENT);
        assertThat(library.unknownLines()).containsOnlyKeys("brand-new").containsValue(1L);

        append(file, unknown() + "\n" + unknown() + "\n" + claude("u2") + "\n");
        try (var other = SqliteLibrary.open(database)) {
            var found =
                    new TranscriptFiles.Found(
                            file,
                            Files.size(file),
                            Files.getLastModifiedTime(file).to(TimeUnit.NANOSECONDS),
                            true);
            var known = library.files().get(file.toString());
            var first = new FileImport(library, importers).read(found, known, _ -> true);
            var second = new FileImport(other, importers).read(found, known, _ -> true);
            for (var outcome : List.of(first, second)) {
                var read = (FileImport.Outcome.Read) outcome;
                assertThat(read.grown()).isTrue();
                library.save(read.telling(), read.problems(), read.grown());
            }
        }

        assertThat(library.unknownLines()).containsEntry("brand-new", 3L);
        var session = library.sessions().getFirst().id();
        assertThat(library.session(session).orElseThrow().turns()).hasSize(2);
    }

    private static String claude(String uuid) {
        return "{\"type\":\"user\",\"uuid\":\""
                + uuid
                + "\",\"parentUuid\":null,\"timestamp\":\"2026-08-01T10:00:00.000Z\","
                + "\"sessionId\":\"6c3d2a10-1111-4222-8333-944455566677\",\"version\":\"2.1.200\","
                + "\"cwd\":\"/home/dev\",\"message\":{\"role\":\"user\",\"content\":\"Do it\"}}";
    }

    private static String unknown() {
        return "{\"type\":\"brand-new\",\"sessionId\":\"6c3d2a10-1111-4222-8333-944455566677\"}";
    }
}
