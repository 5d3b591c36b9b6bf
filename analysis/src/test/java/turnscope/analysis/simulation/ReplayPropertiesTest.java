package turnscope.analysis.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.BiConsumer;

import org.junit.jupiter.api.Test;

import turnscope.analysis.simulation.engine.CompactionRule;
import turnscope.analysis.simulation.engine.HistoryRule;
import turnscope.analysis.simulation.engine.Line;
import turnscope.analysis.simulation.engine.Played;
import turnscope.analysis.simulation.engine.Player;
import turnscope.analysis.simulation.engine.SharedPrefixes;
import turnscope.analysis.simulation.engine.TokenScale;
import turnscope.analysis.simulation.script.Script;
import turnscope.analysis.simulation.strategy.Strategies;
import turnscope.analysis.simulation.strategy.Strategy;
import turnscope.analysis.simulation.strategy.StrategyType;

/// What must hold for every replay, on random sessions.
class ReplayPropertiesTest {

    private static final int SESSIONS = 300;

    private static void onRandomSessions(BiConsumer<Script, Random> check) {
        var random = new Random(7);
        for (int i = 0; i < SESSIONS; i++) check.accept(RandomLines.script(random), random);
    }

    private static Played play(Script script, List<Strategy> strategies, boolean written) {
        var shaped = script;
        for (var each : strategies) shaped = each.reshape(shaped, _ -> Optional.empty());
        var line = Line.of(shaped.main(), TokenScale.RECORDED, 8);
        var rules = new ArrayList<HistoryRule>();
        var compactions = new ArrayList<CompactionRule>();
        for (var each : strategies) {
            each.rewriting(line).ifPresent(rules::add);
            each.compacting(line).ifPresent(compactions::add);
        }
        return Player.play(
                line, RandomLines.setting(written, rules, compactions), new SharedPrefixes());
    }

    private static List<Strategy> some(Random random) {
        var all = new ArrayList<Strategy>();
        for (var spec :
                List.of(
                        "mask(keep=2,min=0,stub=10)",
                        "clear-at(threshold=20000,keep=1)",
                        "truncate(cap=500)",
                        "drop-thinking",
                        "compact-at(threshold=30000,tail=2000,summary=500)",
                        "dedup")) {
            if (random.nextBoolean()) all.addAll(Scenario.of(spec).strategies());
        }
        Collections.shuffle(all, random);
        return Scenario.AS_RECORDED.with(all).strategies();
    }

    @Test
    void partsAddUpAndNothingIsNegative() {
        onRandomSessions((script, random) -> {
            var played = play(script, some(random), random.nextBoolean());
            for (int r = 0; r < played.size(); r++) {
                assertThat(played.read(r) + played.write(r) + played.fresh(r))
                        .isEqualTo(played.total(r));
                assertThat(List.of(played.read(r), played.write(r), played.fresh(r)))
                        .allMatch(tokens -> tokens >= 0);
            }
        });
    }

    @Test
    void onlyBehaviouralStrategiesChangeOutputs() {
        onRandomSessions((script, random) -> {
            var played = play(script, some(random), random.nextBoolean());
            for (int r = 0; r < played.size(); r++) {
                if (played.kind(r) != Played.Kind.RECORDED) continue;
                int seq = played.line().step(played.step(r)).seq();
                assertThat(played.output(r)).isEqualTo(script.main().steps().get(seq).output());
            }
        });
        assertThat(Strategies.ORDER)
                .filteredOn(type -> type.nature() == StrategyType.Nature.BEHAVIOURAL)
                .extracting(StrategyType::name)
                .containsExactlyInAnyOrder("subagents", "fresh-session", "fewer-loops", "loops");
    }

    /// With one price for everything a cheaper scenario is one that sends less.
    @Test
    void withoutDiscountsTokensAreMoney() {
        onRandomSessions((script, random) -> {
            var full = play(script, List.of(), true);
            var less = play(script, Scenario.of("truncate(cap=200)").strategies(), true);
            assertThat(sent(less)).isLessThanOrEqualTo(sent(full));
            assertThat(cost(less, 1, 1) <= cost(full, 1, 1)).isTrue();
            assertThat(cost(less, 1, 1)).isEqualTo(sent(less));
        });
    }

    private static long sent(Played played) {
        long sum = 0;
        for (int r = 0; r < played.size(); r++) sum += played.total(r);
        return sum;
    }

    private static long cost(Played played, long read, long write) {
        long sum = 0;
        for (int r = 0; r < played.size(); r++) {
            sum += read * played.read(r) + write * (played.write(r) + played.fresh(r));
        }
        return sum;
    }

    @Test
    void whatOnlyGrowsIsReadToItsOldEnd() {
        onRandomSessions((script, random) -> {
            var played = play(script, List.of(), random.nextBoolean());
            for (int r = 1; r < played.size(); r++) {
                boolean alive = played.millis(r) - played.millis(r - 1) <= 300_000;
                if (alive && played.total(r - 1) >= RandomLines.MIN)
                    assertThat(played.read(r)).isGreaterThanOrEqualTo(near(played, r));
            }
        });
    }

    /// More than twenty new blocks put the old end out of reach of a marker.
    private static long near(Played played, int r) {
        int blocks = played.line().end(r) - played.line().end(r - 1);
        return blocks <= RandomLines.LOOKBACK ? played.total(r - 1) : 0;
    }

    @Test
    void doingNothingTwiceIsDoingNothing() {
        onRandomSessions((script, random) -> {
            var strategies = some(random);
            boolean written = random.nextBoolean();
            var joined = Scenario.of("").with(strategies).strategies();
            assertThat(rows(play(script, joined, written)))
                    .isEqualTo(rows(play(script, strategies, written)));
        });
    }

    @Test
    void theOrderOfNamesMakesNoDifference() {
        var specs =
                new ArrayList<>(
                        List.of(
                                "mask(keep=2,min=0)",
                                "truncate(cap=500)",
                                "compact-at(threshold=30000,tail=2000)",
                                "drop-thinking"));
        onRandomSessions((script, random) -> {
            var one = Scenario.of(String.join("+", specs)).strategies();
            Collections.shuffle(specs, random);
            var other = Scenario.of(String.join("+", specs)).strategies();
            assertThat(rows(play(script, other, true))).isEqualTo(rows(play(script, one, true)));
        });
    }

    private static List<List<Long>> rows(Played played) {
        var rows = new ArrayList<List<Long>>();
        for (int r = 0; r < played.size(); r++) {
            rows.add(
                    List.of(
                            played.total(r),
                            played.read(r),
                            played.write(r),
                            played.fresh(r),
                            played.output(r)));
        }
        return rows;
    }
}
