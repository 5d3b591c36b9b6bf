package turnscope.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import tools.jackson.databind.JsonNode;

/// Prices from elsewhere, from the file to the bill.
class PricesCommandTest {

    private static final String LITELLM =
            """
            {"o3": {"input_cost_per_token": 3e-06, "output_cost_per_token": 9e-06,
               "cache_read_input_token_cost": 5e-07},
             "gpt-5": {"input_cost_per_token": 1.25e-04, "output_cost_per_token": 1e-05},
             "gpt-5-mini": {"input_cost_per_token": 0, "output_cost_per_token": 0},
             "gpt-5-nano": {"input_cost_per_token": 5e-08, "output_cost_per_token": 4e-07,
               "cache_read_input_token_cost": 6e-08}}
            """;
    private static final String MODELS_DEV =
            """
            {"openai": {"id": "openai", "models": {
               "o3": {"id": "o3", "cost": {"input": 3, "output": 9, "cache_read": 0.5}}}}}
            """;
    private static final String GENAI =
            """
            [{"id": "openai", "models": [{"id": "o3",
               "prices": {"input_mtok": 3, "output_mtok": 9, "cache_read_mtok": 0.5}}]}]
            """;
    private static final String OWN =
            """
            {"schema": "turnscope-prices-override/1",
             "models": [{"id": "o3", "prices": [
               {"from": "2025-04-16", "input": 3, "output": 9, "cache_read": 0.5}]}],
             "map": [{"name": "house-model", "to": "o3"}]}
            """;
    private static final String TABLE =
            """
            model,effective_from,input,output,cache_read
            o3,,3,9,0.5
            """;

    @TempDir Path home;

    private CommandRun run(String... arguments) {
        return CommandRun.of(home, arguments);
    }

    private String file(String name, String content) throws IOException {
        return Files.writeString(home.resolve(name), content).toString();
    }

    private String cost(String model, String day) {
        var quote = run("price", model, "--at", day, "--fresh", "1000000", "--json").json();
        return quote.get("costUsd").isNull()
                ? quote.get("reason").stringValue()
                : quote.get("provenance").get("layer").stringValue()
                        + " "
                        + quote.get("costUsd").stringValue();
    }

    private static String today() {
        return LocalDate.now(ZoneOffset.UTC).toString();
    }

    private static JsonNode change(JsonNode document, String model) {
        return document.get("changes")
                .valueStream()
                .filter(each -> each.get("model").stringValue().equals(model))
                .findFirst()
                .orElseThrow();
    }

    private String content(String format) {
        return switch (format) {
            case "litellm" -> LITELLM;
            case "models.dev" -> MODELS_DEV;
            case "genai" -> GENAI;
            case "own" -> OWN;
            default -> TABLE;
        };
    }

    @ParameterizedTest
    @ValueSource(strings = {"litellm", "models.dev", "genai", "own", "table"})
    void everyFormatShowsTheDifferenceFirstAndStoresItWhenTold(String format) throws IOException {
        var file = file("prices.txt", content(format));

        var shown = run("prices", "import", file).done();
        assertThat(shown.out()).contains("2.00 → 3.00", "8.00 → 9.00", "--yes");
        assertThat(cost("o3", today())).isEqualTo("embedded 2.000000");

        var stored = run("prices", "import", file, "--yes", "--json").json();
        assertThat(stored.get("stored").booleanValue()).isTrue();
        assertThat(change(stored, "o3").get("ratio").doubleValue()).isEqualTo(1.5);
        assertThat(cost("o3", today())).endsWith(" 3.000000");
    }

    @ParameterizedTest
    @ValueSource(strings = {"litellm", "models.dev", "genai", "table"})
    void pricesWithoutADateNeverRewriteHistory(String format) throws IOException {
        run("prices", "import", file("prices.txt", content(format)), "--yes").done();

        assertThat(cost("o3", "2025-12-01")).isEqualTo("embedded 2.000000");
        assertThat(cost("o3", "2025-06-01")).isEqualTo("embedded 10.000000");
    }

