package turnscope.importers.codex;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import turnscope.analysis.session.Event;
import turnscope.analysis.session.Request;
import turnscope.analysis.session.Usage;
import turnscope.importers.jsonl.JsonLines;
import turnscope.importers.transcript.SessionDraft;

/// Holds what is read from real rollouts to totals that were counted elsewhere.
class CodexCorpusTest {

    private static final Path CORPUS = Path.of("..", "..", "shared", "corpus");

    private static final List<String> COLUMNS =
            List.of(
                    "requests",
                    "input",
                    "cache_read",
                    "write_other",
                    "output",
                    "reasoning",
                    "max_context",
                    "models",
                    "compact_auto",
                    "human_prompts",
                    "copied");

    private static final List<Map<String, String>> expected = new ArrayList<>();
    private static final Map<String, SessionDraft> drafts = new HashMap<>();

    @BeforeAll
    static void read() throws IOException {
        Assumptions.assumeTrue(
                Files.exists(CORPUS.resolve("expected.tsv")), "the corpus is not here");
        var lines = Files.readAllLines(CORPUS.resolve("expected.tsv"));
        var names = lines.getFirst().split("\t", -1);
        for (var line : lines.subList(1, lines.size())) {
            var cells = line.split("\t", -1);
            var row = new HashMap<String, String>();
            for (int i = 0; i < names.length; i++) row.put(names[i], cells[i]);
            if (!"codex".equals(row.get("tool"))) continue;
            expected.add(row);
            var file = CORPUS.resolve(cells[3]);
            var transcript = new CodexImporter().open(file);
            assertThat(JsonLines.read(file, transcript).problems()).as(cells[0]).isEmpty();
            drafts.put(cells[0], transcript.sessions().getFirst());
        }
    }

    @Test
    void countsEverySessionToTheToken() {
        var differences = new ArrayList<String>();
        for (var row : expected) {
            var name = row.getOrDefault("name", "");
            var found = figures(drafts.get(name));
            for (var column : COLUMNS) {
                var should = row.getOrDefault(column, "");
                if (!should.equals(found.get(column))) {
                    differences.add(
                            name + " " + column + ": " + found.get(column) + " for " + should);
                }
            }
        }
        assertThat(expected).hasSize(26);
        assertThat(differences).isEmpty();
    }

    private static Map<String, String> figures(SessionDraft draft) {
        var own = draft.requests().stream().filter(Request::owned).toList();
        var usage = own.stream().map(Request::usage).reduce(Usage.NONE, Usage::plus);
        var models = new TreeMap<String, Integer>();
        for (var each : own) {
            models.merge(each.model().isEmpty() ? "unknown" : each.model(), 1, Integer::sum);
        }
        int copies = draft.requests().size() - own.size();
        var figures = new HashMap<String, String>();
        figures.put("requests", "" + own.size());
        figures.put("input", "" + usage.fresh());
        figures.put("cache_read", "" + usage.cacheRead());
        figures.put("write_other", "" + usage.cacheWrite30m());
        figures.put("output", "" + usage.output());
        figures.put("reasoning", "" + usage.reasoning().orElse(0));
        figures.put(
                "max_context",
                "" + own.stream().mapToLong(Request::context).max().orElse(0));
        figures.put("models", models.toString());
        figures.put(
                "compact_auto",
                ""
                        + draft.events().stream()
                                .filter(
                                        event ->
                                                event instanceof Event.Compaction
                                                        && event.beforeSeq() >= copies)
                                .count());
        figures.put(
                "human_prompts",
                "" + draft.turns().stream().filter(turn -> !turn.prompt().isEmpty()).count());
        figures.put("copied", "" + copies);
        return figures;
    }
}
