package turnscope.analysis.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import turnscope.analysis.pricing.Money;

/// Shares of stacks whose costs are made up, so that the right answer is known.
class FairSharesTest {

    private static final List<String> TEN =
            List.of(
                    "truncate",
                    "mask",
                    "ttl(1h)",
                    "keep-alive",
                    "drop-thinking",
                    "dedup",
                    "compress",
                    "prefix-diet(tokens=1000)",
                    "compact-at",
                    "clear-at");

    /// Each strategy saves its own amount, less what it shares with one other: half of that is the other's.
    private static Money cost(Scenario scenario) {
        long cost = 1_000_000;
        var names = scenario.strategies().stream().map(each -> each.type().name()).toList();
        for (int i = 0; i < TEN.size(); i++) if (names.contains(name(i))) cost -= own(i);
        if (names.contains("mask") && names.contains("truncate")) cost += 3_001;
        return new Money(cost);
    }

    private static String name(int place) {
        return TEN.get(place).replaceAll("\\(.*", "");
    }

    private static long own(int place) {
        return 10_000 + 777L * place;
    }

    private static FairShares shares(int strategies) {
        var spec = String.join("+", TEN.subList(0, strategies));
        return FairShares.of(Scenario.of(spec), scenario -> Optional.of(cost(scenario)))
                .orElseThrow();
    }

    @Test
    void areExactUpToEight() {
        var shares = shares(8);
        assertThat(shares.parts()).allMatch(part -> part.error().isEmpty());
        for (var part : shares.parts())
            assertThat(part.fair().picoDollars())
                    .as(part.strategy().text())
                    .isCloseTo(expected(part), within(1L));
        assertAddsUp(shares);
    }

    @Test
    void areSampledBeyondAndSayHowWell() {
        var shares = shares(10);
        for (var part : shares.parts()) {
            double error = part.error().orElseThrow().picoDollars();
            assertThat((double) part.fair().picoDollars())
                    .as(part.strategy().text())
                    .isCloseTo((double) expected(part), within(4 * error + 1));
            assertThat(error).isLessThan(3_001);
        }
        assertAddsUp(shares);
        assertThat(shares(10)).as("the same orders every time").isEqualTo(shares);
    }

    private static long expected(FairShares.Part part) {
        var name = part.strategy().type().name();
        int place = 0;
        while (!name(place).equals(name)) place++;
        boolean shared = name.equals("mask") || name.equals("truncate");
        return own(place) - (shared ? 1_500 : 0);
    }

    private static void assertAddsUp(FairShares shares) {
        long sum = shares.parts().stream().mapToLong(part -> part.fair().picoDollars()).sum();
        assertThat(sum).isEqualTo(shares.total().picoDollars());
        assertThat(shares.overlap()).isEqualTo(new Money(3_001));
    }

    @Test
    void needTwoStrategiesAndAPrice() {
        assertThat(FairShares.of(Scenario.of("mask"), each -> Optional.of(cost(each)))).isEmpty();
        assertThat(FairShares.of(Scenario.of("mask+truncate"), each -> Optional.empty())).isEmpty();
        var ten = Scenario.of(String.join("+", TEN));
        assertThat(FairShares.of(ten, each -> Optional.empty())).isEmpty();
    }
}
