package turnscope.app;

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
import java.util.function.Function;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import tools.jackson.databind.JsonNode;

/// Real transcripts against their true totals, session by session.
class CorpusTest {

    private static final Path CORPUS = Path.of("..", "..", "shared", "corpus");

    /// Columns of the table and the names of ours.
    private static final Map<String, String> TOKENS =
            Map.of(
                    "input", "fresh",
                    "cache_read", "cacheRead",
                    "write_5m", "cacheWrite5m",
                    "write_1h", "cacheWrite1h",
                    "output", "output");

    private static final List<String> MORE =
            List.of(
                    "max_context",
                    "adv_input",
                    "adv_output",
                    "advisor_calls",
                    "compact_auto",
                    "compact_manual",
                    "compact_micro");

    @TempDir Path home;

    @Test
    void agreesWithTheTrueTotalsOfEverySession() throws IOException {
        Assumptions.assumeTrue(Files.exists(CORPUS), "no corpus beside the checkout");
        CommandRun.of(
                        home,
                        "import",
                        CORPUS.resolve("claude").toString(),
                        CORPUS.resolve("codex").toString(),
                        "--json")
                .done();
        var sessions = CommandRun.of(home, "usage", "--by", "session", "--json").json();

        var differences = new ArrayList<String>();
        var rows = Tsv.read(CORPUS.resolve("expected.tsv"));
        var ids = rows.stream().map(row -> row.at("session")).collect(Collectors.toSet());
        var threads = threads(sessions.get("sessions"), ids);
        var runs = runs(sessions.get("sessions"), ids, CorpusTest::figures);
        var reported = runs(sessions.get("sessions"), ids, CorpusTest::reported);
        for (var row : rows) {
            var own = threads.getOrDefault(row.at("session"), Map.of());
            compareAll(row, "", "requests", own, differences);
            for (var column : MORE) compare(row, column, column, own, differences);
            if (row.at("tool").equals("codex"))
                compare(row, "reasoning", "reasoning", own, differences);
            var told = new HashMap<>(runs.getOrDefault(row.at("session"), Map.of()));
            var last = reported.getOrDefault(row.at("session"), Map.of());
            last.forEach((name, value) -> told.merge(name, -value, Long::sum));
            compareAll(row, "sub_", "requests", told, differences);
            compareAll(row, "last_", "calls", last, differences);
        }
        assertThat(differences).isEmpty();
    }

    /// @param count the column that counts the requests
    private static void compareAll(
            Tsv.Row row,
            String prefix,
            String count,
            Map<String, Long> actual,
            List<String> differences) {
        compare(row, prefix + count, "requests", actual, differences);
        TOKENS.forEach((column, name) -> compare(row, prefix + column, name, actual, differences));
    }

    private static void compare(
            Tsv.Row row,
            String column,
            String name,
            Map<String, Long> actual,
            List<String> differences) {
        long expected = row.number(column);
        long found = actual.getOrDefault(name, 0L);
        if (expected != found)
            differences.add("%s %s: %d, not %d".formatted(row.at("name"), column, found, expected));
    }

    private static Map<String, Map<String, Long>> threads(JsonNode sessions, Set<String> ids) {
        var threads = new HashMap<String, Map<String, Long>>();
        for (var session : sessions)
            if (ids.contains(session.get("id").stringValue()))
                threads.put(session.get("id").stringValue(), figures(session));
        return threads;
    }

    /// Figures of runs that have no row themselves, added up by the session of the table that they belong to.
    private static Map<String, Map<String, Long>> runs(
            JsonNode sessions, Set<String> ids, Function<JsonNode, Map<String, Long>> figures) {
        var parents = new HashMap<String, String>();
        for (var session : sessions)
            if (!session.get("parent").isNull())
                parents.put(session.get("id").stringValue(), session.get("parent").stringValue());
        var runs = new HashMap<String, Map<String, Long>>();
        for (var session : sessions) {
            if (ids.contains(session.get("id").stringValue())) continue;
            var seen = new HashSet<String>();
            var owner = parents.getOrDefault(session.get("id").stringValue(), "");
            while (!ids.contains(owner) && seen.add(owner)) owner = parents.getOrDefault(owner, "");
            var sum = runs.computeIfAbsent(owner, _ -> new HashMap<>());
            figures.apply(session).forEach((name, value) -> sum.merge(name, value, Long::sum));
        }
        return runs;
    }

    /// What is known of runs only from their results.
    private static Map<String, Long> reported(JsonNode session) {
        var figures = new HashMap<String, Long>();
        if (!session.has("reported")) return figures;
        var reported = session.get("reported");
        figures.put("requests", reported.get("requests").longValue());
        for (var name : TOKENS.values())
            figures.put(name, reported.get("tokens").get(name).longValue());
        return figures;
    }

    private static Map<String, Long> figures(JsonNode session) {
        var figures = new HashMap<String, Long>();
        figures.put("requests", session.get("requests").longValue());
        var tokens = session.get("tokens");
        if (tokens.isNull()) return figures;
        for (var name : TOKENS.values()) figures.put(name, tokens.get(name).longValue());
        figures.put("reasoning", tokens.get("reasoning").asLong(0));
        figures.put("max_context", session.get("maxContext").longValue());
        for (var kind : List.of("auto", "manual", "micro"))
            figures.put("compact_" + kind, session.get("compactions").get(kind).longValue());
        if (session.has("advisor")) {
            var advisor = session.get("advisor");
            figures.put("advisor_calls", advisor.get("calls").longValue());
            figures.put("adv_input", advisor.get("tokens").get("fresh").longValue());
            figures.put("adv_output", advisor.get("tokens").get("output").longValue());
        }
        return figures;
    }
}
