package turnscope.importers.claude;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;

import turnscope.analysis.session.Call;
import turnscope.analysis.session.SessionKind;
import turnscope.analysis.session.Usage;

/// Reads small transcripts that each hold one trap.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EdgeTest {

    private static final Path EDGE = Path.of("..", "..", "shared", "oracles", "edge");

    private List<Map<String, String>> expected = List.of();

    @BeforeAll
    void findThem() throws IOException {
        Assumptions.assumeTrue(
                Files.isDirectory(EDGE), "the edge cases are not beside this checkout");
        expected = CorpusTest.table(EDGE.resolve("expected.tsv"));
    }

    @TestFactory
    Stream<DynamicTest> readsTheTokensOf() {
        return expected.stream()
                .filter(row -> row.getOrDefault("agent", "").equals("claude-code"))
                .map(row -> DynamicTest.dynamicTest(row.get("case"), () -> check(row)));
    }

    private static void check(Map<String, String> row) throws IOException {
        var drafts = CorpusTest.drafts(EDGE.resolve(row.getOrDefault("case", "")));
        var families = Family.of(drafts);
        var requests =
                families.values().stream()
                        .flatMap(family -> family.owned(_ -> true).stream())
                        .toList();
        var billed =
                Stream.of(Call.Part.MESSAGE, Call.Part.ADVISOR)
                        .flatMap(part -> Family.calls(requests, part).stream())
                        .map(Call::usage)
                        .reduce(Usage.NONE, Usage::plus);
        var actual = new LinkedHashMap<String, String>();
        actual.put("requests", "" + requests.size());
        actual.put("fresh", "" + billed.fresh());
        actual.put("cacheRead", "" + billed.cacheRead());
        actual.put("cacheWrite5m", "" + billed.cacheWrite5m());
        actual.put("cacheWrite1h", "" + billed.cacheWrite1h());
        actual.put("cacheWrite30m", "" + billed.cacheWrite30m());
        actual.put("output", "" + billed.output());
        actual.put("sessions", kinds(families));
        var wanted = new LinkedHashMap<String, String>();
        for (var column : actual.keySet()) wanted.put(column, row.get(column));
        assertThat(actual).isEqualTo(wanted);
    }

    /// Owned requests by kind of session.
    private static String kinds(Map<String, Family> families) {
        var kinds = new TreeMap<SessionKind, Integer>();
        for (var kind : SessionKind.values()) {
            for (var family : families.values())
                kinds.merge(kind, family.owned(draft -> draft.kind() == kind).size(), Integer::sum);
        }
        return kinds.entrySet().stream()
                .filter(kind -> kind.getValue() > 0)
                .map(kind -> kind.getKey().id() + ":" + kind.getValue())
                .collect(Collectors.joining(" "));
    }
}
