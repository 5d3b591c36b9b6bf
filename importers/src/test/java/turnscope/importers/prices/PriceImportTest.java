package turnscope.importers.prices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import turnscope.analysis.pricing.Refusal;
import turnscope.analysis.pricing.Catalogue;
import turnscope.analysis.pricing.Model;
import turnscope.analysis.pricing.Money;
import turnscope.analysis.pricing.PriceChange;
import turnscope.analysis.pricing.PriceProposal;
import turnscope.analysis.pricing.Quote;
import turnscope.analysis.session.Call;
import turnscope.analysis.session.Service;
import turnscope.analysis.session.Usage;

class PriceImportTest {

    private static final Catalogue CATALOGUE = PriceFile.embedded();
    private static final LocalDate DAY = LocalDate.parse("2026-11-20");

    private static PriceProposal read(String content) {
        return PriceImport.of(
                "prices", "2026-11-19", content.getBytes(StandardCharsets.UTF_8), DAY, CATALOGUE);
    }

    private static String csv(String row) {
        return "model,effective_from,input,output,cache_read,cache_write_5m,cache_write_1h,"
                + "tier_above,tier_boundary,tier_input,tier_output,tier_cache_read\n"
                + row;
    }

    private static Catalogue with(PriceProposal prices) {
        return new Catalogue(prices.ticked().onto(CATALOGUE.list()));
    }

    private static String cost(Catalogue catalogue, String model, String day) {
        return cost(catalogue, model, day, "12:00:00");
    }

    private static String cost(Catalogue catalogue, String model, String day, String time) {
        var call = Call.message(model, Usage.of(1_000_000, 0, 0, 0, 0));
        var at = Optional.of(Instant.parse(day + "T" + time + "Z"));
        return switch (catalogue.quote(call, Service.STANDARD, at)) {
            case Quote.Priced priced -> priced.total().dollars();
            case Quote.Unpriced(_, var reason) -> reason;
            case Quote.NotBilled(_, var reason) -> reason;
        };
    }

    @Test
    void readsLiteLlmPerToken() {
        var prices =
                read(
                        """
                        {"sample_spec": {"input_cost_per_token": 0, "output_cost_per_token": 0},
                         "claude-opus-5": {"input_cost_per_token": 6e-06,
                            "output_cost_per_token": 2.9999999999999997e-05,
                            "cache_read_input_token_cost": 6e-07,
                            "cache_creation_input_token_cost": 7.5e-06,
                            "cache_creation_input_token_cost_above_1hr": 1.2e-05,
                            "input_cost_per_token_above_200k_tokens": 1.2e-05,
                            "output_cost_per_token_above_200k_tokens": 4.5e-05,
                            "input_cost_per_token_batches": 3e-06,
                            "output_cost_per_token_batches": 1.5e-05,
                            "litellm_provider": "anthropic", "max_input_tokens": 1000000},
                         "vertex_ai/claude-opus-5": {"input_cost_per_token": 9e-06,
                            "output_cost_per_token": 9e-05},
                         "tiny-model": {"input_cost_per_token": 1.25e-07,
                            "output_cost_per_token": 5e-07, "litellm_provider": "acme"},
                         "half": {"input_cost_per_token": 5e-13, "output_cost_per_token": 5e-07},
                         "broken": {"input_cost_per_token": -1, "output_cost_per_token": 1}}
                        """);

        assertThat(prices.changes())
                .extracting(PriceChange::model)
                .containsExactly("claude-opus-5", "tiny-model");
        var opus = prices.changes().getFirst();
        assertThat(opus.flags()).containsExactly("rounded");
        assertThat(opus.ticked()).isTrue();
        assertThat(opus.after().output()).isEqualTo(30_000_000);
        assertThat(opus.after().write1h()).hasValue(12_000_000);
        assertThat(opus.offer().model().prices().getFirst().tiers())
                .extracting(Model.Tier::label)
                .containsExactly(">200000");
        var tiny = prices.changes().getLast();
        assertThat(tiny.after().input()).isEqualTo(125_000);
        assertThat(tiny.flags()).containsExactly("new_model");
        assertThat(tiny.ticked()).isFalse();
        assertThat(prices.refused())
                .extracting(Refusal::sentence)
                .containsExactly(
                        "prices, model half, input_cost_per_token: is finer than one picodollar per"
                                + " token",
                        "prices, model broken, input_cost_per_token: is negative");

        var catalogue = with(prices);
        assertThat(cost(catalogue, "claude-opus-5", "2026-11-19")).isEqualTo("5.000000");
        assertThat(cost(catalogue, "claude-opus-5", "2026-11-20")).isEqualTo("12.000000");
        var layered = catalogue.model("claude-opus-5").orElseThrow();
        assertThat(layered.layer()).isEqualTo("imported");
        assertThat(layered.prices().getLast().sources())
                .containsExactly("imported: prices 2026-11-20");
        assertThat(layered.multipliers())
                .extracting(Model.Multiplier::kind)
                .contains("batch", "fast", "us_inference");
    }

