package turnscope.analysis.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;

import turnscope.analysis.simulation.NaiveHistory.Policy;
import turnscope.analysis.simulation.engine.Compaction;
import turnscope.analysis.simulation.engine.CompactionRule;
import turnscope.analysis.simulation.engine.HistoryRule;
import turnscope.analysis.simulation.engine.Line;
import turnscope.analysis.simulation.engine.Played;
import turnscope.analysis.simulation.engine.Player;
import turnscope.analysis.simulation.engine.SharedPrefixes;
import turnscope.analysis.simulation.engine.TokenScale;
import turnscope.analysis.simulation.script.Script;
import turnscope.analysis.simulation.strategy.ClearAt;
import turnscope.analysis.simulation.strategy.CompactAt;
import turnscope.analysis.simulation.strategy.DropThinking;
import turnscope.analysis.simulation.strategy.Mask;
import turnscope.analysis.simulation.strategy.Strategy;

/// The incremental engine against the obvious one, on thousands of random sessions.
class EngineAgreementTest {

    private static final int SESSIONS = 2_500;

    private record Case(Policy policy, List<Strategy> strategies) {}

    @Test
    void countsWhatTheObviousImplementationCounts() {
        var random = new Random(20_261_121);
        for (int session = 0; session < SESSIONS; session++) {
            var script = RandomLines.script(random);
            var tried = policy(random);
            boolean written = random.nextBoolean();
            assertThat(engine(script, tried.strategies(), written))
                    .as("session %d, %s, written %s", session, tried, written)
                    .isEqualTo(obvious(script, tried.policy(), written));
        }
    }

    private static Case policy(Random random) {
        int keep = 1 + random.nextInt(6);
        long stub = 10L + random.nextInt(30);
        return switch (random.nextInt(5)) {
            case 0 -> {
                int batch = 1 + random.nextInt(5);
                long min = random.nextInt(800);
                yield new Case(
                        new Policy.Mask(keep, batch, stub, min),
                        List.of(new Mask(keep, batch, stub, min, "relative")));
            }
            case 1 -> {
                long threshold = 3_000L + random.nextInt(20_000);
                long atLeast = random.nextInt(4_000);
                yield new Case(
                        new Policy.ClearAt(threshold, keep, atLeast, stub),
                        List.of(new ClearAt(threshold, keep, atLeast, stub)));
            }
            case 2 -> {
                int turns = random.nextInt(3);
                yield new Case(new Policy.DropThinking(turns), List.of(new DropThinking(turns)));
            }
            case 3 -> {
                long threshold = 6_000L + random.nextInt(20_000);
                yield new Case(
                        new Policy.CompactAt(threshold, 700, 300, keep),
                        List.of(
                                new CompactAt(
                                        threshold,
                                        new Compaction(700, 1, 300, 0, keep, true, 0, 0))));
            }
            default -> new Case(new Policy.Nothing(), List.of());
        };
    }

    private static List<NaiveCache.Result> obvious(Script script, Policy policy, boolean written) {
        var cache = new NaiveCache(written, RandomLines.MIN, 300_000, RandomLines.LOOKBACK);
        return NaiveHistory.play(script.main().steps(), policy).stream()
                .map(sent -> cache.request(sent.view(), sent.millis(), 1))
                .toList();
    }

    private static List<NaiveCache.Result> engine(
            Script script, List<Strategy> strategies, boolean written) {
        var shaped = script;
        for (var each : strategies) shaped = each.reshape(shaped, _ -> java.util.Optional.empty());
        var line = Line.of(shaped.main(), TokenScale.RECORDED, 0);
        var rules = new ArrayList<HistoryRule>();
        var compactions = new ArrayList<CompactionRule>();
        for (var each : strategies) {
            each.rewriting(line).ifPresent(rules::add);
            each.compacting(line).ifPresent(compactions::add);
        }
        var played =
                Player.play(
                        line,
                        RandomLines.setting(written, rules, compactions),
                        new SharedPrefixes());
        return results(played);
    }

    private static List<NaiveCache.Result> results(Played played) {
        var results = new ArrayList<NaiveCache.Result>();
        for (int r = 0; r < played.size(); r++) {
            results.add(
                    new NaiveCache.Result(
                            played.total(r), played.read(r), played.write(r), played.fresh(r)));
        }
        return results;
    }
}
