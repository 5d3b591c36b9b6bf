package turnscope.importers.prices;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import turnscope.analysis.pricing.Bill;
import turnscope.analysis.pricing.Catalogue;
import turnscope.analysis.pricing.Model;
import turnscope.analysis.pricing.Money;
import turnscope.analysis.pricing.Quote;
import turnscope.analysis.session.Call;
import turnscope.analysis.session.Request;
import turnscope.analysis.session.Service;
import turnscope.analysis.session.Usage;

/// What must hold for the catalogue that comes with the program, whatever its prices are.
class EmbeddedPricesTest {

    private static final Catalogue CATALOGUE = PriceFile.embedded();
    private static final List<Model> PRICED =
            CATALOGUE.models().stream().filter(Model::priced).toList();

    private static Request request(Optional<Instant> at, Service service, Call... calls) {
        return new Request(
                "key",
                0,
                0,
                at,
                at,
                calls[0].model(),
                List.of(calls),
                OptionalLong.empty(),
                service,
                "",
                "",
                "",
                Optional.empty(),
                true);
    }

    private static Optional<Instant> day(String day) {
        return Optional.of(Instant.parse(day + "T00:00:00Z"));
    }

    private static Money total(Model model, Usage usage) {
        return total(
                CATALOGUE.quote(
                        Call.message(model.id(), usage), Service.STANDARD, day("2026-11-01")));
    }

    private static Money total(Quote quote) {
        return ((Quote.Priced) quote).total();
    }

    @Test
    void billsAnAdvisedRequestByTheModelOfEachCall() {
        var bill =
                CATALOGUE.bill(
                        request(
                                day("2026-08-10"),
                                Service.STANDARD,
                                Call.message("claude-opus-5", Usage.of(1, 109_050, 0, 931, 1_171)),
                                new Call(
                                        Call.Part.ADVISOR,
                                        "claude-fable-5",
                                        Usage.of(149_112, 0, 0, 0, 14_153)),
                                Call.message(
                                        "claude-opus-5", Usage.of(1, 109_981, 3_176, 0, 397))));
        assertThat(bill.priced().picoDollars()).isEqualTo(2_376_655_500_000L);
        assertThat(bill.usage().output()).isEqualTo(1_171 + 14_153 + 397);
    }

    @Test
    void takesTheTierOfEachCallNotOfTheirSum() {
        var bill =
                CATALOGUE.bill(
                        request(
                                day("2026-11-01"),
                                Service.STANDARD,
                                Call.message("claude-haiku-5-5", Usage.of(1, 60_000, 0, 0, 100)),
                                Call.message("claude-haiku-5-5", Usage.of(1, 60_100, 0, 0, 100))));
        assertThat(bill.priced().picoDollars()).isEqualTo(1_301_200_000L);
    }

    @Test
    void isAdditiveOverRequestsInAnyOrder() {
        var random = new Random(3);
        var requests = new ArrayList<Request>();
        for (int i = 0; i < 400; i++) {
            var model = PRICED.get(random.nextInt(PRICED.size()));
            var tier = random.nextInt(4) == 0 ? "batch" : "";
            requests.add(
                    request(
                            Optional.of(
                                    Instant.ofEpochSecond(
                                            1_735_689_600L + random.nextInt(60_000_000))),
                            new Service("", tier, "", 0),
                            Call.message(model.id(), usage(random, 400_000))));
        }
        var whole = CATALOGUE.bill(requests);
        Collections.shuffle(requests, random);
        var parts = requests.stream().map(CATALOGUE::bill).reduce(Bill.EMPTY, Bill::plus);
        assertThat(parts).isEqualTo(whole);
        assertThat(
                        requests.stream()
                                .flatMap(each -> CATALOGUE.quotes(each).stream())
                                .map(EmbeddedPricesTest::total)
                                .reduce(Money.ZERO, Money::plus))
                .isEqualTo(whole.priced());
    }

    private static Usage usage(Random random, int bound) {
        return new Usage(
                random.nextInt(bound),
                random.nextInt(bound),
                random.nextInt(bound),
                random.nextInt(bound),
                random.nextInt(bound),
                random.nextInt(bound),
                OptionalLong.empty());
    }

    @Test
    void moreTokensNeverCostLess() {
        var random = new Random(5);
        for (var model : PRICED) {
            for (int i = 0; i < 30; i++) {
                var less = usage(random, 150_000);
                assertThat(total(model, less.plus(usage(random, 50_000))))
                        .as(model.id())
                        .isGreaterThanOrEqualTo(total(model, less));
            }
        }
    }