    @Test
    void datedPricesReplaceTheHistoryAndNamesFindTheirModel() throws IOException {
        run("prices", "import", file("own.json", OWN), "--yes").done();

        assertThat(cost("o3", "2025-05-01")).isEqualTo("user 3.000000");
        assertThat(cost("house-model", today())).isEqualTo("user 3.000000");
    }

    @Test
    void theDayOfUndatedPricesCanBeNamed() throws IOException {
        run("prices", "import", file("t.csv", TABLE), "--from", "2026-03-01", "--yes").done();

        assertThat(cost("o3", "2026-02-28")).isEqualTo("embedded 2.000000");
        assertThat(cost("o3", "2026-03-01")).isEqualTo("user 3.000000");
    }

    @Test
    void slipsAreNotStoredUnlessNamed() throws IOException {
        var file = file("prices.json", LITELLM);
        var document = run("prices", "import", file, "--yes", "--json").json();

        assertThat(change(document, "gpt-5").get("accepted").booleanValue()).isFalse();
        assertThat(change(document, "gpt-5").get("flags").toString()).contains("large_change");
        assertThat(change(document, "gpt-5-mini").get("flags").toString()).contains("free");
        assertThat(document.get("refused").valueStream().map(JsonNode::stringValue))
                .containsExactly("prices.json, model gpt-5-nano: reading costs more than input");
        assertThat(cost("gpt-5", today())).isEqualTo("embedded 1.250000");
        assertThat(cost("gpt-5-mini", today())).isEqualTo("embedded 0.250000");

        run("prices", "import", file, "--yes", "--accept", "gpt-5").done();
        assertThat(cost("gpt-5", today())).isEqualTo("imported 125.000000");
        assertThat(cost("gpt-5-mini", today())).isEqualTo("embedded 0.250000");
    }

