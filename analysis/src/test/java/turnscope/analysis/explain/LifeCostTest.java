package turnscope.analysis.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;

import org.junit.jupiter.api.Test;

import turnscope.analysis.TestSessions;
import turnscope.analysis.cache.CacheLife;
import turnscope.analysis.cache.WriteClass;
import turnscope.analysis.pricing.Catalogue;
import turnscope.analysis.pricing.Model;
import turnscope.analysis.pricing.Money;
import turnscope.analysis.pricing.Price;
import turnscope.analysis.profile.SessionProfile;
import turnscope.analysis.session.Agent;
import turnscope.analysis.session.Session;

class LifeCostTest {

    private static final Catalogue CATALOGUE =
            Catalogue.of(
                    LocalDate.parse("2026-11-20"),
                    Model.of(
                            "claude-opus-4-8",
                            "anthropic",
                            Price.perMillion("5", "0.5", "25")
                                    .writing(WriteClass.FIVE_MINUTES, "6.25")
                                    .writing(WriteClass.ONE_HOUR, "10")));

    private static final Session PAUSED =
            new TestSessions(Agent.CLAUDE_CODE)
                    .request(0, 0, 100_000, 0, 0)
                    .pause(100)
                    .request(0, 100_000, 0, 0, 0)
                    .pause(1_000)
                    .request(0, 0, 100_000, 0, 0)
                    .build();

    @Test
    void followsTheLifeThatIsLeft() {
        var moments = CacheLife.of(PAUSED).moments();

        assertThat(moments.get(0).remaining()).isEmpty();
        assertThat(moments.get(1).remaining()).hasValue(200);
        assertThat(moments.get(1).remaining(WriteClass.ONE_HOUR)).hasValue(3_500);
        assertThat(moments.get(2).remaining()).hasValue(-700);
        assertThat(moments.get(2).outlived(WriteClass.FIVE_MINUTES)).isTrue();
        assertThat(moments.get(2).outlived(WriteClass.ONE_HOUR)).isFalse();
        assertThat(moments.get(2).standingTokens()).isEqualTo(100_000);
    }

    @Test
    void pricesThePausesUnderEveryClass() {
        var costs = costs(PAUSED);

        var five = costs.getFirst();
        assertThat(five.life()).isEqualTo(WriteClass.FIVE_MINUTES);
        assertThat(five.pauses()).isEqualTo(1);
        assertThat(five.rewrites()).isEqualTo(Money.ofDollars("0.575"));
        assertThat(five.writes()).isEqualTo(Money.ofDollars("0.625"));
        var hour = costs.getLast();
        assertThat(hour.pauses()).isZero();
        assertThat(hour.total()).isEqualTo(Money.ofDollars("1"));
    }

    @Test
    void bridgesAPauseWithReadsWhereTheyAreCheaper() {
        var five = costs(PAUSED).getFirst();

        assertThat(five.pings()).isEqualTo(3);
        assertThat(five.pingCost()).isEqualTo(Money.ofDollars("0.15"));
        assertThat(five.pingsSave()).isEqualTo(Money.ofDollars("0.425"));
        assertThat(five.mostPings()).isCloseTo(11.5, within(1e-9));
        assertThat(five.worthwhileChance()).isCloseTo(0.086957, within(1e-6));
    }

    @Test
    void letsALongPauseGo() {
        var session =
                new TestSessions(Agent.CLAUDE_CODE)
                        .request(0, 0, 100_000, 0, 0)
                        .pause(12 * 280)
                        .request(0, 0, 100_000, 0, 0)
                        .build();

        assertThat(costs(session).getFirst().pingsSave()).isEqualTo(Money.ZERO);
    }

    @Test
    void foreseesTheNextRequestWarmAndCold() {
        var sessions = new TestSessions(Agent.CLAUDE_CODE).request(0, 0, 20_000, 0, 600);
        for (int i = 0; i < 15; i++) sessions.request(0, 20_000 + 1_750L * i, 1_750, 0, 600);

        var outlook = Outlook.of(sessions.build().requests(), CATALOGUE).orElseThrow();

        assertThat(outlook.context()).isEqualTo(46_250);
        assertThat(outlook.growth()).isEqualTo(1_750);
        assertThat(outlook.output()).isEqualTo(600);
        assertThat(outlook.halfContext()).hasValue(51_875);
        assertThat(outlook.requestsToHalf()).hasValue(4);
        assertThat(outlook.warm()).isEqualTo(Money.ofDollars("0.0490625"));
        assertThat(outlook.cold().minus(outlook.warm())).isEqualTo(Money.ofDollars("0.2659375"));
    }

    private static java.util.List<LifeCost> costs(Session session) {
        return LifeCost.of(SessionProfile.of(session, CATALOGUE), CacheLife.of(session), CATALOGUE);
    }
}
