package turnscope.importers.codex;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import turnscope.analysis.session.Request;
import turnscope.analysis.session.Usage;
import turnscope.importers.jsonl.JsonLines;
import turnscope.importers.transcript.SessionDraft;

/// Short invented transcripts whose answers are known.
class CodexEdgeTest {

    private static final Path EDGE = Path.of("..", "..", "shared", "oracles", "edge");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "codex-01-plain",
                "codex-02-re-emitted-rows",
                "codex-03-fork-replay",
                "codex-04-totals-only",
                "codex-05-cache-writes",
                "codex-06-archived-copy",
                "codex-07-model-switch",
                "codex-08-long-prompt-tier"
            })
    void countsTheTokensOfACase(String name) throws IOException {
        Assumptions.assumeTrue(Files.exists(EDGE), "the edge cases are not here");
        var expected =
                Files.readAllLines(EDGE.resolve("expected.tsv")).stream()
                        .map(line -> List.of(line.split("\t", -1)))
                        .filter(row -> row.getFirst().equals(name))
                        .findFirst()
                        .orElseThrow();
        var sessions = sessions(EDGE.resolve(name));
        var own =
                sessions.stream()
                        .flatMap(draft -> draft.requests().stream())
                        .filter(Request::owned)
                        .toList();
        var usage = own.stream().map(Request::usage).reduce(Usage.NONE, Usage::plus);
        assertThat(
                        Stream.of(
                                        own.size(),
                                        usage.fresh(),
                                        usage.cacheRead(),
                                        usage.cacheWrite5m(),
                                        usage.cacheWrite1h(),
                                        usage.cacheWrite30m(),
                                        usage.output(),
                                        usage.reasoning().orElseThrow())
                                .map(String::valueOf)
                                .toList())
                .isEqualTo(expected.subList(2, 10));
        assertThat(kinds(sessions)).isEqualTo(expected.get(12));
    }

    /// Of two files of one thread the longer counts.
    private static List<SessionDraft> sessions(Path root) throws IOException {
        var sessions = new HashMap<String, SessionDraft>();
        try (var files = Files.walk(root)) {
            for (var file : files.filter(Files::isRegularFile).sorted().toList()) {
                var transcript = new CodexImporter().open(file);
                assertThat(JsonLines.read(file, transcript).problems()).isEmpty();
                var draft = transcript.sessions().getFirst();
                sessions.merge(draft.id(), draft, CodexEdgeTest::longer);
            }
        }
        return new ArrayList<>(sessions.values());
    }

    private static SessionDraft longer(SessionDraft a, SessionDraft b) {
        return a.requests().size() >= b.requests().size() ? a : b;
    }

    private static String kinds(List<SessionDraft> sessions) {
        var counts = new java.util.TreeMap<String, Long>(Comparator.reverseOrder());
        for (var draft : sessions) {
            long own = draft.requests().stream().filter(Request::owned).count();
            counts.merge(draft.kind().id(), own, Long::sum);
        }
        return counts.entrySet().stream()
                .map(entry -> entry.getKey() + ":" + entry.getValue())
                .reduce((a, b) -> a + " " + b)
                .orElse("");
    }
}
