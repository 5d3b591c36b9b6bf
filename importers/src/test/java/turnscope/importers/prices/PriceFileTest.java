package turnscope.importers.prices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import turnscope.analysis.cache.CacheProfile;
import turnscope.analysis.cache.WriteClass;
import turnscope.analysis.pricing.Model;

class PriceFileTest {

    /// A whole catalogue with one model of each kind of price.
    private static final String SMALL =
            """
            {"schema": "turnscope-prices/1", "as_of": "2026-11-20", "currency": "USD",
             "model_names": {"special": {"<synthetic>": {"status": "not_billed"}}},
             "server_tools": {"acme": {"web_search_usd_per_1000": 10}},
             "calendars": {"CN": {"holidays": ["2026-10-01"]}},
             "cache_profiles": {"auto": {"kind": "automatic-prefix", "confidence": "low"}},
             "tokenizers": {"own": {"vs_o200k": {"mixed": 1.16, "file_reads": 1, "tool_output": 1,
                "assistant_output": 1}, "confidence": "low"}},
             "sources": {"docs": {"title": "Docs", "ref": "acme.example", "date": "2026-11"}},
             "models": [
              {"id": "tiered", "provider": "acme", "name": "Tiered", "match": "tiered(-v2)?",
               "tokenizer": "own", "cache_profile": "auto", "cache_step": 1, "cache_offset": 0,
               "price_basis": "list",
               "prices": [
                {"from": "2026-01-01", "input": 1, "output": 2, "cache_read": 0.1,
                 "tiers": [{"threshold": 1000, "boundary": "ge", "input": 2, "output": 4,
                    "cache_read": 0.2}],
                 "sources": ["docs"], "confidence": "high"}],
               "multipliers": [{"kind": "batch", "num": 1, "den": 2}]},
              {"id": "banded", "provider": "acme", "name": "Banded", "match": "banded",
               "tokenizer": "own", "cache_profile": "auto", "cache_step": 1, "cache_offset": 0,
               "price_basis": "list",
               "prices": [
                {"from": null, "input": 1, "output": 2, "cache_read": null,
                 "time_bands": [{"name": "peak", "days": ["MON"], "zone": "+08:00",
                    "holidays": "CN", "windows_utc": [["01:00", "04:00"]], "input": 3,
                    "output": 4, "cache_read": null}],
                 "sources": ["docs"], "confidence": "high"}]}]}
            """;

    private static void read(String json) {
        NameChecks.check(
                PriceFile.list("test.json", json.getBytes(StandardCharsets.UTF_8), "imported"));
    }