    @Test
    void theTextSaysWhatIsWrongWithASlip() throws IOException {
        var text = run("prices", "import", file("prices.json", LITELLM)).done().out();

        assertThat(text)
                .contains("more than 5× away", "free", "reading costs more than input")
                .contains("2 changes are not marked");
    }

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    '{"o3": 1',                                              not valid JSON
                    '{"hello": {"world": 1}}',                               no price file of a known kind
                    '{"schema": "turnscope-prices-override/2"}',             must be turnscope-prices-override/1
                    '{"schema": "turnscope-prices-override/1", "modles": []}', is not known
                    'model,input,output',                                    lacks the column effective_from
                    """)
    void filesThatCannotBeUsedAreRefusedInOneLine(String content, String reason)
            throws IOException {
        var run = run("prices", "import", file("bad.txt", content), "--yes");

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out()).isEmpty();
        assertThat(run.err().lines()).singleElement().asString().contains("bad.txt", reason);
        assertThat(run("prices", "--json").json().get("layers")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    'o3,,-1,9,',                 is negative
                    'o3,,NaN,9,',                must be a number
                    'o3,,0.0000005,9,',          finer than one picodollar
                    'o3,,3,9,4',                 reading costs more than input
                    'o3,soon,3,9,',              is no date
                    """)
    void rowsThatCannotBeUsedAreListed(String row, String reason) throws IOException {
        var table = "model,effective_from,input,output,cache_read\n" + row + "\n";
        var run = run("prices", "import", file("t.csv", table), "--yes").done();

        assertThat(run.out()).contains("1 entry cannot be used", reason, "nothing to store");
        assertThat(cost("o3", today())).isEqualTo("embedded 2.000000");
    }

    @Test
    void aFileThatIsNotThereIsNamed() {
        var run = run("prices", "import", "nowhere.json");

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err()).contains("nowhere.json");
    }

    @Test
    void theListNamesLayersAndNamesWithoutPrice() throws IOException {
        var transcript =
                """
                {"trace":1,"id":"t1","agent":"house","model":"mystery-7"}
                {"at":"2026-11-01T10:00:00Z","append":[{"kind":"user_text","label":"x","tokens":90}],"output":10,"usage":{"fresh":90,"output":10}}
                """;
        run("import", file("t1.trace.jsonl", transcript)).done();
        run("prices", "import", file("t.csv", TABLE), "--yes").done();

        var document = run("prices", "--json").json();
        var unpriced = document.get("unpriced");
        assertThat(unpriced).hasSize(1);
        assertThat(unpriced.get(0).get("name").stringValue()).isEqualTo("mystery-7");
        assertThat(unpriced.get(0).get("reason").stringValue()).isEqualTo("unknown_name");
        assertThat(unpriced.get(0).get("requests").longValue()).isEqualTo(1);
        assertThat(unpriced.get(0).get("tokens").longValue()).isEqualTo(100);
        assertThat(document.get("layers").get(0).get("dataset").stringValue()).isEqualTo("t.csv");
        assertThat(run("prices").done().out())
                .contains("t.csv", "mystery-7", "not in the catalogue");

        run("prices", "assign", "mystery-7", "gpt-5").done();
        assertThat(run("prices", "--json").json().get("unpriced")).isEmpty();
        var usage = run("usage", "--by", "model", "--json").json();
        assertThat(usage.get("rows").get(0).get("key").stringValue()).isEqualTo("gpt-5");
        assertThat(usage.get("totals").get("unpricedRequests").longValue()).isZero();
    }

    @Test
    void namesAreOnlyAssignedToModels() {
        var run = run("prices", "assign", "mystery-7", "also-a-mystery");

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err()).contains("also-a-mystery");
    }

    @Test
    void aPriceOfOnesOwnStaysUntilItIsRemoved() throws IOException {
        run("prices", "set", "o3", "--input", "7", "--output", "9", "--from", "2026-01-01").done();
        run("prices", "import", file("l.json", LITELLM), "--yes").done();

        assertThat(cost("o3", "2025-12-31")).isEqualTo("embedded 2.000000");
        assertThat(cost("o3", today())).isEqualTo("user 7.000000");

        run("prices", "remove", "1").done();
        assertThat(cost("o3", today())).isEqualTo("imported 3.000000");
        assertThat(run("prices", "remove", "1").code()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"--input=-1, not negative", "--input=cheap, number", "--input=0.00000001, six"})
    void pricesThatAreNoneAreWrongUsage(String input, String reason) {
        var run = run("prices", "set", "o3", input, "--output", "9");

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains(reason);
    }

    @Test
    void sessionsCanBePricedAsOfToday() throws IOException {
        run("import", Path.of("..", "sample-logs").toString()).done();
        var before = run("usage", "--json").json();
        var table = "model,effective_from,input,output,cache_read\n";
        for (var model : run("usage", "--by", "model", "--json").json().get("rows")) {
            if (!model.get("costUsd").isNull())
                table += model.get("key").stringValue() + ",,1,1,\n";
        }
        run("prices", "import", file("flat.csv", table), "--yes", "--accept", "all").done();

        var recorded = run("usage", "--json").json();
        assertThat(recorded.get("totals")).isEqualTo(before.get("totals"));
        assertThat(recorded.get("prices").get("basis").stringValue()).isEqualTo("recorded");

        var today = run("usage", "--prices", "today", "--json").json();
        assertThat(today.get("prices").get("basis").stringValue()).isEqualTo("today");
        assertThat(today.get("prices").get("hash")).isNotEqualTo(before.get("prices").get("hash"));
        assertThat(today.get("totals").get("costUsd"))
                .isNotEqualTo(before.get("totals").get("costUsd"));
        assertThat(run("usage", "--prices", "today").done().out()).contains("at the prices of 20");
    }
}
