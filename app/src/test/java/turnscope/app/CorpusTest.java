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

    /// Kinds that are rows of the table themselves; runs of other kinds are summed by their parent.
    private static final Set<String> THREADS = Set.of("main", "fork");

    @TempDir Path home;

    @Test
    void agreesWithTheTrueTotalsOfEverySession() throws IOException {
        Assumptions.assumeTrue(Files.exists(CORPUS), "no corpus beside the checkout");
        var imported =
                CommandRun.of(
                                home,
                                "import",
                                CORPUS.resolve("claude").toString(),
                                CORPUS.resolve("codex").toString(),
                                "--json")
                        .json();
        var sessions = CommandRun.of(home, "usage", "--by", "session", "--json").json();

        var differences = new ArrayList<String>();
        var rows = Tsv.read(CORPUS.resolve("expected.tsv"));
        var threads = threads(sessions.get("sessions"));
        var ids = rows.stream().map(row -> row.at("session")).collect(Collectors.toSet());
        var runs = runs(sessions.get("sessions"), ids);
        for (var row : rows) {
            var own = threads.getOrDefault(row.at("session"), Map.of());
            compare(row, "", own, differences);
            compare(row, "sub_", runs.getOrDefault(row.at("session"), Map.of()), differences);
        }
        assertThat(differences).isEmpty();
        assertThat(imported.get("problems")).isEmpty();
    }

    private static void compare(
            Tsv.Row row, String prefix, Map<String, Long> actual, List<String> differences) {
        var columns = new HashMap<>(TOKENS);
        columns.put("requests", "requests");
        columns.forEach(
                (column, name) -> {
                    long expected = row.number(prefix + column);
                    long found = actual.getOrDefault(name, 0L);
                    if (expected != found)
                        differences.add(
                                "%s %s%s: %d, not %d"
                                        .formatted(
                                                row.at("name"), prefix, column, found, expected));
                });
    }

    private static Map<String, Map<String, Long>> threads(JsonNode sessions) {
        var threads = new HashMap<String, Map<String, Long>>();
        for (var session : sessions)
            if (THREADS.contains(session.get("kind").stringValue()))
                threads.put(session.get("id").stringValue(), figures(session));
        return threads;
    }

    /// Figures of runs, added up by the session of the table that they belong to in the end.
    private static Map<String, Map<String, Long>> runs(JsonNode sessions, Set<String> ids) {
        var parents = new HashMap<String, String>();
        for (var session : sessions)
            if (!session.get("parent").isNull())
                parents.put(session.get("id").stringValue(), session.get("parent").stringValue());
        var runs = new HashMap<String, Map<String, Long>>();
        for (var session : sessions) {
            if (THREADS.contains(session.get("kind").stringValue())) continue;
            var seen = new HashSet<String>();
            var owner = parents.getOrDefault(session.get("id").stringValue(), "");
            while (!ids.contains(owner) && seen.add(owner)) owner = parents.getOrDefault(owner, "");
            var sum = runs.computeIfAbsent(owner, _ -> new HashMap<>());
            figures(session).forEach((name, value) -> sum.merge(name, value, Long::sum));
        }
        return runs;
    }

    private static Map<String, Long> figures(JsonNode session) {
        var figures = new HashMap<String, Long>();
        figures.put("requests", session.get("requests").longValue());
        var tokens = session.get("tokens");
        if (tokens.isNull()) return figures;
        for (var name : TOKENS.values()) figures.put(name, tokens.get(name).longValue());
        return figures;
    }
}
