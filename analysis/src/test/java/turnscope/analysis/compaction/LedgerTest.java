package turnscope.analysis.compaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.OptionalInt;
import java.util.OptionalLong;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import turnscope.analysis.TestSessions;
import turnscope.analysis.cache.CacheLife;
import turnscope.analysis.cache.WriteClass;
import turnscope.analysis.growth.Composition;
import turnscope.analysis.pricing.Catalogue;
import turnscope.analysis.pricing.Model;
import turnscope.analysis.pricing.Money;
import turnscope.analysis.pricing.Price;
import turnscope.analysis.pricing.Quote;
import turnscope.analysis.pricing.TokenPrices;
import turnscope.analysis.session.Agent;
import turnscope.analysis.session.Call;
import turnscope.analysis.session.SegmentKind;
import turnscope.analysis.session.Service;
import turnscope.analysis.session.Session;
import turnscope.analysis.session.Usage;

class LedgerTest {

    private static final String MODEL = "claude-opus-4-8";
    private static final Catalogue CATALOGUE =
            Catalogue.of(
                    LocalDate.parse("2026-11-20"),
                    Model.of(
                            MODEL,
                            "anthropic",
                            Price.perMillion("5", "0.5", "25")
                                    .writing(WriteClass.FIVE_MINUTES, "6.25")
                                    .writing(WriteClass.ONE_HOUR, "10")));

    /// One measured compaction from 93,656 to 71,470 tokens, published as 0.1916 USD that 18 to 19 requests earn back.
    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                      0, 0.197270, 19
                    571, 0.191560, 19
                    900, 0.188271, 18
                    """)
    void agreesWithAMeasuredCompaction(long ordinary, double oneOff, long crossing) {
        var first = Usage.of(0, 49_537, 0, 21_933, 0);
        var prices = prices(first);

        var paid = Payback.recache(first, 93_656, ordinary, false, prices);
        var each = prices.read(93_656 - 71_470);

        assertThat(paid.approximateDollars()).isCloseTo(oneOff, within(1e-6));
        assertThat(each.approximateDollars()).isCloseTo(0.011093, within(1e-6));
        assertThat(Payback.crossing(paid, each)).hasValue(crossing);
    }

    @Test
    void findsTheRequestThatPaidBack() {
        var sessions = new TestSessions(Agent.CLAUDE_CODE).request(0, 0, 0, 100_000, 0);
        sessions.compaction().request(0, 20_000, 0, 10_000, 0);
        for (int i = 0; i < 10; i++) sessions.request(0, 30_000, 0, 0, 0);

        var entry = ledger(sessions.build()).entries().getFirst();

        assertThat(entry.before()).hasValue(100_000);
        assertThat(entry.after()).hasValue(30_000);
        assertThat(entry.keptPrefix()).hasValue(20_000);
        assertThat(entry.recached()).hasValue(10_000);
        // 10,000 written for 0.10, 20,000 read for 0.01, instead of 100,000 read for 0.05
        assertThat(entry.recache()).contains(Money.ofDollars("0.06"));
        var payback = entry.payback().orElseThrow();
        var oneOff = payback.oneOff();
        assertThat(oneOff).isEqualTo(entry.own().orElseThrow().plus(Money.ofDollars("0.06")));
        long needed = oneOff.picoDollars() / Money.ofDollars("0.035").picoDollars() + 1;
        if (needed <= 10) {
            assertThat(payback.state()).isEqualTo(Payback.State.PAID_BACK);
            assertThat(payback.seq()).isEqualTo(OptionalInt.of((int) (1 + needed)));
        } else {
            assertThat(payback.state()).isEqualTo(Payback.State.OPEN);
            assertThat(payback.missing()).isEqualTo(OptionalLong.of(needed - 10));
        }
    }

    @Test
    void isOvertakenByTheNextOne() {
        var session =
                new TestSessions(Agent.CLAUDE_CODE)
                        .request(0, 0, 0, 100_000, 0)
                        .compaction()
                        .request(0, 0, 0, 90_000, 0)
                        .request(0, 90_000, 0, 0, 0)
                        .compaction()
                        .request(0, 0, 0, 95_000, 0)
                        .build();

        var states =
                ledger(session).entries().stream()
                        .map(entry -> entry.payback().orElseThrow().state())
                        .toList();

        assertThat(states).containsExactly(Payback.State.OVERTAKEN, Payback.State.NEVER);
    }

    @Test
    void countsContentsThatAreReadAgain() {
        var session =
                new TestSessions(Agent.CLAUDE_CODE)
                        .block(SegmentKind.TOOL_OUTPUT, "src/Tide.java", 30_000)
                        .request(0, 0, 0, 50_000, 0)
                        .compaction()
                        .request(0, 0, 0, 20_000, 0)
                        .block(SegmentKind.TOOL_OUTPUT, "src/Tide.java", 30_000)
                        .request(0, 20_000, 0, 10_000, 0)
                        .build();

        var entry = ledger(session).entries().getFirst();

        assertThat(entry.readAgain()).isEqualTo(1);
        assertThat(entry.readAgainTokens()).isEqualTo(10_000);
    }

    @Test
    void costsNothingExtraWhereTheCacheWasColdAnyway() {
        var session =
                new TestSessions(Agent.CLAUDE_CODE)
                        .request(0, 0, 0, 100_000, 0)
                        .pause(4_000)
                        .microCompaction()
                        .request(0, 0, 0, 40_000, 0)
                        .build();

        var entry = ledger(session).entries().getFirst();

        assertThat(entry.trigger()).isEqualTo(CompactionEntry.Trigger.MICRO);
        assertThat(entry.recache()).contains(Money.ofDollars("-0.6"));
        assertThat(entry.payback().orElseThrow().seq()).hasValue(1);
    }

    private static CompactionLedger ledger(Session session) {
        return CompactionLedger.of(
                session, Composition.of(session), CacheLife.of(session), CATALOGUE);
    }

    private static TokenPrices prices(Usage usage) {
        var quote =
                CATALOGUE.quote(
                        Call.message(MODEL, usage),
                        Service.STANDARD,
                        java.util.Optional.of(TestSessions.START));
        return TokenPrices.of((Quote.Priced) quote);
    }
}