    @Test
    void readsItsOwnFormat() {
        read(SMALL);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    "currency": "USD"          | "currency": "EUR"        | test.json, currency: must be USD
                    turnscope-prices/1         | turnscope-prices/9       | test.json, schema: must be turnscope-prices/1
                    "as_of": "2026-11-20"      | "as_of": "yesterday"     | test.json, as_of: is no date: yesterday
                    "input": 1, "output": 2, "cache_read": 0.1 | "output": 2, "cache_read": 0.1 | test.json, model tiered, prices[0]: lacks input
                    "cache_read": 0.1,         | "cache_read": 1.5,       | test.json, model tiered, prices[0].cache_read: is above input
                    "output": 2, "cache_read": 0.1 | "output": 0.5, "cache_read": 0.1 | test.json, model tiered, prices[0].output: is below input
                    "input": 1, "output": 2, "cache_read": 0.1 | "input": 0.0000005, "output": 2, "cache_read": 0.1 | test.json, model tiered, prices[0].input: is finer than one picodollar, or too large: 5E-7
                    "input": 1, "output": 2, "cache_read": 0.1 | "input": -1, "output": 2, "cache_read": 0.1 | test.json, model tiered, prices[0].input: must be above 0
                    "input": 1, "output": 2, "cache_read": 0.1 | "input": true, "output": 2, "cache_read": 0.1 | test.json, model tiered, prices[0].input: must be a number
                    "cache_read": 0.1,         | "cache_read": 0.1, "cache_write": {"2d": 3}, | test.json, model tiered, prices[0].cache_write.2d: is no class of cache writes
                    "cache_read": 0.1,         | "cache_read": 0.1, "cache_write": {"5m": 0.3}, | test.json, model tiered, prices[0].cache_write.5m: is below input
                    "threshold": 1000          | "threshold": 0           | test.json, model tiered, prices[0].tiers[0].threshold: must be above 0 and ascend
                    "boundary": "ge"           | "boundary": "eq"         | test.json, model tiered, prices[0].tiers[0].boundary: must be gt or ge
                    "cache_read": 0.2          | "cache_read": 0.05       | test.json, model tiered, prices[0].tiers[0]: is cheaper than the base price
                    "cache_read": 0.2          | "cache_read": null       | test.json, model tiered, prices[0].tiers[0]: is cheaper than the base price
                    "from": "2026-01-01"       | "from": "2026-13-01"     | test.json, model tiered, prices[0].from: is no date: 2026-13-01
                    "den": 2                   | "den": 7                 | test.json, model tiered: prices are not whole times batch
                    tiered(-v2)?               | tiered(                  | test.json, model tiered, match: is no regular expression: tiered(
                    tiered(-v2)?               | [a-z]+                   | model banded: the name banded matches tiered, banded
                    tiered(-v2)?               | other                    | model tiered: the name tiered matches no model
                    "id": "banded"             | "id": "tiered"           | test.json, model tiered: appears twice
                    "tokenizer": "own"         | "tokenizer": "new"       | test.json, model tiered, tokenizer: names something unknown: new
                    "cache_profile": "auto"    | "cache_profile": "x"     | test.json, model tiered, cache_profile: names something unknown: x
                    "sources": ["docs"], "confidence": "high"}],| "sources": ["web"], "confidence": "high"}],| test.json, model tiered, prices[0].sources[0]: names something unknown: web
                    "holidays": "CN"           | "holidays": "DE"         | test.json, model banded, prices[0].time_bands[0].holidays: names something unknown: DE
                    ["MON"]                    | ["ONE"]                  | test.json, model banded, prices[0].time_bands[0].days[0]: is no weekday: ONE
                    "+08:00"                   | "Mars"                   | test.json, model banded, prices[0].time_bands[0].zone: is no offset from UTC: Mars
                    "price_basis": "list"      | "price_basis": "none"    | test.json, model tiered, price_basis: does not fit the prices
                    "models": [                | "models": [,             | test.json, line 9: not valid JSON
                    """)
    void refusesWhatCannotBeTrusted(String good, String bad, String complaint) {
        assertThat(SMALL).contains(good);
        assertThatThrownBy(() ->
                        read(
                                SMALL.replaceFirst(
                                        java.util.regex.Pattern.quote(good),
                                        java.util.regex.Matcher.quoteReplacement(bad))))
                .isInstanceOf(PriceFileException.class)
                .hasMessage(complaint);
    }

    @Test
    void embeddedCatalogueIsWhole() {
        var catalogue = PriceFile.embedded();
        assertThat(catalogue.asOf()).isEqualTo("2026-11-20");
        assertThat(catalogue.hash()).hasSize(64);
        assertThat(catalogue.models())
                .hasSize(142)
                .allMatch(model -> model.layer().equals("embedded"));
        assertThat(catalogue.models().stream().mapToInt(model -> model.prices().size()).sum())
                .isEqualTo(177);
        assertThat(catalogue.models())
                .filteredOn(model -> !model.priced())
                .extracting(Model::id)
                .containsExactly("gpt-5-codex-mini");
        NameChecks.check(catalogue.list());
    }

    @Test
    void embeddedCatalogueKnowsTheRulesOfCaches() {
        var catalogue = PriceFile.embedded();
        var anthropic = catalogue.cacheProfile(catalogue.resolve("claude-opus-5").orElseThrow());
        assertThat(anthropic.kind()).isEqualTo(CacheProfile.Kind.EXPLICIT_BREAKPOINTS);
        assertThat(anthropic.writes())
                .containsEntry(WriteClass.ONE_HOUR, new CacheProfile.Share(2, 1));
        assertThat(anthropic.graySeconds()).isEqualTo(60);
        assertThat(anthropic.survival().get("5m")).hasSizeGreaterThan(10);
        assertThat(catalogue.cacheProfile(catalogue.resolve("gpt-5").orElseThrow()).hasWriteFee())
                .isFalse();
    }

    @Test
    void embeddedSourcesAreNamed() {
        var list = PriceFile.embedded().list();
        assertThat(list.asOf()).isEqualTo(LocalDate.parse("2026-11-20"));
        assertThat(list.models())
                .allSatisfy(model ->
                        assertThat(model.prices())
                                .allSatisfy(period ->
                                        assertThat(list.sources())
                                                .containsKeys(
                                                        period.sources().toArray(String[]::new))));
    }
}
