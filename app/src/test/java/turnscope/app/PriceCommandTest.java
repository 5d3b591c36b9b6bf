package turnscope.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import tools.jackson.databind.JsonNode;

class PriceCommandTest {

    private static final Path CASES = Path.of("..", "..", "shared", "oracles", "pricing-cases.tsv");

    @TempDir Path home;

    @Test
    void quotesPartByPartWithProvenance() {
        var quote =
                run(
                                "claude-opus-4-5-20251101",
                                "--at",
                                "2026-01-15",
                                "--read",
                                "100000",
                                "--write5m",
                                "2000",
                                "--output",
                                "1000")
                        .json();

        assertThat(quote.get("status").stringValue()).isEqualTo("priced");
        assertThat(quote.get("modelId").stringValue()).isEqualTo("claude-opus-4-5");
        assertThat(quote.get("costUsd").stringValue()).isEqualTo("0.087500");
        assertThat(quote.get("parts").get("cacheReadUsd").stringValue()).isEqualTo("0.050000");
        assertThat(quote.get("periodFrom").stringValue()).isEqualTo("2025-11-24T00:00:00Z");
        assertThat(quote.get("band").isNull()).isTrue();
        assertThat(quote.get("provenance").propertyNames())
                .contains("layer", "confidence", "sources", "asOf", "hash");
    }

    @Test
    void sameFiguresStandInTheText() {
        var text =
                CommandRun.of(
                        home,
                        "price",
                        "claude-opus-4-5-20251101",
                        "--at",
                        "2026-01-15T10:00:00Z",
                        "--read",
                        "100000");

        assertThat(text.code()).isZero();
        assertThat(text.out()).contains("claude-opus-4-5", "$0.050000", "2025-11-24");
    }

    @Test
    void anUnknownModelIsUnpricedNotFree() {
        var quote = run("some-model-of-tomorrow", "--fresh", "1").json();

        assertThat(quote.get("status").stringValue()).isEqualTo("unpriced");
        assertThat(quote.get("costUsd").isNull()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"--fresh, -1", "--fresh, many", "--at, yesterday"})
    void refusesWhatIsNoNumberOrTime(String option, String value) {
        var run = CommandRun.of(home, "price", "claude-opus-4-5", option + "=" + value);

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err().lines()).hasSize(1);
        assertThat(run.out()).isEmpty();
    }

    static Stream<Tsv.Row> cases() throws IOException {
        Assumptions.assumeTrue(Files.exists(CASES), "no pricing cases beside the checkout");
        return Tsv.read(CASES).stream();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void answersTheCases(Tsv.Row row) {
        var quote = run(arguments(row)).json();

        assertThat(quote.get("status").stringValue())
                .as(row.at("case"))
                .isEqualTo(row.at("status"));
        if (!List.of("priced", "partial").contains(row.at("status"))) return;
        assertThat(quote.get("modelId").stringValue()).isEqualTo(row.at("model_id"));
        assertThat(quote.get("tier").stringValue()).isEqualTo(row.at("tier"));
        var parts = quote.get("parts");
        assertThat(pico(parts, "freshUsd")).as("fresh").isEqualTo(row.at("input_pico"));
        assertThat(pico(parts, "cacheReadUsd")).as("read").isEqualTo(row.at("cache_read_pico"));
        assertThat(pico(parts, "outputUsd")).as("output").isEqualTo(row.at("output_pico"));
        assertThat(pico(parts, "toolsUsd")).as("tools").isEqualTo(row.at("tools_pico"));
        assertThat(pico(quote, "costUsd")).as(row.at("case")).isEqualTo(row.at("total_pico"));
    }

    private static String pico(JsonNode node, String name) {
        return new java.math.BigDecimal(node.get(name).stringValue())
                .movePointRight(12)
                .toBigIntegerExact()
                .toString();
    }

    private static String[] arguments(Tsv.Row row) {
        var arguments = new ArrayList<String>(List.of(row.at("model")));
        option(arguments, "--at", row.at("timestamp"));
        option(arguments, "--fresh", row.at("uncached_tokens"));
        option(arguments, "--read", row.at("cache_read_tokens"));
        option(arguments, "--write5m", row.at("cache_write_5m"));
        option(arguments, "--write1h", row.at("cache_write_1h"));
        option(arguments, "--write30m", written30m(row));
        option(arguments, "--output", row.at("output_tokens"));
        option(arguments, "--searches", row.at("web_searches"));
        option(arguments, "--speed", row.at("speed"));
        option(arguments, "--service-tier", row.at("service_tier"));
        option(arguments, "--geo", row.at("inference_geo"));
        return arguments.toArray(String[]::new);
    }

    /// Writes that the log does not have but the provider bills: what of the prompt is neither read nor fresh.
    private static String written30m(Tsv.Row row) {
        if (!row.at("writes").equals("inferred")) return row.at("cache_write_30m");
        return Long.toString(
                row.number("prompt_tokens")
                        - row.number("cache_read_tokens")
                        - row.number("uncached_tokens"));
    }

    private static void option(List<String> arguments, String name, String value) {
        if (!value.isEmpty()) arguments.addAll(List.of(name, value));
    }

    private CommandRun run(String... arguments) {
        var all = new ArrayList<String>(List.of("price"));
        all.addAll(Arrays.asList(arguments));
        all.add("--json");
        return CommandRun.of(home, all.toArray(String[]::new));
    }
}
