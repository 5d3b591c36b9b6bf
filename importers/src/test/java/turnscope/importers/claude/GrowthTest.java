package turnscope.importers.claude;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

import turnscope.importers.jsonl.JsonLines;
import turnscope.importers.jsonl.Position;
import turnscope.importers.transcript.ImporterContract;
import turnscope.importers.transcript.SessionDraft;

/// A recorded transcript that grows is the same in the end as one that is read at once.
class GrowthTest {

    private static final Path CORPUS = Path.of("..", "..", "shared", "corpus", "claude");

    /// Files up to this size grow line by line, larger ones by a few pieces that end anywhere.
    private static final int SMALL = 100_000;

    private static final int PIECES = 5;

    @TempDir Path folder;

    private final ClaudeImporter importer = new ClaudeImporter();

    @TestFactory
    Stream<DynamicTest> endsWithTheSameSessions() throws IOException {
        Assumptions.assumeTrue(Files.isDirectory(CORPUS), "the corpus is not beside this checkout");
        try (var files = Files.walk(CORPUS)) {
            return files
                    .filter(file -> file.toString().endsWith(".jsonl"))
                    .sorted()
                    .toList()
                    .stream()
                    .map(file ->
                            DynamicTest.dynamicTest(
                                    file.getFileName().toString(), () -> check(file)));
        }
    }

    private void check(Path file) throws IOException {
        var whole = importer.open(file);
        JsonLines.read(file, whole);
        var grown =
                Files.size(file) <= SMALL ? ImporterContract.grow(importer, file) : pieces(file);
        assertThat(grown.equals(whole.sessions())).isTrue();
    }

    private List<SessionDraft> pieces(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        var growing = folder.resolve(file.getFileName());
        var transcript = importer.open(file);
        var next = Position.START;
        int from = 0;
        for (int to : cuts(bytes.length)) {
            Files.write(
                    growing,
                    Arrays.copyOfRange(bytes, from, to),
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND);
            transcript = importer.reopen(file, transcript.sessions(), transcript.state());
            next = JsonLines.read(growing, next, transcript, _ -> true).next();
            from = to;
        }
        return transcript.sessions();
    }

    private static SortedSet<Integer> cuts(int length) {
        var random = new Random(length);
        var cuts = new TreeSet<Integer>();
        for (int i = 1; i < PIECES; i++) cuts.add(random.nextInt(length));
        cuts.add(length);
        return cuts;
    }
}