    @Test
    void readsModelsDev() {
        var prices =
                read(
                        """
                        {"anthropic": {"id": "anthropic", "models": {
                           "claude-sonnet-5": {"cost": {"input": 3, "output": 15,
                              "cache_read": 0.3, "cache_write": 3.75},
                              "limit": {"context": 1000000, "output": 64000}},
                           "claude-opus-5": {"cost": {"input": 5, "output": 25,
                              "cache_read": 0.5, "cache_write": 6.25}}}},
                         "google": {"models": {"gemini-4-argon": {"cost": {"input": 3,
                              "output": 12, "cache_read": 0.15, "reasoning": 9,
                              "tiers": [{"tier": {"size": 200000}, "input": 6, "output": 24,
                                 "cache_read": 0.3}]}}}}}
                        """);

        assertThat(prices.changes())
                .extracting(PriceChange::model)
                .containsExactly("claude-sonnet-5", "gemini-4-argon");
        assertThat(prices.changes().getFirst().after().write1h()).hasValue(6_000_000);
        assertThat(prices.changes().getLast().flags())
                .containsExactly("announced_periods_kept", "reasoning_price_ignored");

        var catalogue = with(prices);
        assertThat(cost(catalogue, "gemini-4-argon", "2026-11-19")).isEqualTo("2.000000");
        assertThat(cost(catalogue, "gemini-4-argon", "2026-11-21")).isEqualTo("6.000000");
        assertThat(cost(catalogue, "gemini-4-argon", "2026-12-02")).isEqualTo("4.000000");
    }

    @Test
    void readsGenaiPricesWithTheirDates() {
        var prices =
                read(
                        """
                        [{"id": "openai", "models": [
                           {"id": "o3", "prices": [
                              {"prices": {"input_mtok": 10, "output_mtok": 40,
                                 "cache_read_mtok": 2.5}},
                              {"constraint": {"start_date": "2025-06-11"},
                               "prices": {"input_mtok": 2, "output_mtok": 8,
                                 "cache_read_mtok": 0.5}},
                              {"constraint": {"start_time": "16:00:00Z", "end_time": "20:00:00Z"},
                               "prices": {"input_mtok": 1, "output_mtok": 4}}]},
                           {"id": "gpt-5.4", "prices": {
                              "input_mtok": {"base": 3, "tiers": [{"start": 272000, "price": 6}]},
                              "output_mtok": {"base": 15, "tiers": [{"start": 272000,
                                 "price": 22.5}]},
                              "cache_read_mtok": 0.3}},
                           {"id": "gpt-5", "prices": {"output_mtok": 8}}]}]
                        """);

        assertThat(prices.refused())
                .extracting(Refusal::sentence)
                .containsExactly("prices, model gpt-5, prices: lacks input_mtok");
        assertThat(prices.changes())
                .extracting(PriceChange::model)
                .containsExactly("o3", "gpt-5.4");
        var catalogue = with(prices);
        assertThat(cost(catalogue, "o3", "2025-06-20", "15:59:59")).isEqualTo("2.000000");
        assertThat(cost(catalogue, "o3", "2025-06-20", "16:00:00")).isEqualTo("1.000000");
        assertThat(cost(catalogue, "o3", "2025-06-20", "20:00:00")).isEqualTo("2.000000");
        assertThat(cost(catalogue, "o3", "2025-06-10", "17:00:00")).isEqualTo("10.000000");
        assertThat(cost(catalogue, "o3", "2025-06-10")).isEqualTo("10.000000");
        assertThat(cost(catalogue, "o3", "2025-06-11")).isEqualTo("2.000000");
        assertThat(cost(catalogue, "gpt-5.4", "2026-11-19")).isEqualTo("5.000000");
        assertThat(cost(catalogue, "gpt-5.4", "2026-11-20")).isEqualTo("6.000000");
    }

