package turnscope.importers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import turnscope.analysis.session.Intake;
import turnscope.analysis.session.Request;
import turnscope.analysis.session.Session;
import turnscope.analysis.session.SessionSummary;
import turnscope.analysis.session.Watch;
import turnscope.analysis.session.Watch.News;
import turnscope.importers.library.SqliteLibrary;

class TranscriptWatchTest {

    private static final long PATIENCE_S = 60;

    @TempDir Path folder;
    private final BlockingQueue<News> news = new LinkedBlockingQueue<>();
    private final List<Intake.Result> results = new ArrayList<>();
    private Path root;
    private SqliteLibrary library;
    private ImportRun intake;
    private Watch watch;

    @BeforeEach
    void open() throws IOException {
        root = Files.createDirectories(folder.resolve("agent"));
        library = SqliteLibrary.open(folder.resolve("library.db"));
        intake = new ImportRun(library, List.of(new PlainImporter()));
        watch = new TranscriptWatch(intake, library, () -> List.of(root, folder.resolve("later")));
    }

    @AfterEach
    void close() {
        library.close();
    }

    private static String head(String id) {
        return "{\"plain\":\"" + id + "\"}\n";
    }

    private static String line(String key) {
        return "{\"key\":\"" + key + "\",\"at\":10,\"read\":100}\n";
    }

    private static void append(Path file, String text) throws IOException {
        Files.writeString(file, text, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    private List<String> keys(String session) {
        return library.session(session).map(Session::requests).orElse(List.of()).stream()
                .map(Request::key)
                .toList();
    }

    /// Takes news until a session has these requests.
    private void await(String session, String... keys) throws InterruptedException {
        while (!keys(session).equals(List.of(keys))) {
            switch (news.poll(PATIENCE_S, TimeUnit.SECONDS)) {
                case News.Grown(var result) -> results.add(result);
                case News.Failed(var reason) -> throw new AssertionError(reason);
                case null -> throw new AssertionError("no news of " + session);
            }
        }
    }

    @Test
    void readsEveryByteOfAGrowingFileOnce() throws Exception {
        var file = root.resolve("a.jsonl");
        try (var _ = watch.follow(news::add)) {
            append(file, head("a") + line("1"));
            await("a", "1");
            append(file, line("2"));
            await("a", "1", "2");
            append(file, line("3") + line("4"));
            await("a", "1", "2", "3", "4");
        }
        news.forEach(left -> results.add(((News.Grown) left).result()));

        assertThat(results.stream().mapToLong(Intake.Result::bytes).sum())
                .isEqualTo(Files.size(file));
        assertThat(results).allMatch(result -> result.sessions().equals(List.of("a")));
        assertThat(results).allMatch(result -> result.problems().isEmpty());
    }

    @Test
    void leavesAHalfWrittenLineForTheNextTime() throws Exception {
        var file = root.resolve("a.jsonl");
        append(file, head("a"));
        try (var _ = watch.follow(news::add)) {
            append(file, line("1") + line("2").substring(0, 12));
            await("a", "1");
            append(file, line("2").substring(12));
            await("a", "1", "2");
        }

        assertThat(library.problems()).isEmpty();
    }

    @Test
    void noticesFoldersThatAreMadeLater() throws Exception {
        try (var _ = watch.follow(news::add)) {
            var deep = Files.createDirectories(root.resolve("2026/11/21"));
            append(deep.resolve("a.jsonl"), head("a") + line("1"));
            await("a", "1");
            append(deep.resolve("a.jsonl"), line("2"));
            await("a", "1", "2");
            var later = Files.createDirectories(folder.resolve("later/sub"));
            append(later.resolve("b.jsonl"), head("b") + line("3"));
            await("b", "3");
        }
    }

    @Test
    void followsAFileThatWasImportedFromElsewhere() throws Exception {
        var elsewhere = folder.resolve("elsewhere.jsonl");
        append(elsewhere, head("e") + line("1"));
        append(folder.resolve("neighbour.jsonl"), head("n") + line("9"));
        intake.read(List.of(elsewhere), Intake.Watcher.SILENT);
        try (var _ = watch.follow(news::add)) {
            append(elsewhere, line("2"));
            await("e", "1", "2");
            var second = folder.resolve("second.jsonl");
            append(second, head("s") + line("3"));
            intake.read(List.of(second), Intake.Watcher.SILENT);
            await("s", "3");
            append(second, line("4"));
            await("s", "3", "4");
        }

        assertThat(library.sessions())
                .extracting(SessionSummary::id)
                .containsExactlyInAnyOrder("e", "s");
    }

    @Test
    void firstReadsWhatWasWrittenWhileNobodyWatched() throws Exception {
        var file = root.resolve("a.jsonl");
        append(file, head("a") + line("1"));
        intake.read(List.of(root), Intake.Watcher.SILENT);
        append(file, line("2"));
        append(root.resolve("new.jsonl"), head("n") + line("3"));
        try (var _ = watch.follow(news::add)) {
            await("a", "1", "2");
            await("n", "3");
        }
    }

    @Test
    void leavesAloneWhatNobodyAskedFor() throws Exception {
        append(root.resolve("old.jsonl"), head("old") + line("1"));
        Files.setLastModifiedTime(
                root.resolve("old.jsonl"), FileTime.fromMillis(1_700_000_000_000L));
        try (var _ = watch.follow(news::add)) {
            append(root.resolve("history.jsonl"), head("history") + line("2"));
            append(root.resolve("notes.txt"), head("notes") + line("3"));
            append(root.resolve("other.jsonl"), "{\"other\":1}\n");
            append(root.resolve("a.jsonl"), head("a") + line("4"));
            await("a", "4");
        }

        assertThat(library.sessions()).extracting(SessionSummary::id).containsExactly("a");
        assertThat(results).allMatch(result -> result.problems().isEmpty());
    }

    @Test
    void seesFoldersThatTheFileSystemIsSilentAbout() throws Exception {
        try (var folders = WatchedFolders.open()) {
            folders.add(root);
            var deep = Files.createDirectories(root.resolve("sub/deep"));
            append(deep.resolve("a.jsonl"), head("a"));
            Files.setLastModifiedTime(root, FileTime.fromMillis(1_700_000_000_000L));

            assertThat(folders.seen()).containsExactly(deep.resolve("a.jsonl"));
            assertThat(folders.seen()).isEmpty();
            assertThat(folders.contains(deep)).isTrue();
        }
    }

    @Test
    void looksAtFilesThatTheFileSystemIsSilentAbout() throws Exception {
        var lively = root.resolve("lively.jsonl");
        var quiet = root.resolve("quiet.jsonl");
        append(lively, head("a"));
        append(quiet, head("b"));
        Files.setLastModifiedTime(quiet, FileTime.fromMillis(1_700_000_000_000L));
        var files = new FilePulse();
        files.know(lively);
        files.know(quiet);
        assertThat(files.changed()).isEmpty();

        append(lively, line("1"));
        append(quiet, line("2"));
        assertThat(files.changed()).containsExactly(lively, quiet);
        assertThat(files.changed()).isEmpty();

        Files.delete(lively);
        assertThat(files.changed()).isEmpty();
    }

    @Test
    void leavesNoThreadBehind() throws Exception {
        var following = watch.follow(news::add);
        append(root.resolve("a.jsonl"), head("a") + line("1"));
        await("a", "1");

        following.close();

        assertThat(Thread.getAllStackTraces().keySet())
                .noneMatch(thread -> thread.getName().equals("watch"));
    }
}
