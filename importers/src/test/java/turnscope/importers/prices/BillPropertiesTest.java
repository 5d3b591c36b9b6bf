package turnscope.importers.prices;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import turnscope.analysis.pricing.Bill;
import turnscope.analysis.pricing.BillBy;
import turnscope.analysis.pricing.Catalogue;
import turnscope.analysis.pricing.Model;
import turnscope.analysis.pricing.Money;
import turnscope.analysis.pricing.Quote;
import turnscope.analysis.session.Call;
import turnscope.analysis.session.Request;
import turnscope.analysis.session.Service;
import turnscope.analysis.session.Usage;

/// What must hold of every bill, whatever the requests: tried on many that a fixed seed makes up.
class BillPropertiesTest {

    private static final Catalogue PRICES = PriceFile.embedded();
    private static final List<Model> PRICED =
            PRICES.models().stream().filter(Model::priced).toList();
    private static final Instant FIRST = Instant.parse("2025-06-01T00:00:00Z");
    private static final long SPAN = 500L * 24 * 3600;
    private static final long TRILLION = 1_000_000_000_000L;

    private static Usage usage(Random random) {
        return new Usage(
                random.nextInt(300_000),
                random.nextInt(300_000),
                random.nextInt(50_000),
                random.nextInt(50_000),
                random.nextInt(50_000),
                random.nextInt(30_000),
                OptionalLong.empty());
    }

    private static Service service(Random random) {
        return switch (random.nextInt(5)) {
            case 0 -> new Service("fast", "", "", 0);
            case 1 -> new Service("", "batch", "", 0);
            case 2 -> new Service("", "priority", "us", 2);
            default -> Service.STANDARD;
        };
    }

