package turnscope.importers.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import turnscope.analysis.forms.BreakEven;
import turnscope.analysis.forms.CompactionThreshold;
import turnscope.analysis.forms.LinearLoop;
import turnscope.analysis.forms.Ratios;
import turnscope.analysis.pricing.Tokenizer;
import turnscope.analysis.session.SegmentKind;
import turnscope.analysis.simulation.cache.CacheModel;
import turnscope.analysis.simulation.cache.CacheUse;
import turnscope.analysis.simulation.engine.Compaction;
import turnscope.analysis.simulation.engine.CompactionRule;
import turnscope.analysis.simulation.engine.HistoryRule;
import turnscope.analysis.simulation.engine.Line;
import turnscope.analysis.simulation.engine.Played;
import turnscope.analysis.simulation.engine.Player;
import turnscope.analysis.simulation.engine.Setting;
import turnscope.analysis.simulation.engine.SharedPrefixes;
import turnscope.analysis.simulation.engine.TokenScale;
import turnscope.analysis.simulation.script.Lane;
import turnscope.analysis.simulation.script.Piece;
import turnscope.analysis.simulation.script.Step;
import turnscope.analysis.simulation.strategy.CompactAt;
import turnscope.analysis.simulation.strategy.CompactBefore;
import turnscope.analysis.simulation.strategy.DropThinking;

/// The engine and the closed forms say the same where both apply.
class ClosedFormReplayTest {

    private static final int PREFIX = 20_000;

    /// A loop that appends the same with every request: an answer and what its tools returned.
    private static Lane loop(int requests, long first, long answer, long returned) {
        var steps = new ArrayList<Step>();
        int key = 0;
        for (int i = 0; i < requests; i++) {
            var born = new ArrayList<Piece>();
            if (i == 0) {
                born.add(piece(key++, SegmentKind.SYSTEM_TOOLS, PREFIX));
                if (first > PREFIX) born.add(piece(key++, SegmentKind.USER_TEXT, first - PREFIX));
            } else {
                born.add(piece(key++, SegmentKind.ASSISTANT_TEXT, answer));
                born.add(piece(key++, SegmentKind.TOOL_OUTPUT, returned));
            }
            steps.add(step(i, i, born, answer));
        }
        return new Lane("", 1, false, Optional.empty(), steps);
    }

    private static Piece piece(int key, SegmentKind kind, long tokens) {
        return new Piece(key, kind, "", "", 0, tokens, Tokenizer.UNKNOWN);
    }

    private static Step step(int seq, int turn, List<Piece> born, long output) {
        return new Step(
                seq,
                false,
                turn,
                seq * 10_000L,
                Views.sent("m"),
                born,
                Set.of(),
                Step.Break.NONE,
                0,
                output,
                Optional.empty(),
                Optional.empty());
    }

    private static Played play(
            Lane lane, List<HistoryRule> rules, List<CompactionRule> compactions) {
        var bare = OneModel.bare();
        var setting =
                new Setting(
                        bare,
                        CacheUse.RECORDED,
                        rules,
                        compactions,
                        Optional.empty(),
                        Setting.Breaks.NONE,
                        OptionalLong.empty());
        return Player.play(Line.of(lane, TokenScale.RECORDED, 0), setting, new SharedPrefixes());
    }

    private static double cost(Played played, int r, Ratios prices) {
        return prices.read() * played.read(r)
                + prices.write() * (played.write(r) + played.fresh(r))
                + prices.output() * played.output(r);
    }

    private static double cost(Played played, Ratios prices) {
        double sum = 0;
        for (int r = 0; r < played.size(); r++) sum += cost(played, r, prices);
        return sum;
    }

    @ParameterizedTest
    @CsvSource({"40, 20000, 500, 1250, 0.1, 1.25, 5", "200, 27000, 300, 685, 0.025, 1.25, 5"})
    void aLoopThatOnlyAppends(
            int requests, long first, long answer, long returned, double r, double w, double q) {
        var prices = new Ratios(r, w, q);
        var played = play(loop(requests, first, answer, returned), List.of(), List.of());

        assertThat(cost(played, prices))
                .isCloseTo(
                        new LinearLoop(requests, first, answer + returned)
                                .cost(prices, (double) answer),
                        within(1e-3));
    }

    /// Cumulative costs of both branches from a request on; how many further ones until the other is cheaper.
    private static int crossing(Played before, Played after, int from, Ratios prices) {
        double spent = 0;
        double other = 0;
        int next = from;
        for (int r = from; r < before.size(); r++) {
            spent += cost(before, r, prices);
            while (next < after.size() && after.step(next) <= r) {
                other += cost(after, next++, prices);
            }
            if (other < spent - 1e-6) return r - from;
        }
        throw new AssertionError("the other branch never became cheaper");
    }