    @Test
    void readsPricesThatOnlyDifferByTheTimeOfDay() {
        var prices =
                read(
                        """
                        [{"id": "deepseek", "models": [
                           {"id": "deepseek-chat", "prices": [
                              {"constraint": {"start_time": "00:30:00Z", "end_time": "16:30:00Z"},
                               "prices": {"input_mtok": 0.27, "output_mtok": 1.1}},
                              {"constraint": {"start_time": "16:30:00Z", "end_time": "00:30:00Z"},
                               "prices": {"input_mtok": 0.135, "output_mtok": 0.55}}]}]}]
                        """);

        var catalogue = with(prices);
        assertThat(cost(catalogue, "deepseek-chat", "2025-03-01", "00:29:59"))
                .isEqualTo("0.135000");
        assertThat(cost(catalogue, "deepseek-chat", "2025-03-01", "00:30:00"))
                .isEqualTo("0.270000");
        assertThat(cost(catalogue, "deepseek-chat", "2025-03-01", "16:30:00"))
                .isEqualTo("0.135000");
    }

    @Test
    void readsOurOwnTable() {
        var prices =
                read(
                        csv(
                                """
                                claude-opus-5,2026-07-24,5,25,0.5,6.25,10,,,,,
                                claude-opus-5,2026-11-01,4,20,0.4,5,8,200000,gt,8,30,0.8
                                claude-opus-5,2026-11-01,4,20,0.4,5,8,400000,ge,16,60,1.6
                                "my, model",,1,4,,,,,,,,
                                """));
        assertThat(prices.refused()).isEmpty();
        assertThat(prices.changes())
                .extracting(PriceChange::model)
                .containsExactly("claude-opus-5", "my, model");
        assertThat(prices.changes().getFirst().offer().model().prices().getLast().tiers())
                .extracting(Model.Tier::label)
                .containsExactly(">200000", ">=400000");
        assertThat(with(prices).models()).hasSize(143);
    }

    @Test
    void readsWhatAUserSays() {
        var prices =
                read(
                        """
                        {"schema": "turnscope-prices-override/1",
                         "models": [
                          {"id": "gpt-5-codex-mini", "prices": [{"from": "2025-11-07",
                             "input": "0.25", "output": "2", "cache_read": "0.025"}]},
                          {"id": "my-model", "match": "my-model(-v[0-9]+)?", "tokenizer": "unknown",
                             "cache_profile": "unknown", "context_window": 128000,
                             "max_output": 8192,
                             "prices": [{"from": null, "input": 1, "output": 4,
                                "cache_read": null}]}],
                         "map": [{"name": "codex-auto-review", "to": "gpt-5.3-codex",
                            "until": "2026-10-06"}],
                         "multipliers": [{"id": "claude-fable-5-2", "kind": "fast", "num": 2,
                            "den": 1}]}
                        """);
        assertThat(prices.refused()).isEmpty();
        assertThat(prices.layer().name()).isEqualTo("user");
        var catalogue = with(prices);
        assertThat(cost(CATALOGUE, "gpt-5-codex-mini", "2025-12-01")).isEqualTo("no_price");
        assertThat(cost(catalogue, "gpt-5-codex-mini", "2025-12-01")).isEqualTo("0.250000");
        assertThat(cost(catalogue, "my-model-v2", "2025-12-01")).isEqualTo("1.000000");
        assertThat(cost(CATALOGUE, "codex-auto-review", "2026-09-01")).isEqualTo("ambiguous_name");
        assertThat(cost(catalogue, "codex-auto-review", "2026-09-01")).isEqualTo("1.750000");
        assertThat(cost(catalogue, "codex-auto-review", "2026-10-06")).isEqualTo("ambiguous_name");
        var fast =
                (Quote.Priced)
                        catalogue.quote(
                                Call.message("claude-fable-5-2", Usage.of(1_000_000, 0, 0, 0, 0)),
                                new Service("fast", "", "", 0),
                                Optional.of(Instant.parse("2026-11-12T00:00:00Z")));
        assertThat(fast.partial()).isFalse();
        assertThat(fast.total()).isEqualTo(Money.ofDollars("16"));
        assertThat(catalogue.model("claude-fable-5-2").orElseThrow().prices())
                .isEqualTo(CATALOGUE.model("claude-fable-5-2").orElseThrow().prices());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    # row                                                 | reason
                    claude-opus-5,2026-12-01,-1,25,,,,,,,,                | input: is negative
                    claude-opus-5,2026-12-01,NaN,25,,,,,,,,               | input: must be a number
                    claude-opus-5,2026-12-01,Infinity,25,,,,,,,,          | input: must be a number
                    claude-opus-5,2026-12-01,five,25,,,,,,,,              | input: must be a number
                    claude-opus-5,2026-12-01,,25,,,,,,,,                  | lacks input
                    claude-opus-5,2026-12-01,0.0000005,25,,,,,,,,         | input: is finer than one picodollar per token
                    claude-opus-5,2026-12-01,5,25,6,,,,,,,                | reading costs more than input
                    claude-opus-5,2026-13-01,5,25,,,,,,,,                 | effective_from: is no date: 2026-13-01
                    claude-opus-5,2026-12-01,5,25,,,,0,gt,9,30,           | tier_above: must be above 0
                    claude-opus-5,2026-12-01,5,25,,,,200000,eq,9,30,      | tier_boundary: must be gt or ge
                    claude-opus-5,2026-12-01,9999999,25,,,,,,,,           | input: is above a dollar per token
                    ,2026-12-01,5,25,,,,,,,,                              | lacks model
                    """)
    void refusesRowsThatCannotBePrices(String row, String reason) {
        var prices = read(csv(row));
        assertThat(prices.changes()).isEmpty();
        assertThat(prices.refused()).hasSize(1);
        assertThat(prices.refused().getFirst().sentence())
                .startsWith("prices, line 2")
                .endsWith(reason);
    }

    @Test
    void refusesTheModelWhoseDatesRepeat() {
        var prices =
                read(
                        csv(
                                """
                                claude-opus-5,2026-12-01,5,25,,,,,,,,
                                claude-opus-5,2026-12-01,6,25,,,,,,,,
                                claude-opus-4-8,2026-12-01,4,20,,,,,,,,
                                """));
        assertThat(prices.refused())
                .extracting(Refusal::sentence)
                .containsExactly("prices, line 3: repeats the date");
        assertThat(prices.changes())
                .extracting(PriceChange::model)
                .containsExactly("claude-opus-4-8");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    # row                                                    | ticked | flags
                    claude-opus-5,,26,25,0.5,6.25,10,,,,,                    | false  | large_change output_below_input write_below_input
                    claude-opus-5,,25,125,2.5,31.25,50,,,,,                  | true   |
                    claude-opus-5,,1,5,0.1,1.25,2,,,,,                       | true   |
                    claude-opus-5,,5,25,5,6.25,10,,,,,                       | false  | large_change read_costs_input
                    claude-opus-5,,5,4.9,0.5,6.25,10,,,,,                    | false  | large_change output_below_input
                    claude-opus-5,,0,25,0,0,0,,,,,                           | false  | free large_change read_costs_input
                    claude-opus-5,,5,25,0.5,4,10,,,,,                        | true   | write_below_input
                    claude-opus-5,,5,25,0.5,6.25,10,200000,gt,4,25,0.5       | true   | tier_below_base
                    claude-opus-5,2028-01-01,4,20,0.4,5,8,,,,,               | true   | far_future
                    brand-new,,1,2,,,,,,,,                                   | true   | new_model
                    MiniMax-M2.7,,0.003,0.012,,,,,,,,                        | false  | large_change
                    """)
    void flagsWhatIsLikelyASlip(String row, boolean ticked, String flags) {
        var prices = read(csv(row));
        assertThat(prices.refused()).isEmpty();
        assertThat(prices.changes()).hasSize(1);
        var change = prices.changes().getFirst();
        assertThat(String.join(" ", change.flags())).isEqualTo(flags == null ? "" : flags);
        assertThat(change.ticked()).isEqualTo(ticked);
    }