    private static List<Request> requests(long seed, int count) {
        var random = new Random(seed);
        var requests = new ArrayList<Request>();
        for (int seq = 0; seq < count; seq++) {
            var model = PRICED.get(random.nextInt(PRICED.size())).id();
            var calls = new ArrayList<Call>();
            calls.add(Call.message(model, usage(random)));
            if (random.nextInt(8) == 0) {
                calls.add(new Call(Call.Part.ADVISOR, "claude-fable-5", usage(random)));
            }
            if (random.nextInt(20) == 0) calls.add(Call.message("no-such-model", usage(random)));
            requests.add(
                    new Request(
                            "r" + seq,
                            seq,
                            seq / 7,
                            Optional.of(FIRST.plusSeconds(random.nextLong(SPAN))),
                            Optional.empty(),
                            model,
                            calls,
                            OptionalLong.empty(),
                            service(random),
                            "",
                            "",
                            "",
                            Optional.empty(),
                            true));
        }
        return requests;
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void aBillIsTheSumOfTheBillsOfItsRequests(long seed) {
        var requests = requests(seed, 400);
        var sum = requests.stream().map(PRICES::bill).reduce(Bill.EMPTY, Bill::plus);

        assertThat(PRICES.bill(requests)).isEqualTo(sum);
        for (int cut : new int[] {1, 137, 399}) {
            var parts =
                    PRICES.bill(requests.subList(0, cut))
                            .plus(PRICES.bill(requests.subList(cut, requests.size())));
            assertThat(parts).isEqualTo(sum);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {5, 6, 7})
    void theOrderOfRequestsMakesNoDifference(long seed) {
        var requests = requests(seed, 300);
        var shuffled = new ArrayList<>(requests);
        Collections.shuffle(shuffled, new Random(seed + 100));

        assertThat(PRICES.bill(shuffled)).isEqualTo(PRICES.bill(requests));
        assertThat(BillBy.model(shuffled, PRICES)).isEqualTo(BillBy.model(requests, PRICES));
        assertThat(BillBy.turn(shuffled, PRICES)).isEqualTo(BillBy.turn(requests, PRICES));
    }

    @ParameterizedTest
    @ValueSource(longs = {8, 9})
    void everySplitAddsUpToTheSameMoney(long seed) {
        var requests = requests(seed, 300);
        var total = PRICES.bill(requests).priced();

        for (var bills :
                List.of(
                        BillBy.model(requests, PRICES).values(),
                        BillBy.turn(requests, PRICES).values(),
                        BillBy.day(requests, PRICES, java.time.ZoneOffset.UTC).values())) {
            assertThat(bills.stream().map(Bill::priced).reduce(Money.ZERO, Money::plus))
                    .isEqualTo(total);
        }
    }

    /// One more token of any kind never makes a request cheaper, beyond the thresholds of long prompts too.
    @Test
    void costGrowsWithEveryKindOfToken() {
        var random = new Random(10);
        for (var model : PRICED) {
            for (int i = 0; i < 20; i++) {
                var usage = usage(random);
                var at = Optional.of(FIRST.plusSeconds(random.nextLong(SPAN)));
                long before = cost(model, usage, at);
                long more = 1L + random.nextInt(200_000);
                for (int kind = 0; kind < 6; kind++) {
                    assertThat(cost(model, more(usage, kind, more), at))
                            .as("%s, kind %d, %s + %d", model.id(), kind, usage, more)
                            .isGreaterThan(before);
                }
            }
        }
    }

    private static Usage more(Usage usage, int kind, long tokens) {
        return new Usage(
                usage.fresh() + (kind == 0 ? tokens : 0),
                usage.cacheRead() + (kind == 1 ? tokens : 0),
                usage.cacheWrite5m() + (kind == 2 ? tokens : 0),
                usage.cacheWrite1h() + (kind == 3 ? tokens : 0),
                usage.cacheWrite30m() + (kind == 4 ? tokens : 0),
                usage.output() + (kind == 5 ? tokens : 0),
                OptionalLong.empty());
    }

    private static long cost(Model model, Usage usage, Optional<Instant> at) {
        return switch (PRICES.quote(Call.message(model.id(), usage), Service.STANDARD, at)) {
            case Quote.Priced priced -> priced.total().picoDollars();
            case Quote.Unpriced unpriced -> throw new AssertionError(unpriced);
            case Quote.NotBilled free -> throw new AssertionError(free);
        };
    }

    /// At a price that fits: 10^12 tokens of a dollar per million are a million dollars.
    @Test
    void aTrillionTokensDoNotOverflow() {
        var usage = new Usage(0, TRILLION, 0, 0, 0, 0, OptionalLong.empty());
        var model = PRICES.model("claude-opus-5").orElseThrow();

        long cost = cost(model, usage, Optional.of(Instant.parse("2026-08-10T00:00:00Z")));

        assertThat(cost).isEqualTo(TRILLION * 500_000);
    }

    /// Beyond 9.22 million dollars a long would wrap: such a request has no price and is named instead.
    @Test
    void whatIsBeyondALongIsUnpricedAndNeverWraps() {
        var usage = new Usage(0, 0, 0, 0, 0, TRILLION, OptionalLong.empty());

        var quote =
                PRICES.quote(
                        Call.message("claude-opus-5", usage), Service.STANDARD, Optional.of(FIRST));

        assertThat(quote).isEqualTo(new Quote.Unpriced("claude-opus-5", "out_of_range"));
    }

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    claude-opus-4-6,  2026-03-12T23:59:59.999Z, 10
                    claude-opus-4-6,  2026-03-13T00:00:00Z,     5
                    claude-sonnet-4-6, 2026-03-12T23:59:59.999Z, 6
                    claude-sonnet-4-6, 2026-03-13T00:00:00Z,    3
                    o3,               2025-06-09T23:59:59.999Z, 10
                    o3,               2025-06-10T00:00:00Z,     2
                    gpt-5.6-luna,     2026-07-29T23:59:59.999Z, 2
                    gpt-5.6-luna,     2026-07-30T00:00:00Z,     0.4
                    gemini-3.6-flash, 2026-12-31T23:59:59.999Z, 0.75
                    gemini-3.6-flash, 2027-01-01T00:00:00Z,     1.5
                    gemini-4-argon,   2026-11-30T23:59:59.999Z, 2
                    gemini-4-argon,   2026-12-01T00:00:00Z,     4
                    """)
    void aPeriodBeginsAtMidnightUtc(String id, Instant at, java.math.BigDecimal perMillion) {
        var model = PRICES.model(id).orElseThrow();
        var usage = new Usage(1_000_000, 0, 0, 0, 0, 0, OptionalLong.empty());

        assertThat(cost(model, usage, Optional.of(at)))
                .isEqualTo(perMillion.movePointRight(12).longValueExact());
    }
}
