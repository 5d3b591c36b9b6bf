package turnscope.importers.prices;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import turnscope.analysis.cache.WriteClass;
import turnscope.analysis.pricing.Catalogue;
import turnscope.analysis.pricing.InferredWrites;
import turnscope.analysis.pricing.Model;
import turnscope.analysis.pricing.Money;
import turnscope.analysis.pricing.Price;
import turnscope.analysis.pricing.Quote;
import turnscope.analysis.session.Call;
import turnscope.analysis.session.Service;
import turnscope.analysis.session.Usage;

/// The shared price cases, computed elsewhere by three independent ways, against the embedded catalogue.
class PricingCasesTest {

    private static final Path CASES = Path.of("../../shared/oracles/pricing-cases.tsv");
    private static final Path ROWS = Path.of("../../shared/oracles/pricing-rows.tsv");

    private final Catalogue catalogue = PriceFile.embedded();

    @TestFactory
    Stream<DynamicTest> pricesEveryCaseToThePicodollar() throws IOException {
        var rows = Row.table(CASES);
        assertThat(rows).hasSizeGreaterThanOrEqualTo(84);
        return rows.stream().map(row -> DynamicTest.dynamicTest(row.get("case"), () -> check(row)));
    }

    private void check(Row row) {
        var at = Instant.parse(row.get("timestamp"));
        var usage = usage(row, at);
        var service =
                new Service(
                        row.get("speed"),
                        row.get("service_tier"),
                        row.get("inference_geo"),
                        row.number("web_searches"));
        var quote =
                catalogue.quote(Call.message(row.get("model"), usage), service, Optional.of(at));
        switch (quote) {
            case Quote.Priced priced -> checkPriced(row, usage, priced);
            case Quote.Unpriced unpriced -> {
                assertThat(row.get("status")).isEqualTo("unpriced");
                assertThat(row.get("total_pico")).isEmpty();
                if (!row.get("model_id").isEmpty()) {
                    assertThat(unpriced.model()).isEqualTo(row.get("model_id"));
                    assertThat(unpriced.reason()).isEqualTo("no_price");
                }
            }
            case Quote.NotBilled _ -> assertThat(row.get("status")).isEqualTo("not_billed");
        }
    }

    private static void checkPriced(Row row, Usage usage, Quote.Priced priced) {
        assertThat(priced.partial() ? "partial" : "priced").isEqualTo(row.get("status"));
        assertThat(priced.model()).isEqualTo(row.get("model_id"));
        assertThat(priced.periodFrom().map(PricingCasesTest::day).orElse(""))
                .isEqualTo(row.get("period_from"));
        assertThat(priced.tier()).isEqualTo(row.get("tier"));
        assertThat(priced.band()).isEqualTo(row.get("band"));
        assertThat(
                        priced.multiplier().contains("/")
                                ? priced.multiplier()
                                : priced.multiplier() + "/1")
                .isEqualTo(row.get("multiplier"));
        assertThat(String.join(",", priced.flags()))
                .isEqualTo(row.get("flags").replace("inconsistent_usage", ""));
        assertThat(usage.fresh()).isEqualTo(row.number("uncached_tokens"));
        assertThat(usage.context()).isEqualTo(row.number("prompt_tokens"));
        assertThat(priced.fresh()).isEqualTo(pico(row, "input_pico"));
        assertThat(priced.cacheRead()).isEqualTo(pico(row, "cache_read_pico"));
        assertThat(priced.cacheWrite()).isEqualTo(pico(row, "cache_write_pico"));
        assertThat(priced.output()).isEqualTo(pico(row, "output_pico"));
        assertThat(priced.tools()).isEqualTo(pico(row, "tools_pico"));
        assertThat(priced.total()).isEqualTo(pico(row, "total_pico"));
        assertThat(new BigDecimal(priced.total().dollars()))
                .isEqualByComparingTo(row.get("total_usd"));
    }

    /// The catalogue's days are midnights, which the table writes without the hour.
    private static String day(Instant instant) {
        var day = instant.atOffset(ZoneOffset.UTC);
        return day.toLocalTime().toSecondOfDay() == 0
                ? day.toLocalDate().toString()
                : instant.toString();
    }

    private Usage usage(Row row, Instant at) {
        long read = row.number("cache_read_tokens");
        long write30m = row.number("cache_write_30m");
        boolean codex = row.get("format").equals("codex");
        long fresh = row.number("input_tokens");
        var recorded =
                new Usage(
                        codex ? Math.max(0, fresh - read - write30m) : fresh,
                        read,
                        row.number("cache_write_5m"),
                        row.number("cache_write_1h"),
                        write30m,
                        row.number("output_tokens"),
                        OptionalLong.empty());
        if (!row.get("writes").equals("inferred")) return recorded;
        var model = catalogue.resolve(row.get("model")).orElseThrow();
        return InferredWrites.of(recorded, model, model.periodAt(at).base());
    }

    private static Money pico(Row row, String column) {
        return new Money(row.number(column));
    }

    @TestFactory
    Stream<DynamicTest> reproducesPublishedBills() throws IOException {
        return Row.table(ROWS).stream()
                .map(row -> DynamicTest.dynamicTest(row.get("id"), () -> checkBill(row)));
    }

    private static void checkBill(Row row) {
        var model = Model.of("published", "somebody", price(row));
        var bills = Catalogue.of(LocalDate.parse("2026-11-20"), model);
        var usage =
                Usage.of(
                        row.number("fresh_tokens"),
                        row.number("read_tokens"),
                        row.number("write5m_tokens"),
                        row.number("write1h_tokens"),
                        row.number("output_tokens"));
        var quote =
                bills.quote(Call.message("published", usage), Service.STANDARD, Optional.empty());
        var total = new BigDecimal(((Quote.Priced) quote).total().dollars());
        assertThat(total.setScale(9, RoundingMode.UNNECESSARY))
                .isEqualByComparingTo(row.get("recomputed_usd"));
        assertThat(total.subtract(new BigDecimal(row.get("expected_usd"))).abs())
                .isLessThanOrEqualTo(new BigDecimal(row.get("tolerance_usd")));
    }

    private static Price price(Row row) {
        var price =
                Price.perMillion(
                        row.get("usd_mtok_input"),
                        row.get("usd_mtok_read"),
                        row.get("usd_mtok_output"));
        if (!row.get("usd_mtok_write5m").equals("0")) {
            price = price.writing(WriteClass.FIVE_MINUTES, row.get("usd_mtok_write5m"));
        }
        if (!row.get("usd_mtok_write1h").equals("0")) {
            price = price.writing(WriteClass.ONE_HOUR, row.get("usd_mtok_write1h"));
        }
        return price;
    }
}
