package turnscope.analysis.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import turnscope.analysis.TestSessions;
import turnscope.analysis.cache.CacheProfile;
import turnscope.analysis.cache.WriteClass;
import turnscope.analysis.pricing.Catalogue;
import turnscope.analysis.pricing.Model;
import turnscope.analysis.pricing.Money;
import turnscope.analysis.pricing.NameRules;
import turnscope.analysis.pricing.Price;
import turnscope.analysis.pricing.PriceList;
import turnscope.analysis.pricing.Tokenizer;
import turnscope.analysis.session.Agent;
import turnscope.analysis.session.Session;

class RepricingTest {

    private static final Price DEAR =
            Price.perMillion("5", "0.5", "25")
                    .writing(WriteClass.FIVE_MINUTES, "6.25")
                    .writing(WriteClass.ONE_HOUR, "10");
    private static final Price FREE_WRITES = Price.perMillion("1", "0.1", "4");
    private static final Price HALF_HOUR =
            Price.perMillion("4", "0.4", "20").writing(WriteClass.THIRTY_MINUTES, "5");

    private static final Model RECORDED = model("claude-opus-4-8", "wide", DEAR, "", "", 1_000_000);
    private static final Model CHEAP = model("cheap", "narrow", FREE_WRITES, "", "", 1_000_000);
    private static final Model FEE = model("fee", "wide", HALF_HOUR, "", "", 1_000_000);
    private static final Model SMALL = model("small", "wide", FREE_WRITES, "", "", 1_000);
    private static final Model GONE = model("gone", "wide", FREE_WRITES, "", "2026-01-01", 1_000);
    private static final Model LATER =
            model("later", "wide", FREE_WRITES, "2026-09-01", "", 1_000_000);
    private static final Model NAMELESS = Model.of("no-price", "somebody", List.<Model.Period>of());

    private static final Catalogue CATALOGUE =
            new Catalogue(
                    new PriceList(
                            LocalDate.parse("2026-11-20"),
                            "",
                            NameRules.NONE,
                            List.of(RECORDED, CHEAP, FEE, SMALL, GONE, LATER, NAMELESS),
                            Map.of(
                                    "wide", new Tokenizer("wide", 160, 160, 160, 150, "high"),
                                    "narrow", new Tokenizer("narrow", 100, 100, 100, 100, "high")),
                            Map.of("unknown", CacheProfile.UNKNOWN),
                            Map.of(),
                            Map.of()));

    private static Model model(
            String id,
            String tokenizer,
            Price price,
            String released,
            String retired,
            long window) {
        return new Model(
                id,
                "somebody",
                id,
                List.of(),
                Pattern.compile(id),
                tokenizer,
                "unknown",
                OptionalLong.empty(),
                1,
                0,
                OptionalLong.of(window),
                OptionalLong.empty(),
                OptionalLong.empty(),
                OptionalLong.empty(),
                day(released),
                Optional.empty(),
                day(retired),
                true,
                Set.of(),
                List.of(Model.Period.always(price)),
                List.of(),
                "embedded");
    }

    private static Optional<Instant> day(String day) {
        return day.isEmpty() ? Optional.empty() : Optional.of(Instant.parse(day + "T00:00:00Z"));
    }

    private static Session claude() {
        return new TestSessions(Agent.CLAUDE_CODE)
                .request(16, 0, 0, 160_000, 1_500)
                .request(16, 160_000, 0, 1_600, 3_000)
                .build();
    }

    @Test
    void recordedModelCostsWhatWasRecorded() {
        var session = claude();
        var recorded = CATALOGUE.bill(session.requests());
        var repriced = Repricing.of(session, RECORDED, CATALOGUE);
        assertThat(repriced.bill()).isEqualTo(recorded);
        assertThat(repriced.sameTokens()).isEqualTo(recorded);
        assertThat(repriced.factor()).isEqualTo(100);
        assertThat(repriced.flags()).isEmpty();
    }

    @Test
    void convertsTokensAndKeepsTheRecordedCacheBehaviour() {
        var repriced = Repricing.of(claude(), CHEAP, CATALOGUE);
        assertThat(repriced.factor()).isEqualTo(63);
        assertThat(repriced.bill().usage().cacheRead()).isEqualTo(100_000);
        assertThat(repriced.bill().usage().cacheWrite1h()).isEqualTo(101_000);
        assertThat(repriced.bill().usage().output()).isEqualTo(3_000);
        assertThat(repriced.bill().cacheWrite()).isEqualTo(Money.ofDollars("0.101"));
        assertThat(repriced.sameTokens().cacheRead()).isEqualTo(Money.ofDollars("0.016"));
        assertThat(repriced.sameTokens().usage().output()).isEqualTo(4_500);
    }

    @Test
    void listsModelsThatAreStillOfferedCheapestFirst() {
        assertThat(Repricing.all(claude(), CATALOGUE))
                .extracting(each -> each.model().id())
                .containsExactly("cheap", "later", "small", "fee", "claude-opus-4-8");
    }

    @Test
    void saysWhatTheNumbersHide() {
        assertThat(Repricing.of(claude(), SMALL, CATALOGUE).flags())
                .containsExactly("window_exceeded");
        assertThat(Repricing.of(claude(), LATER, CATALOGUE).flags())
                .containsExactly("not_yet_released");
        assertThat(Repricing.of(claude(), FEE, CATALOGUE).flags())
                .containsExactly("derived_write_price");
        var codex =
                new TestSessions(Agent.CODEX)
                        .request(1_000, 0, 0, 0, 10)
                        .request(500, 768, 0, 0, 10)
                        .build();
        assertThat(Repricing.of(codex, FEE, CATALOGUE).flags())
                .containsExactly("writes_not_recorded");
        var unknown =
                new TestSessions(Agent.CODEX).model("mystery").request(1_000, 0, 0, 0, 10).build();
        assertThat(Repricing.of(unknown, CHEAP, CATALOGUE).flags())
                .containsExactly("tokenizer_low_confidence");
    }
}