    @Test
    void saysNothingAboutPricesThatAreInForce() {
        assertThat(read(csv("claude-opus-5,,5,25,0.5,6.25,10,,,,,")).changes()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    {"schema": "turnscope-prices-override/1", "model": []}              | prices, model: is not known
                    {"schema": "turnscope-prices-override/2"}                           | prices, schema: must be turnscope-prices-override/1
                    {"openrouter": {"pricing": "1"}}                                    | prices: is no price file of a known kind
                    {"a": NaN}                                                          | prices, line 1: not valid JSON
                    hello                                                               | prices, line 1: not valid JSON
                    """)
    void refusesFilesOfNoKnownKind(String content, String complaint) {
        assertThatThrownBy(() -> read(content))
                .isInstanceOf(PriceFileException.class)
                .hasMessage(complaint);
    }

    @Test
    void refusesAModelThatTakesNamesOfAnother() {
        var prices =
                read(
                        """
                        {"schema": "turnscope-prices-override/1", "models": [
                          {"id": "all-claudes", "match": "claude-.*", "prices": [{"from": null,
                             "input": 1, "output": 4}]},
                          {"id": "odd", "match": "(", "prices": [{"from": null, "input": 1,
                             "output": 4}]}]}
                        """);
        assertThat(prices.changes()).isEmpty();
        assertThat(prices.refused())
                .extracting(Refusal::sentence)
                .containsExactlyInAnyOrder(
                        "model all-claudes: its match takes names of other models",
                        "prices, model odd, match: is no regular expression: (");
    }
}
