package turnscope.analysis.growth;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.OptionalLong;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import turnscope.analysis.TestSessions;
import turnscope.analysis.pricing.Bill;
import turnscope.analysis.pricing.Catalogue;
import turnscope.analysis.pricing.Model;
import turnscope.analysis.pricing.Money;
import turnscope.analysis.pricing.Price;
import turnscope.analysis.session.Agent;
import turnscope.analysis.session.SegmentKind;
import turnscope.analysis.session.Session;

class CarryCostTest {

    /// $5 input, $0.50 read, $6.25 written for five minutes, $25 output per million tokens.
    private static final Catalogue CATALOGUE =
            Catalogue.of(
                    LocalDate.of(2026, 11, 20),
                    Model.of(
                            "claude-opus-4-6",
                            "anthropic",
                            new Price(
                                    5_000_000,
                                    OptionalLong.of(500_000),
                                    OptionalLong.of(6_250_000),
                                    OptionalLong.of(10_000_000),
                                    OptionalLong.empty(),
                                    OptionalLong.empty(),
                                    25_000_000)));

    private static CarryCost of(Session session) {
        return CarryCost.of(session, Composition.of(session), CATALOGUE);
    }

    private static Money bill(Session session) {
        return session.requests().stream()
                .map(CATALOGUE::bill)
                .reduce(Bill.EMPTY, Bill::plus)
                .priced();
    }

    private static TestSessions claude() {
        return new TestSessions(Agent.CLAUDE_CODE).model("claude-opus-4-6");
    }

    @Test
    void chargesOneWriteAndTheReadsThatFollow() {
        var session =
                claude().request(0, 0, 25_000, 0, 0)
                        .block(SegmentKind.TOOL_OUTPUT, "file", 2_697)
                        .request(0, 25_000, 1_000, 0, 0)
                        .request(0, 26_000, 0, 0, 0)
                        .request(0, 26_000, 0, 0, 0)
                        .build();
        var file = item(session, "file");
        assertThat(file.cost()).isEqualTo(new Money(1_000L * (6_250_000 + 2 * 500_000)));
        assertThat(file.segment().requestsCarried()).isEqualTo(3);
    }

    @Test
    void chargesAnotherWriteForEveryMiss() {
        var session =
                claude().request(0, 0, 25_000, 0, 0)
                        .block(SegmentKind.TOOL_OUTPUT, "file", 2_697)
                        .request(0, 25_000, 1_000, 0, 0)
                        .request(0, 0, 26_000, 0, 0)
                        .build();
        assertThat(item(session, "file").cost()).isEqualTo(new Money(1_000L * 2 * 6_250_000));
    }

    private static CarryCost.Item item(Session session, String label) {
        return of(session).items().stream()
                .filter(item -> item.segment().label().equals(label))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void keepsOutputsApart() {
        var session = claude().request(0, 0, 25_000, 0, 300).build();
        assertThat(of(session).outputs()).isEqualTo(new Money(300L * 25_000_000));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void addsUpToTheBillToThePicodollar(long seed) {
        var random = new Random(seed);
        var session = claude();
        long context = 20_000;
        for (int i = 0; i < 250; i++) {
            var kinds = SegmentKind.values();
            session.block(kinds[random.nextInt(kinds.length)], "b" + i, random.nextInt(9_000));
            if (random.nextInt(60) == 0) {
                session.compaction();
                context = 30_000;
            }
            context = Math.max(5_000, context + random.nextInt(4_000) - 300);
            long fresh = random.nextInt(9);
            long read =
                    random.nextInt(9) == 0
                            ? random.nextLong(context - fresh)
                            : context - fresh - random.nextInt(3_000);
            session.request(fresh, read, context - fresh - read, 0, random.nextInt(2_000));
        }
        var built = session.build();
        assertThat(of(built).total()).isEqualTo(bill(built));
        assertThat(of(built).remainder()).isEqualTo(Money.ZERO);
    }
}
