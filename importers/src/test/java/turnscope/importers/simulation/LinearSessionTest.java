package turnscope.importers.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import tools.jackson.databind.JsonNode;
import turnscope.analysis.pricing.Catalogue;
import turnscope.analysis.pricing.Money;
import turnscope.analysis.simulation.Assumed;
import turnscope.analysis.simulation.FairShares;
import turnscope.analysis.simulation.Flag;
import turnscope.analysis.simulation.Scenario;
import turnscope.analysis.simulation.Simulator;
import turnscope.analysis.simulation.WhatIf;
import turnscope.analysis.simulation.cache.CacheModel;
import turnscope.analysis.simulation.cache.CacheUse;
import turnscope.analysis.simulation.engine.Line;
import turnscope.analysis.simulation.engine.Player;
import turnscope.analysis.simulation.engine.SharedPrefixes;
import turnscope.analysis.simulation.engine.TokenScale;
import turnscope.analysis.simulation.script.Recorded;
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

    @Test
    void handsARangeToASubagent() {
        var simulator = new Simulator(Oracles.trace("linear200", folder), CATALOGUE);
        var expected = Oracles.json("linear200.json").get("expected").get("S12_40_59");
        var replay =
                simulator.replay(
                        Scenario.of("subagents(prefix=12000,brief=500,result=1500,at=40..59)"));

        assertThat(replay.lanes()).hasSize(2);
        assertThat(replay.bill().requests()).isEqualTo(expected.get("requests").longValue());
        assertThat(replay.usage().context()).isEqualTo(expected.get("total_input").longValue());
        assertThat(replay.usage().cacheRead()).isEqualTo(expected.get("read").longValue());
        assertThat(replay.usage().output()).isEqualTo(expected.get("output").longValue());
    }

    @Test
    void saysWhereFewerTokensCostMore() {
        var whatIf = new WhatIf(Oracles.trace("linear200", folder), CATALOGUE);
        var sliding = whatIf.outcome(Scenario.of("mask(keep=10,batch=1,stub=40)"));
        var batched = whatIf.outcome(Scenario.of("mask(keep=10,batch=20,stub=40)"));

        assertThat(sliding.is(Flag.TOKENS_DOWN_COST_UP)).isTrue();
        assertThat(sliding.usage().context()).isEqualTo(13_082_200);
        assertThat(sliding.delta()).hasValue(Money.ofDollars("31.984875"));
        assertThat(sliding.low()).hasValue(Money.ofDollars("27.2208"));
        assertThat(batched.flags()).doesNotContain(Flag.TOKENS_DOWN_COST_UP);
        assertThat(whatIf.isSupplied()).isTrue();
    }

    @Test
    void sharesASavingFairly() {
        var expected = Oracles.json("linear200.json").get("attribution");
        var whatIf = new WhatIf(Oracles.trace("linear200", folder), CATALOGUE);
        var scenario =
                Scenario.of("prefix-diet(tokens=5000)+truncate(cap=800)+mask(batch=20,stub=40)");
        var simulator = whatIf.simulator();
        var lcp = Assumed.LIKELY.at(CacheUse.Boundary.EQUAL);
        var shares =
                FairShares.of(
                                scenario,
                                part -> Optional.of(simulator.replay(part, lcp).bill().priced()))
                        .orElseThrow();

        assertThat(shares.parts().stream().map(part -> units(part.fair())))
                .containsExactly(
                        expected.get("shapley_savings").get("S13").doubleValue(),
                        expected.get("shapley_savings").get("S8").doubleValue(),
                        expected.get("shapley_savings").get("S6").doubleValue());
        assertThat(units(shares.total())).isEqualTo(expected.get("total_saving").doubleValue());
        assertThat(units(shares.overlap())).isEqualTo(expected.get("overlap").doubleValue());
    }

    /// Dollars at Claude Opus 5 in the units of the oracle: base input tokens.
    private static double units(Money money) {
        return money.picoDollars() / 5_000_000.0;
    }

    @ParameterizedTest
    @CsvSource({
        "S1_openai_auto_128, 128, 0, false, false, false",
        "S1_openai_write_1024_offset768, 1024, 768, true, false, false",
        "S1_openai_output_cached, 128, 0, false, true, false",
        "S1_claude_new_to_o200k, 128, 0, false, false, true"
    })
    void playsAgainstAutomaticCaches(
            String name, long step, long offset, boolean fee, boolean answer, boolean convert) {
        var expected = Oracles.json("linear200.json").get("expected").get(name);
        var script = Recorded.of(Oracles.trace("linear200", folder), CATALOGUE).script();
        long life = step == 1_024 ? 1_800 : 600;
        var cache =
                new CacheModel(
                        CacheModel.Kind.AUTOMATIC, fee, 1_024, step, offset, -1, answer, life, 0);
        var scale =
                convert
                        ? TokenScale.of(
                                script, Objects.requireNonNull(CATALOGUE.tokenizers().get("o200k")))
                        : TokenScale.RECORDED;
        var played =
                Player.play(
                        Line.of(script.main(), scale, 0),
                        new OneModel(cache).setting(CacheUse.RECORDED),
                        new SharedPrefixes());
        long[] sums = new long[5];
        for (int r = 0; r < played.size(); r++) {
            sums[0] += played.total(r);
            sums[1] += played.read(r);
            sums[2] += played.write(r);
            sums[3] += played.fresh(r);
            sums[4] += played.output(r);
        }
        assertThat(sums)
                .containsExactly(
                        expected.get("total_input").longValue(),
                        expected.get("read").longValue(),
                        expected.get("write_5m").longValue(),
                        expected.get("fresh").longValue(),
                        expected.get("output").longValue());
    }
}
