package turnscope.importers.codex;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import turnscope.analysis.session.Event;
import turnscope.analysis.session.Problem;
import turnscope.analysis.session.Request;
import turnscope.analysis.session.SegmentKind;
import turnscope.analysis.session.Usage;
import turnscope.importers.jsonl.JsonLines;
import turnscope.importers.jsonl.Reading;
import turnscope.importers.json.JsonScanner;
import turnscope.importers.transcript.SessionDraft;
import turnscope.importers.transcript.Transcript;

/// Holds what is read from real rollouts to totals that were counted elsewhere.
class CodexCorpusTest {

    private static final Path CORPUS = Path.of("..", "..", "shared", "corpus");

    /// What the table counts of lines with an envelope only, which bare files do not have.
    private static final Set<String> IN_ENVELOPES = Set.of("human_prompts", "tool_calls");

    private static final DateTimeFormatter MILLISECONDS =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

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
                    "compact_micro",
                    "human_prompts",
                    "tool_calls",
                    "output_reliable",
                    "advisor_calls",
                    "copied",
                    "first_ts",
                    "last_ts",
                    "versions",
                    "lines",
                    "bad_lines");

    private static final List<Map<String, String>> expected = new ArrayList<>();
    private static final Map<String, SessionDraft> drafts = new HashMap<>();
    private static final Map<String, Reading> readings = new HashMap<>();
    private static final List<Problem> problems = new ArrayList<>();

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
            readings.put(cells[0], JsonLines.read(file, transcript));
            drafts.put(cells[0], transcript.sessions().getFirst());
            problems.addAll(transcript.problems());
        }
    }

    @Test
    void countsEverySessionToTheToken() {
        var differences = new ArrayList<String>();
        for (var row : expected) {
            var name = row.getOrDefault("name", "");
            var found = figures(draft(name));
            var reading = Objects.requireNonNull(readings.get(name));
            found.put("lines", "" + reading.lines());
            found.put("bad_lines", "" + reading.problems().size());
            for (var column : COLUMNS) {
                if (name.startsWith("bare") && IN_ENVELOPES.contains(column)) continue;
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

    /// Their prompts are messages.
    @Test
    void findsThePromptsAndCallsOfBareFiles() {
        assertThat(calls(draft("bare-aug2025-a"))).isEqualTo("42");
        assertThat(calls(draft("bare-aug2025-b"))).isEqualTo("76");
        assertThat(draft("bare-aug2025-a").turns()).hasSize(5);
        assertThat(draft("bare-aug2025-b").turns()).hasSize(7);
        assertThat(draft("bare-aug2025-a").messages()).isPositive();
    }

    @Test
    void sharesTheKeysOfCopiesWithinAFamilyAndNoOthers() {
        var owners = new HashMap<String, String>();
        for (var draft : drafts.values()) {
            for (var request : draft.requests()) {
                if (request.owned()) {
                    assertThat(owners.put(request.key(), draft.id())).isNull();
                }
            }
        }
        for (var draft : drafts.values()) {
            for (var request : draft.requests()) {
                if (request.owned()) continue;
                assertThat(owners).containsEntry(request.key(), draft.parent().orElse(""));
                assertThat(draft.claim().rank()).isEqualTo(1);
            }
        }
    }

    /// The sum of what counts is the last total of the file; where it is not, the file says that its totals do not add up.
    @Test
    void addsUpToTheLastRunningTotalUnlessItReportsWhyNot() {
        var different = new TreeMap<String, String>();
        for (var draft : drafts.entrySet()) {
            var requests = draft.getValue().requests();
            if (requests.isEmpty()) continue;
            long sum = requests.stream().mapToLong(each -> each.usage().total()).sum();
            var total = requests.getLast().key().split(":", -1)[1];
            if (!total.endsWith("." + sum)) different.put(draft.getKey(), reported(draft.getKey()));
        }
        assertThat(different)
                .containsExactly(
                        Map.entry("v0135-jump-back", "302 the running total jumps"),
                        Map.entry("v036-restart", "333 the running total starts again"),
                        Map.entry("v057-restart", "663 the running total starts again"));
        assertThat(problems).as("of all other files").hasSize(different.size());
    }

    private static String reported(String name) {
        var path = expected.stream().filter(row -> name.equals(row.get("name"))).findFirst();
        return problems.stream()
                .filter(problem ->
                        problem.file().endsWith(path.orElseThrow().getOrDefault("path", "?")))
                .map(problem -> problem.line() + " " + problem.reason().split(";", -1)[0])
                .collect(Collectors.joining(", "));
    }

    @Test
    void tellsRowsOfEveryKind() throws IOException {
        for (var row : expected) {
            var counts = new RowCounts();
            JsonLines.read(CORPUS.resolve(row.getOrDefault("path", "")), counts);
            long inherited =
                    draft(row.getOrDefault("name", "")).requests().stream()
                            .filter(each -> !each.owned())
                            .count();
            assertThat(counts.toString())
                    .as(row.get("name"))
                    .isEqualTo(
                            "%s %s %d %s"
                                    .formatted(
                                            row.get("rows_total"),
                                            row.get("rows_null"),
                                            Long.parseLong(row.getOrDefault("rows_repeat", "")),
                                            row.get("rows_synthetic")));
            assertThat("" + inherited).isEqualTo(row.get("rows_inherited"));
        }
    }

    /// The growth of the context follows the tool outputs that are placed there, and not those of its neighbours.
    @Test
    void putsOutputsOnTheRequestThatSentThem() {
        for (var entry : drafts.entrySet()) {
            if (entry.getValue().requests().size() < 25) continue;
            double here = correlation(entry.getValue(), 0);
            assertThat(here).as(entry.getKey()).isGreaterThan(0.85);
            assertThat(correlation(entry.getValue(), 1)).as(entry.getKey()).isLessThan(here - 0.2);
            assertThat(correlation(entry.getValue(), -1)).as(entry.getKey()).isLessThan(here - 0.2);
        }
    }

    private static double correlation(SessionDraft draft, int shift) {
        var requests = draft.requests();
        var characters = new double[requests.size()];
        for (var block : draft.blocks()) {
            int seq = block.beforeSeq() + shift;
            if (block.kind() != SegmentKind.TOOL_OUTPUT || seq < 0 || seq >= characters.length) {
                continue;
            }
            characters[seq] += block.characters();
        }
        double n = 0, x = 0, y = 0, xx = 0, yy = 0, xy = 0;
        for (int i = 1; i < characters.length; i++) {
            var before = requests.get(i - 1);
            double growth = requests.get(i).context() - before.context() - before.usage().output();
            if (growth < 0 || growth > 60_000 || before.turn() != requests.get(i).turn()) continue;
            n++;
            x += characters[i];
            y += growth;
            xx += characters[i] * characters[i];
            yy += growth * growth;
            xy += characters[i] * growth;
        }
        return (n * xy - x * y) / Math.sqrt((n * xx - x * x) * (n * yy - y * y));
    }

    private static SessionDraft draft(String name) {
        return Objects.requireNonNull(drafts.get(name), name);
    }

    /// Counts the rows of usage of one file by kind: all, without numbers, repeated, estimates.
    private static final class RowCounts implements Transcript {

        private final TokenLedger ledger = new TokenLedger();
        private int rows;
        private int empty;
        private int repeated;
        private int estimates;

        @Override
        public void accept(JsonScanner value, long line, long offset) {
            if (!(RolloutEntry.read(value).line() instanceof RolloutLine.Counted row)) return;
            rows++;
            switch (ledger.take(row.total(), row.last())) {
                case TokenLedger.Row.Estimate _ -> estimates++;
                case TokenLedger.Row.Repeat _ -> {
                    if (row.total().isEmpty()) empty++;
                    else repeated++;
                }
                case TokenLedger.Row.Billed _ -> {}
            }
        }

        @Override
        public List<SessionDraft> sessions() {
            return List.of();
        }

        @Override
        public List<Problem> problems() {
            return List.of();
        }

        @Override
        public byte[] state() {
            return new byte[0];
        }

        @Override
        public String toString() {
            return rows + " " + empty + " " + repeated + " " + estimates;
        }
    }

    private static Map<String, String> figures(SessionDraft draft) {
        var own = draft.requests().stream().filter(Request::owned).toList();
        var usage = own.stream().map(Request::usage).reduce(Usage.NONE, Usage::plus);
        int copies = draft.requests().size() - own.size();
        var figures = new HashMap<String, String>();
        figures.put("requests", "" + own.size());
        figures.put("input", "" + usage.fresh());
        figures.put("cache_read", "" + usage.cacheRead());
        figures.put("write_other", "" + usage.cacheWrite30m());
        figures.put("output", "" + usage.output());
        figures.put("reasoning", "" + usage.reasoning().orElse(0));
        figures.put("max_context", "" + own.stream().mapToLong(Request::context).max().orElse(0));
        figures.put("models", models(own));
        figures.put(
                "compact_auto",
                ""
                        + draft.events().stream()
                                .filter(event ->
                                        event instanceof Event.Compaction
                                                && event.beforeSeq() >= copies)
                                .count());
        figures.put(
                "human_prompts",
                "" + draft.turns().stream().filter(turn -> !turn.prompt().isEmpty()).count());
        figures.put("compact_micro", micro(draft));
        figures.put("tool_calls", calls(draft));
        figures.put("output_reliable", reliable(own));
        figures.put("advisor_calls", "" + own.stream().filter(it -> it.calls().size() > 1).count());
        figures.put("first_ts", draft.started().map(CodexCorpusTest::time).orElse(""));
        figures.put("last_ts", draft.ended().map(CodexCorpusTest::time).orElse(""));
        figures.put("versions", draft.version());
        figures.put("copied", "" + copies);
        return figures;
    }

    private static String time(Instant time) {
        return MILLISECONDS.format(time);
    }

    private static String micro(SessionDraft draft) {
        return "" + draft.events().stream().filter(Event.MicroCompaction.class::isInstance).count();
    }

    private static String calls(SessionDraft draft) {
        return ""
                + draft.blocks().stream()
                        .filter(block -> block.kind() == SegmentKind.TOOL_CALL)
                        .count();
    }

    private static String reliable(List<Request> requests) {
        return "" + requests.stream().filter(request -> request.outputEstimate().isEmpty()).count();
    }

    /// Like the table: most used first.
    private static String models(List<Request> requests) {
        var models = new TreeMap<String, Long>();
        for (var each : requests) {
            models.merge(each.model().isEmpty() ? "unknown" : each.model(), 1L, Long::sum);
        }
        return models.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
                .map(entry -> entry.getKey() + ":" + entry.getValue())
                .collect(Collectors.joining(","));
    }
}