    @ParameterizedTest
    @CsvSource({
        "0.1, 1.25, 0.2",
        "0.1, 1.25, 0.5",
        "0.1, 1.25, 0.8",
        "0.1, 2.0, 0.5",
        "0.05, 1.25, 0.5",
        "0.25, 1.0, 0.2",
        "0.5, 1.0, 0.1"
    })
    void oneCutOfAWarmHistory(double r, double w, double share) {
        var prices = new Ratios(r, w, 5);
        long behind = 100_000;
        long removed = Math.round(behind * share);
        var lane = new ArrayList<Step>();
        lane.add(
                step(
                        0,
                        0,
                        List.of(
                                piece(0, SegmentKind.SYSTEM_TOOLS, PREFIX),
                                piece(1, SegmentKind.TOOL_OUTPUT, removed),
                                piece(2, SegmentKind.TOOL_OUTPUT, behind - removed)),
                        100));
        for (int i = 1; i < 400; i++) {
            lane.add(step(i, 0, List.of(piece(2 + i, SegmentKind.TOOL_OUTPUT, 1_000)), 100));
        }
        var steps = new Lane("", 1, false, Optional.empty(), lane);
        var plain = play(steps, List.of(), List.of());
        HistoryRule cut =
                (step, history) -> {
                    if (step == 1) history.resize(1, 0);
                };
        var trimmed = play(steps, List.of(cut), List.of());

        double expected = BreakEven.warmCut(prices, share);
        assertThat(crossing(plain, trimmed, 1, prices))
                .isEqualTo((int) Math.floor(expected + 1e-9) + 1);
    }

    @ParameterizedTest
    @CsvSource({"0.1, 1.25, 5", "0.1, 2.0, 5", "0.05, 1.25, 5", "0.025, 1.25, 5"})
    void oneCompaction(double r, double w, double q) {
        var prices = new Ratios(r, w, q);
        long before = 167_000;
        long summary = 15_000;
        var lane = loop(120, before - 1_000, 300, 700);
        var how = new Compaction(summary, 1.0 / 3, 0, 0, 0, true, 0, 0);
        var rule = new CompactBefore(1, how);
        var line = Line.of(lane, TokenScale.RECORDED, 0);
        var plain = play(lane, List.of(), List.of());
        var compacted = play(lane, List.of(), List.of(rule.compacting(line).orElseThrow()));

        double expected =
                BreakEven.compaction(
                        prices, (double) before, (double) (PREFIX + summary), PREFIX, 5_000, false);
        assertThat(crossing(plain, compacted, 1, prices)).isEqualTo((int) Math.floor(expected) + 1);
    }

    /// The cheapest threshold of the engine lies near the one of the formula, and costs the same.
    @Test
    void theCheapestThreshold() {
        var prices = new Ratios(0.1, 1.25, 5);
        double best = 0;
        double least = Double.MAX_VALUE;
        double atFormula = 0;
        var lane = loop(4_000, PREFIX, 500, 1_250);
        for (long threshold = 50_000; threshold <= 110_000; threshold += 2_500) {
            var how = new Compaction(15_000, 1.0 / 3, 0, 0, 0, true, 0, 0);
            var line = Line.of(lane, TokenScale.RECORDED, 0);
            var rule = new CompactAt(threshold, how).compacting(line).orElseThrow();
            double cost = cost(play(lane, List.of(), List.of(rule)), prices);
            if (threshold == 75_000) atFormula = cost;
            if (cost < least) {
                least = cost;
                best = threshold;
            }
        }
        var formula =
                new CompactionThreshold(
                                prices,
                                PREFIX,
                                35_000,
                                1_750,
                                5_000,
                                500,
                                CompactionThreshold.Reread.NOTHING,
                                false)
                        .best();
        assertThat(best).isCloseTo(formula, within(formula * 0.05));
        assertThat(atFormula / least).isCloseTo(1, within(0.005));
    }

