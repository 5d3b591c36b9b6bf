package turnscope.importers.claude;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;

import turnscope.analysis.session.Call;
import turnscope.analysis.session.Event;
import turnscope.analysis.session.Request;
import turnscope.analysis.session.SessionKind;
import turnscope.analysis.session.Usage;
import turnscope.importers.jsonl.JsonLines;
import turnscope.importers.transcript.SessionDraft;

/// Holds what the importer reads out of recorded sessions against their known totals.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CorpusTest {

    private static final Path CORPUS = Path.of("..", "..", "shared", "corpus");

    private List<Map<String, String>> expected = List.of();
    private Map<String, Family> families = Map.of();

    @BeforeAll
    void readAll() throws IOException {
        Assumptions.assumeTrue(Files.isDirectory(CORPUS), "the corpus is not beside this checkout");
        expected = table(CORPUS.resolve("expected.tsv"));
        families = Family.of(drafts(CORPUS.resolve("claude")));
    }

    @TestFactory
    Stream<DynamicTest> readsTheTotalsOf() {
        return expected.stream()
                .filter(row -> row.getOrDefault("tool", "").equals("claude"))
                .map(row -> DynamicTest.dynamicTest(row.get("name"), () -> check(row)));
    }

    private void check(Map<String, String> row) throws IOException {
        var family = Objects.requireNonNull(families.get(row.get("session")));
        var actual = figures(family);
        if (!family.ownedByMain().isEmpty()) actual.put("versions", versions(family));
        long failures = family.failures().filter(status -> !status.equals("interrupted")).count();
        long errors = networkErrors(CORPUS.resolve(row.getOrDefault("path", "")));
        actual.put("synthetic", "" + (failures - errors));
        actual.putAll(family.times());
        actual.putAll(size(bundle(row)));
        var wanted = new LinkedHashMap<String, String>();
        for (var column : actual.keySet()) wanted.put(column, row.get(column));
        assertThat(actual).isEqualTo(wanted);
    }

    /// The files about a session: its own, those in its folder, and the runs beside it that name it.
    private static Set<Path> bundle(Map<String, String> row) throws IOException {
        var main = CORPUS.resolve(row.getOrDefault("path", ""));
        var bundle = new TreeSet<Path>();
        if (Files.isRegularFile(main)) bundle.add(main);
        var folder = Path.of(main.toString().replaceFirst("\\.jsonl$", ""));
        if (Files.isDirectory(folder))
            try (var files = Files.walk(folder)) {
                files.filter(file -> file.toString().endsWith(".jsonl")).forEach(bundle::add);
            }
        try (var beside =
                Files.newDirectoryStream(
                        Objects.requireNonNull(main.getParent()), "agent-*.jsonl")) {
            for (var run : beside)
                if (Files.readString(run)
                        .lines()
                        .findFirst()
                        .orElse("")
                        .contains(row.getOrDefault("session", ""))) bundle.add(run);
        }
        return bundle;
    }

    private static Map<String, String> size(Set<Path> bundle) throws IOException {
        long lines = 0;
        long bad = 0;
        for (var file : bundle) {
            var reading = JsonLines.read(file, new ClaudeImporter().open(file));
            lines += reading.lines();
            bad += reading.problems().size();
        }
        return Map.of("lines", "" + lines, "bad_lines", "" + bad, "files", "" + bundle.size());
    }

    static Map<String, String> figures(Family family) {
        var row = new LinkedHashMap<String, String>();
        var main = family.ownedByMain();
        row.put("requests", "" + main.size());
        row.put("write_other", "" + Family.sum(main).cacheWrite30m());
        put(row, "", Family.sum(main));
        row.put("max_context", "" + main.stream().mapToLong(Request::context).max().orElse(0));
        row.put("output_reliable", "" + reliable(main));
        row.put("models", models(main));
        var advisor = Family.calls(main, Call.Part.ADVISOR);
        row.put("advisor_calls", "" + advisor.size());
        put(row, "adv_", advisor.stream().map(Call::usage).reduce(Usage.NONE, Usage::plus));
        var runs = family.ownedByRuns();
        row.put("sub_requests", "" + runs.size());
        put(row, "sub_", Family.sum(runs));
        row.put("sub_output_reliable", "" + reliable(runs));
        row.put("sub_models", models(runs));
        row.put(
                "compact_calls",
                "" + family.owned(draft -> draft.kind() == SessionKind.COMPACTION).size());
        var told = family.told(draft -> draft.claim().rank() == Place.TOLD);
        row.put("prog_requests", "" + told.size());
        put(row, "prog_", Family.sum(told));
        row.put("agent_runs", "" + family.finishedRuns());
        row.put("last_calls", "" + family.reported().size());
        put(row, "last_", Family.sum(family.reported()));
        row.put("copied", "" + family.copied());
        row.put("compact_auto", "" + compactions(family, Event.Trigger.AUTO));
        row.put("compact_manual", "" + compactions(family, Event.Trigger.MANUAL));
        row.put(
                "compact_micro",
                "" + family.events().filter(Event.MicroCompaction.class::isInstance).count());
        row.put("human_prompts", "" + family.prompts());
        row.put("tool_calls", "" + family.toolCalls());
        long[] pairs = family.cachePairs();
        row.put("cache_pairs", "" + pairs[0]);
        row.put("cache_hits", "" + pairs[1]);
        return row;
    }

    private static String versions(Family family) {
        return family.ownedByMain().stream()
                .map(Request::version)
                .distinct()
                .collect(Collectors.joining(","));
    }

    private static void put(Map<String, String> row, String prefix, Usage usage) {
        row.put(prefix + "input", "" + usage.fresh());
        row.put(prefix + "cache_read", "" + usage.cacheRead());
        row.put(prefix + "write_5m", "" + usage.cacheWrite5m());
        row.put(prefix + "write_1h", "" + usage.cacheWrite1h());
        row.put(prefix + "output", "" + usage.output());
    }

    private static long reliable(List<Request> requests) {
        return requests.stream().filter(request -> !request.stopReason().isEmpty()).count();
    }

    private static String models(List<Request> requests) {
        var models = new TreeMap<String, Integer>();
        for (var request : requests) models.merge(request.model(), 1, Integer::sum);
        return models.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                .map(model -> model.getKey() + ":" + model.getValue())
                .collect(Collectors.joining(","));
    }

    /// Lines that report an error of the network; they are failures too, but no messages.
    private static long networkErrors(Path file) throws IOException {
        try (var lines = Files.lines(file)) {
            return lines.filter(line -> line.contains("\"subtype\":\"api_error\"")).count();
        }
    }

    private static long compactions(Family family, Event.Trigger trigger) {
        return family.events()
                .filter(event -> event instanceof Event.Compaction c && c.trigger() == trigger)
                .count();
    }

    static List<SessionDraft> drafts(Path folder) throws IOException {
        var importer = new ClaudeImporter();
        var drafts = new ArrayList<SessionDraft>();
        try (var files = Files.walk(folder)) {
            for (var file : files.filter(Files::isRegularFile).sorted().toList()) {
                try (var in = Files.newInputStream(file)) {
                    if (!importer.recognizes(file, in.readNBytes(65_536))) continue;
                }
                var transcript = importer.open(file);
                var reading = JsonLines.read(file, transcript);
                assertThat(reading.problems()).as(file.toString()).isEmpty();
                assertThat(transcript.problems()).as(file.toString()).isEmpty();
                drafts.addAll(transcript.sessions());
            }
        }
        return drafts;
    }

    static List<Map<String, String>> table(Path file) throws IOException {
        var lines = Files.readAllLines(file);
        var columns = List.of(lines.getFirst().split("\t", -1));
        var rows = new ArrayList<Map<String, String>>();
        for (var line : lines.subList(1, lines.size())) {
            var cells = List.of(line.split("\t", -1));
            var row = new LinkedHashMap<String, String>();
            for (int i = 0; i < columns.size(); i++) row.put(columns.get(i), cells.get(i));
            rows.add(row);
        }
        return rows;
    }
}
