package turnscope.importers.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.stream.Stream;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

import tools.jackson.databind.JsonNode;
import turnscope.analysis.pricing.Catalogue;
import turnscope.analysis.simulation.Assumed;
import turnscope.analysis.simulation.Scenario;
import turnscope.analysis.simulation.Simulator;
import turnscope.analysis.simulation.cache.CacheUse;
import turnscope.importers.prices.PriceFile;

/// A session of 200 equal requests under every strategy, against figures that two other engines agree on.
class LinearSessionTest {

    @TempDir static Path folder;

    private static final Catalogue CATALOGUE = PriceFile.embedded();

    @TestFactory
    Stream<DynamicTest> reproducesEveryScenario() {
        var expected = Oracles.json("linear200.json").get("expected");
        var simulator = new Simulator(Oracles.trace("linear200", folder), CATALOGUE);
        return expected.propertyStream()
                .filter(entry -> entry.getValue().has("spec"))
                .map(entry ->
                        DynamicTest.dynamicTest(
                                entry.getKey(), () -> check(simulator, entry.getValue())));
    }

    static void check(Simulator simulator, JsonNode expected) {
        boolean equal = expected.get("profile").stringValue().endsWith("lcp");
        var assumed =
                Assumed.LIKELY.at(equal ? CacheUse.Boundary.EQUAL : CacheUse.Boundary.WRITTEN);
        var replay = simulator.replay(Scenario.of(expected.get("spec").stringValue()), assumed);
        var usage = replay.usage();
        assertThat(
                        new long[] {
                            replay.bill().requests(),
                            usage.context(),
                            usage.cacheRead(),
                            usage.cacheWrite5m(),
                            usage.cacheWrite1h(),
                            usage.fresh(),
                            usage.output()
                        })
                .as("requests, input, read, write 5m, write 1h, fresh, output")
                .containsExactly(
                        expected.get("requests").longValue(),
                        expected.get("total_input").longValue(),
                        expected.get("read").longValue(),
                        expected.get("write_5m").longValue(),
                        expected.get("write_1h").longValue(),
                        expected.get("fresh").longValue(),
                        expected.get("output").longValue());
        assertThat(new BigDecimal(replay.bill().priced().dollars()))
                .isCloseTo(
                        new BigDecimal(expected.get("usd_claude_opus_5").stringValue()),
                        within(new BigDecimal("0.0000005")));
        if (expected.has("compactions"))
            assertThat(replay.compactions()).isEqualTo(expected.get("compactions").intValue());
    }
}
