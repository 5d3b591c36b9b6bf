package turnscope.analysis.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import turnscope.analysis.TestSessions;
import turnscope.analysis.cache.Cause;
import turnscope.analysis.cache.Evidence;
import turnscope.analysis.cache.Verdict;
import turnscope.analysis.cache.WriteClass;
import turnscope.analysis.pricing.Catalogue;
import turnscope.analysis.pricing.Model;
import turnscope.analysis.pricing.Money;
import turnscope.analysis.pricing.Price;
import turnscope.analysis.session.Agent;

class CacheSavingsTest {

    private static final Catalogue CATALOGUE =
            Catalogue.of(
                    LocalDate.parse("2026-11-20"),
                    Model.of(
                            "claude-opus-4-8",
                            "anthropic",
                            Price.perMillion("5", "0.5", "25")
                                    .writing(WriteClass.FIVE_MINUTES, "6.25")));

    @Test
    void comparesWithNoCacheAndWithOneThatKeepsEverything() {
        var session =
                new TestSessions(Agent.CLAUDE_CODE)
                        .request(0, 0, 100_000, 0, 0)
                        .pause(600)
                        .request(0, 0, 110_000, 0, 0)
                        .request(0, 110_000, 0, 0, 0)
                        .build();
        List<Verdict> verdicts =
                List.of(
                        new Verdict.ColdStart(),
                        new Verdict.Miss(Cause.EXPIRED, Evidence.DERIVED, 100_000, 100_000),
                        new Verdict.Hit(110_000));

        var savings = CacheSavings.of(session, verdicts, CATALOGUE);

        assertThat(savings.withoutCache()).isEqualTo(Money.ofDollars("1.6"));
        assertThat(savings.recorded()).isEqualTo(Money.ofDollars("1.3675"));
        assertThat(savings.everlasting()).isEqualTo(Money.ofDollars("0.7925"));
        assertThat(savings.saved()).isEqualTo(Money.ofDollars("0.2325"));
        assertThat(savings.lostToExpiry()).isEqualTo(Money.ofDollars("0.575"));
    }

    @Test
    void blamesExpiryForNothingElse() {
        var session = new TestSessions(Agent.CLAUDE_CODE).request(0, 0, 100_000, 0, 0).build();
        List<Verdict> verdicts =
                List.of(new Verdict.Miss(Cause.TOOLS_CHANGED, Evidence.LOGGED, 1_000, 1_000));
        assertThat(CacheSavings.of(session, verdicts, CATALOGUE).lostToExpiry())
                .isEqualTo(Money.ZERO);
    }
}