    @Test
    void aTrillionTokensAreExactOrUnpricedButNeverWrong() {
        long tokens = 1_000_000_000_000L;
        int exact = 0;
        for (var model : PRICED) {
            var usage = Usage.of(tokens, tokens, tokens, tokens, tokens);
            var quote =
                    CATALOGUE.quote(
                            Call.message(model.id(), usage), Service.STANDARD, day("2026-11-01"));
            if (!(quote instanceof Quote.Priced priced)) continue;
            exact++;
            assertThat(BigInteger.valueOf(priced.output().picoDollars()))
                    .isEqualTo(
                            BigInteger.valueOf(tokens)
                                    .multiply(BigInteger.valueOf(priced.rates().output())));
        }
        assertThat(exact).isGreaterThan(50);
    }

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    # model, first instant of the new price, input price before and after, in USD per million
                    o3,                2025-06-10T00:00:00Z, 10,  2
                    gpt-5.6-sol,       2026-08-21T00:00:00Z,  5,  4
                    gpt-5.6-terra,     2026-07-30T00:00:00Z,  2.5,  2
                    gemini-4-carbon,   2026-12-01T00:00:00Z,  2,  4
                    gemini-3.6-flash,  2027-01-01T00:00:00Z,  0.75,  1.5
                    grok-code-fast-1,  2026-05-15T00:00:00Z,  0.2,  1
                    kimi-k2-turbo,     2025-11-06T00:00:00Z,  2.4,  1.15
                    deepseek-v4-pro,   2026-08-16T16:00:00Z,  0.435,  0.66
                    """)
    void changesAtTheInstant(String model, Instant change, String before, String after) {
        var call = Call.message(model, Usage.of(1_000, 0, 0, 0, 0));
        var old = CATALOGUE.quote(call, Service.STANDARD, Optional.of(change.minusMillis(1)));
        var now = CATALOGUE.quote(call, Service.STANDARD, Optional.of(change));
        assertThat(total(old).times(1_000)).isEqualTo(Money.ofDollars(before));
        assertThat(total(now).times(1_000)).isEqualTo(Money.ofDollars(after));
    }

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    claude-opus-4-5-20251101,                     claude-opus-4-5
                    us.anthropic.claude-opus-4-8-v1:0,            claude-opus-4-8
                    ~anthropic/claude-sonnet-5,                   claude-sonnet-5
                    ' Claude-Opus-5[1m] ',                        claude-opus-5
                    gpt-5.1-codex-max,                            gpt-5.1-codex-max
                    gpt-5.1-codex-max-xhigh,                      gpt-5.1-codex-max
                    openrouter/moonshotai/kimi-k2.6,              kimi-k2.6
                    MiniMax-M2.7,                                 MiniMax-M2.7
                    glm-5.1,                                      glm-5.1
                    """)
    void understandsTheNamesOfGateways(String recorded, String id) {
        assertThat(CATALOGUE.resolve(recorded)).map(Model::id).contains(id);
    }

    @ParameterizedTest
    @CsvSource({
        "qwen3-coder:30b",
        "claude-nova-9",
        "codex-auto-review",
        "unknown",
        "''",
        "<synthetic>"
    })
    void guessesNothing(String recorded) {
        assertThat(CATALOGUE.resolve(recorded)).isEmpty();
    }

    @Test
    void knowsEveryModelOfTheCorpusButWhereTheLogNamesNone() throws IOException {
        var names = new TreeSet<String>();
        for (var row : Row.table(Path.of("../../shared/corpus/expected-models.tsv"))) {
            names.add(row.get("model"));
        }
        assertThat(names).hasSizeGreaterThan(15);
        names.removeIf(name -> CATALOGUE.resolve(name).filter(Model::priced).isPresent());
        assertThat(names).containsExactly("unknown");
    }

    @Test
    void fixedDayPricesEverythingAsOfThatDay() {
        var today = CATALOGUE.at(Instant.parse("2026-11-20T00:00:00Z"));
        var call = Call.message("gpt-5.6-sol", Usage.of(1_000_000, 0, 0, 0, 0));
        var quote = today.quote(call, Service.STANDARD, day("2026-07-10"));
        assertThat(total(quote))
                .isNotEqualTo(total(CATALOGUE.quote(call, Service.STANDARD, day("2026-07-10"))));
        assertThat(((Quote.Priced) today.quote(call, Service.STANDARD, Optional.empty())).flags())
                .isEmpty();
    }
}
