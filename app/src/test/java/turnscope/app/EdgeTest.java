package turnscope.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import tools.jackson.databind.JsonNode;

/// Small transcripts with known answers, through the commands.
class EdgeTest {

    private static final Path EDGE = Path.of("..", "..", "shared", "oracles", "edge");
    private static final List<String> TOKENS =
            List.of(
                    "fresh",
                    "cacheRead",
                    "cacheWrite5m",
                    "cacheWrite1h",
                    "cacheWrite30m",
                    "output");

    @TempDir Path home;

    static Stream<Tsv.Row> cases() throws IOException {
        Assumptions.assumeTrue(Files.exists(EDGE), "no edge fixtures beside the checkout");
        return Tsv.read(EDGE.resolve("expected.tsv")).stream();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void answersTheCase(Tsv.Row row) {
        CommandRun.of(home, "import", EDGE.resolve(row.at("case")).toString()).done();

        var usage = CommandRun.of(home, "usage", "--json").json();
        var totals = usage.get("totals");

        var tokens = totals.get("tokens");
        for (var name : TOKENS)
            assertThat(tokens.get(name).longValue()).as(name).isEqualTo(row.number(name));
        assertThat(totals.get("requests").longValue()).isEqualTo(row.number("requests"));
        assertThat(totals.get("unpricedRequests").longValue())
                .isEqualTo(row.number("unpricedRequests"));
        if (row.at("reasoning").equals("-"))
            assertThat(tokens.get("reasoning").isNull()).as("reasoning").isTrue();
        else assertThat(tokens.get("reasoning").longValue()).isEqualTo(row.number("reasoning"));
        if (!row.at("costUsd").equals("-"))
            assertThat(new BigDecimal(totals.get("costUsd").stringValue()))
                    .isEqualByComparingTo(row.at("costUsd"));
        assertThat(kinds(usage.get("sessions"))).isEqualTo(row.at("sessions"));
    }

    /// Owned requests by kind of session, as the table writes them: "main:2 subagent:1".
    private static String kinds(JsonNode sessions) {
        var kinds = new LinkedHashMap<String, Long>();
        for (var kind : List.of("main", "subagent", "side", "fork", "review", "compaction"))
            kinds.put(kind, 0L);
        for (var session : sessions)
            kinds.merge(
                    session.get("kind").stringValue(),
                    session.get("requests").longValue(),
                    Long::sum);
        return kinds.entrySet().stream()
                .filter(kind -> kind.getValue() > 0)
                .map(kind -> kind.getKey() + ":" + kind.getValue())
                .collect(Collectors.joining(" "));
    }

    @Test
    void allCasesTogetherAreTheirSumAndStayIt() throws IOException {
        var rows = cases().toList();
        var folders = rows.stream().map(row -> EDGE.resolve(row.at("case")).toString()).toList();
        var command = new java.util.ArrayList<>(List.of("import", "--json"));
        command.addAll(folders);
        var arguments = command.toArray(String[]::new);

        CommandRun.of(home, arguments).done();
        var before = CommandRun.of(home, "usage", "--json").json();
        var again = CommandRun.of(home, arguments).json();
        var after = CommandRun.of(home, "usage", "--json").json();

        for (var name : TOKENS)
            assertThat(before.get("totals").get("tokens").get(name).longValue())
                    .as(name)
                    .isEqualTo(rows.stream().mapToLong(row -> row.number(name)).sum());
        assertThat(again.get("imported").longValue()).isZero();
        assertThat(again.get("unchanged")).isEqualTo(again.get("files"));
        assertThat(after).isEqualTo(before);
    }
}