    /// One measured compaction, of which the summary call is not known.
    @Test
    void theMeasuredCompactionPaysBackWhenItDid() {
        var measured = Oracles.json("compaction-payback.json");
        double read = measured.get("usd_mtok").get("read").doubleValue();
        double write = measured.get("usd_mtok").get("write1h").doubleValue();
        long cut = measured.get("cut").longValue();
        long written = measured.get("written_on_first_request_after_1h").longValue();
        for (var each : measured.get("cases")) {
            long ordinary = each.get("ordinary_write_tokens").longValue();
            double oneOff = ((written - ordinary) * write - (cut + written) * read) / 1e6;
            double saving = cut * read / 1e6;
            assertThat(oneOff).isCloseTo(each.get("one_off_usd").doubleValue(), within(1e-6));
            assertThat((int) Math.floor(oneOff / saving) + 2)
                    .isEqualTo(each.get("crossing_request").intValue());
        }
        var variants = measured.get("variants");
        double behind = cut + written;
        double[] paybacks = {
            BreakEven.warmCut(new Ratios(0.1, 1.25), 0.75),
            BreakEven.warmCut(new Ratios(0.1, 1.25), 0.75),
            BreakEven.warmCut(new Ratios(0.1, 1.25), cut / 93_656.0),
            BreakEven.warmCut(new Ratios(0.1, 1.25), cut / behind),
            BreakEven.warmCut(new Ratios(0.1, 2), cut / behind)
        };
        for (int i = 0; i < paybacks.length; i++) {
            assertThat(paybacks[i])
                    .isCloseTo(variants.get(i).get("payback").doubleValue(), within(0.01));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "S14_keep_variant, false, true",
        "S14_drop_variant_written20, true, true",
        "S14_drop_variant_lcp, true, false"
    })
    void thinkingThatIsDroppedAtEachTurn(String name, boolean drop, boolean written) {
        var expected = Oracles.json("linear200.json").get("expected").get(name);
        var script = new turnscope.analysis.simulation.script.Script(thinking(), List.of(), 1_000);
        var shaped = drop ? new DropThinking(0).reshape(script, _ -> Optional.empty()) : script;
        var cache = new CacheModel(CacheModel.Kind.EXPLICIT, true, 1_024, 1, 0, 20, false, 300, 0);
        var use =
                CacheUse.RECORDED.at(written ? CacheUse.Boundary.WRITTEN : CacheUse.Boundary.EQUAL);
        var played =
                Player.play(
                        Line.of(shaped.main(), TokenScale.RECORDED, 0),
                        new OneModel(cache).setting(use),
                        new SharedPrefixes());
        long[] sums = new long[3];
        for (int r = 0; r < played.size(); r++) {
            sums[0] += played.total(r);
            sums[1] += played.read(r);
            sums[2] += played.write(r);
        }
        assertThat(sums)
                .containsExactly(
                        expected.get("total_input").longValue(),
                        expected.get("read").longValue(),
                        expected.get("write_5m").longValue());
    }

    private static Lane thinking() {
        var steps = new ArrayList<Step>();
        int key = 0;
        for (int i = 0; i < 200; i++) {
            var born = new ArrayList<Piece>();
            if (i == 0) {
                born.add(piece(key++, SegmentKind.SYSTEM_TOOLS, PREFIX));
                born.add(piece(key++, SegmentKind.USER_TEXT, 300));
            } else {
                born.add(piece(key++, SegmentKind.THINKING, 100));
                born.add(piece(key++, SegmentKind.ASSISTANT_TEXT, 200));
                born.add(piece(key++, SegmentKind.TOOL_OUTPUT, 1_200));
                if (i % 20 == 0) born.add(piece(key++, SegmentKind.USER_TEXT, 50));
            }
            steps.add(step(i, i / 20, born, 300));
        }
        return new Lane("", 1, false, Optional.empty(), steps);
    }

    /// The authors' costs of hundreds of runs, in sum and run by run, from their tokens and the price that they name.
    @ParameterizedTest
    @CsvSource({"raw, 1.0016, -0.0013, 0.0035", "mask_m10, 1.0029, -0.0009, 0.0086"})
    void publishedRunsAtTheirPrices(String strategy, double ratio, double low, double high) {
        double priced = 0;
        double paid = 0;
        var errors = new ArrayList<Double>();
        for (var line : Oracles.lines("complexity-trap-instances.tsv")) {
            var cells = line.split("\t", -1);
            if (!cells[0].equals("qwen3-32b") || !cells[1].equals(strategy)) continue;
            double prompt = Double.parseDouble(cells[3]);
            double completion = Double.parseDouble(cells[4]);
            double own = Double.parseDouble(cells[2]) * (prompt * 0.7 + completion * 2.8) / 1e6;
            double listed = Double.parseDouble(cells[5]);
            priced += own;
            paid += listed;
            errors.add(own / listed - 1);
        }
        Collections.sort(errors);
        assertThat(errors).hasSize(500);
        assertThat(priced / paid).isCloseTo(ratio, within(0.0001));
        assertThat(errors.get(24)).as("p5").isCloseTo(low, within(0.0002));
        assertThat(errors.get(249)).as("p50").isCloseTo(0, within(0.0001));
        assertThat(errors.get(474)).as("p95").isCloseTo(high, within(0.0002));
    }
}
