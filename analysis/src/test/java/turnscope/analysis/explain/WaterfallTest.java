package turnscope.analysis.explain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import turnscope.analysis.TestSessions;
import turnscope.analysis.cache.WriteClass;
import turnscope.analysis.pricing.Catalogue;
import turnscope.analysis.pricing.Model;
import turnscope.analysis.pricing.Money;
import turnscope.analysis.pricing.Price;
import turnscope.analysis.profile.SessionProfile;
import turnscope.analysis.session.Agent;
import turnscope.analysis.session.Session;

class WaterfallTest {

    private static final Catalogue CATALOGUE =
            Catalogue.of(
                    LocalDate.parse("2026-11-20"),
                    Model.of("large", "anthropic", price("5", "0.5", "6.25", "10", "25")),
                    Model.of("small", "anthropic", price("1", "0.1", "1.25", "2", "5")));

    @Test
    void namesWhatMadeARequestDearer() {
        var session =
                new TestSessions(Agent.CLAUDE_CODE)
                        .model("large")
                        .request(0, 0, 100_000, 0, 1_000)
                        .pause(600)
                        .request(0, 0, 110_000, 0, 2_000)
                        .build();

        var waterfall = explain(session, 1);

        assertThat(waterfall.previous()).isEqualTo(Money.ofDollars("0.65"));
        assertThat(waterfall.recovered()).isEqualTo(Money.ZERO);
        assertThat(waterfall.growth()).isEqualTo(Money.ofDollars("-0.5125"));
        assertThat(waterfall.miss()).isEqualTo(Money.ofDollars("0.575"));
        assertThat(waterfall.output()).isEqualTo(Money.ofDollars("0.025"));
        assertThat(waterfall.prices()).isEqualTo(Money.ZERO);
        assertThat(waterfall.reason()).isEqualTo(Waterfall.PriceReason.NONE);
        assertThat(waterfall.cost()).isEqualTo(Money.ofDollars("0.7375"));
    }

    @Test
    void takesBackWhatTheRequestBeforeHadLost() {
        var session =
                new TestSessions(Agent.CLAUDE_CODE)
                        .model("large")
                        .request(0, 0, 100_000, 0, 0)
                        .pause(600)
                        .request(0, 0, 100_000, 0, 0)
                        .request(0, 100_000, 0, 0, 0)
                        .build();

        var waterfall = explain(session, 2);

        assertThat(waterfall.recovered()).isEqualTo(Money.ofDollars("-0.575"));
        assertThat(waterfall.miss()).isEqualTo(Money.ZERO);
    }

    @Test
    void saysThatAnotherModelHasOtherPrices() {
        var session =
                new TestSessions(Agent.CLAUDE_CODE)
                        .model("large")
                        .request(1_000_000, 0, 0, 0, 0)
                        .model("small")
                        .request(1_000_000, 0, 0, 0, 0)
                        .build();

        var waterfall = explain(session, 1);

        assertThat(waterfall.reason()).isEqualTo(Waterfall.PriceReason.MODEL);
        assertThat(waterfall.prices()).isEqualTo(Money.ofDollars("-4"));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void stepsAlwaysLeadFromOneCostToTheNext(long seed) {
        var random = new Random(seed);
        var sessions = new TestSessions(Agent.CLAUDE_CODE);
        for (int i = 0; i < 200; i++) {
            sessions.model(random.nextInt(10) == 0 ? "small" : "large")
                    .pause(random.nextInt(20) == 0 ? 4_000 : 20)
                    .request(
                            random.nextLong(1_000),
                            random.nextLong(200_000),
                            random.nextLong(20_000),
                            random.nextLong(20_000),
                            random.nextLong(5_000));
        }
        var session = sessions.build();
        var profile = SessionProfile.of(session, CATALOGUE);

        var before = Money.ZERO;
        for (int seq = 0; seq < session.requests().size(); seq++) {
            var waterfall = Waterfall.of(profile, seq, CATALOGUE).orElseThrow();
            var sum = waterfall.steps().stream().reduce(waterfall.previous(), Money::plus);
            assertThat(waterfall.previous()).isEqualTo(before);
            assertThat(sum).isEqualTo(waterfall.cost());
            assertThat(waterfall.cost()).isEqualTo(profile.requests().get(seq).bill().priced());
            assertThat(waterfall.miss()).isGreaterThanOrEqualTo(Money.ZERO);
            assertThat(waterfall.recovered()).isLessThanOrEqualTo(Money.ZERO);
            before = waterfall.cost();
        }
    }

    @Test
    void explainsNothingWithoutAPrice() {
        var session = new TestSessions(Agent.CLAUDE_CODE).model("unheard").request(9, 0, 0, 0, 9);
        var profile = SessionProfile.of(session.build(), CATALOGUE);
        assertThat(Waterfall.of(profile, 0, CATALOGUE)).isEmpty();
    }

    private static Waterfall explain(Session session, int seq) {
        return Waterfall.of(SessionProfile.of(session, CATALOGUE), seq, CATALOGUE).orElseThrow();
    }

    private static Price price(String input, String read, String five, String hour, String output) {
        return Price.perMillion(input, read, output)
                .writing(WriteClass.FIVE_MINUTES, five)
                .writing(WriteClass.ONE_HOUR, hour);
    }
}
