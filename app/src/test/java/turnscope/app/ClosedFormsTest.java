package turnscope.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalDouble;
import java.util.function.IntToDoubleFunction;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import turnscope.analysis.forms.BreakEven;
import turnscope.analysis.forms.CompactionThreshold;
import turnscope.analysis.forms.FreshSession;
import turnscope.analysis.forms.LinearLoop;
import turnscope.analysis.forms.Pauses;
import turnscope.analysis.forms.Ratios;

/// Every row of the check values for closed forms, each form beside a loop that adds up the same thing.
class ClosedFormsTest {

    private static final Path ROWS = Path.of("..", "..", "shared", "oracles", "closed-forms.json");

    /// The session of the rows about compaction thresholds.
    private static final double PREFIX = 20_000;

    private static final double AFTER = 35_000;
    private static final double GROWTH = 1_750;
    private static final double SUMMARY = 5_000;
    private static final double OUTPUT = 500;

    /// Requests of the loop behind those rows; at 967k twice as many, since it compacts every 532 requests.
    private static final int REQUESTS = 6_000;

    private static final int GRID_FROM = 36_000;

    @TestFactory
    Stream<DynamicTest> holds() throws Exception {
        Assumptions.assumeTrue(Files.exists(ROWS), "the check values lie beside the checkout");
        var checks = JsonMapper.shared().readTree(Files.readString(ROWS)).get("checks");
        return StreamSupport.stream(checks.spliterator(), false).flatMap(ClosedFormsTest::rows);
    }

    private static Stream<DynamicTest> rows(JsonNode check) {
        var id = check.get("id").stringValue();
        double tolerance = check.get("relative_tolerance").doubleValue();
        return StreamSupport.stream(check.get("rows").spliterator(), false)
                .map(values -> new Row(values, tolerance))
                .map(row -> DynamicTest.dynamicTest(id + " " + row.values, () -> verify(id, row)));
    }

    private static void verify(String id, Row row) {
        switch (id) {
            case "CF01", "CF02" -> linear(row);
            case "CF03" -> row.expect(new LinearLoop(row.get("n"), 1, 1).hitShare());
            case "CF04" ->
                    row.expect(BreakEven.readsAreHalf(row.prices(), row.get("d"), row.get("o")));
            case "CF05" -> row.expect(BreakEven.readsExceedWrites(row.prices()));
            case "CF06" ->
                    row.expect(new LinearLoop(1, row.get("P"), row.get("d")).quadraticFrom());
            case "CF07" ->
                    row.expect(BreakEven.tokenLife(row.prices(), row.get("i"), row.get("n")));
            case "CF08" -> row.expect(BreakEven.warmCut(row.prices(), row.get("removed_share")));
            case "CF09" -> slidingMask(row);
            case "CF10" -> batchedMask(row);
            case "CF11" -> compaction(row);
            case "CF12" -> threshold(row);
            case "CF13" -> freshSession(row);
            case "CF14" -> hourLife(row);
            case "CF15" -> keepAlive(row);
            case "CF16" -> row.expect(BreakEven.pingChance(row.prices()));
            case "CF17" -> row.expect(BreakEven.mostPings(row.prices()));
            case "CF18" -> row.expect(BreakEven.caching(row.prices()));
            case "CF19" -> row.expect(BreakEven.uncachedTail(row.prices()));
            case "CF20" ->
                    row.expect(BreakEven.prefixDiet(row.prices(), row.get("D"), row.get("n")));
            case "CF21" -> criticalDiscount(row);
            case "CF22" -> inflation(row);
            case "CF23" -> modelSwitch(row);
            case "CF24" -> maskAtMarks(row);
            default -> throw new AssertionError("no form for " + id);
        }
    }

    private static void linear(Row row) {
        var loop = new LinearLoop(row.get("n"), row.get("C1"), row.get("d"));
        var contexts = LoopCosts.contexts((int) row.get("n"), row.get("C1"), row.get("d"));
        if (!row.has("r")) {
            row.expect(loop.cumulativeInput());
            row.expect(contexts.stream().mapToDouble(Double::doubleValue).sum());
            return;
        }
        row.expect(loop.cost(row.prices(), row.get("o")));
        row.expect(LoopCosts.warm(row.prices(), contexts, row.get("o")));
    }

    private static LoopCosts.Steps steps(Row row) {
        double step = row.get("o") + row.get("a");
        return new LoopCosts.Steps(
                row.get("P"),
                step,
                row.get("o") + row.get("stub"),
                row.get("o"),
                (int) row.get("m"));
    }

    private static void slidingMask(Row row) {
        var steps = steps(row);
        double masked = steps.masked() / steps.step();
        double said = steps.said() / steps.step();
        var prices = row.prices();

        row.expect("expected_k", BreakEven.slidingMask(prices, row.get("m"), masked, said));
        row.expect("expected_b", BreakEven.maskBatch(prices, row.get("m"), masked));
        row.exactly("brute_first_cheaper_request", steps.firstCheaper(prices));
        row.exactly("brute_cumulative_break_even", steps.firstCheaperInAll(prices));
    }

    private static void batchedMask(Row row) {
        var steps = new LoopCosts.Steps(20_000, 1_500, 340, 300, (int) row.get("m"));
        int requests = (int) row.get("requests");
        var prices = row.prices();
        double form = BreakEven.maskBatch(prices, row.get("m"), 340.0 / 1_500);
        int best = LoopCosts.cheapest(1, 89, 1, b -> steps.batched(prices, b, requests));
        double optimum = steps.batched(prices, best, requests);

        row.expect("formula_b", form);
        row.exactly("brute_b", best);
        int rounded = (int) Math.round(form);
        row.expect(
                "cost_at_round_formula_over_optimum",
                steps.batched(prices, rounded, requests) / optimum);
        row.expect("sliding_over_optimum", steps.batched(prices, 1, requests) / optimum);
        row.expect(
                "unmasked_over_optimum",
                steps.batched(prices, Integer.MAX_VALUE, requests) / optimum);
    }

    private static void compaction(Row row) {
        var prices = row.prices();
        double before = row.get("C");
        double after = row.get("C2");
        double kept = row.get("Pk");
        double summary = row.get("s");

        row.expect(
                "expected_aligned",
                BreakEven.compaction(prices, before, after, kept, summary, false));
        row.expect(
                "expected_cold", BreakEven.compaction(prices, before, after, kept, summary, true));
        row.exactly(
                "brute_aligned",
                LoopCosts.compactionPays(prices, before, after, kept, summary, false));
        row.exactly(
                "brute_cold", LoopCosts.compactionPays(prices, before, after, kept, summary, true));
    }

    /// The loop behind the brute-force columns is not written down; this one adds up whole cycles and finds its
    /// optimum within two steps of theirs, at a cost that differs by less than 0.1 percent.
    private static void threshold(Row row) {
        double tokens = row.get("reread_tokens");
        double requests = row.get("reread_requests");
        var reread = new CompactionThreshold.Reread(tokens, requests);
        var prices = row.prices();
        var form =
                new CompactionThreshold(
                        prices, PREFIX, AFTER, GROWTH, SUMMARY, OUTPUT, reread, false);
        row.expect("K0", form.oneOff());
        assertThat(form.best()).isCloseTo(row.get("expected_T"), within(0.5));

        var loop =
                new LoopCosts.Compacting(
                        PREFIX, AFTER, GROWTH, SUMMARY, OUTPUT, tokens, (int) requests);
        IntToDoubleFunction cost = t -> loop.perRequest(prices, t, REQUESTS);
        int best = LoopCosts.cheapest(GRID_FROM, 400_000, 2_500, cost);
        row.exactly("brute_T_step2500", best);
        double optimum = cost.applyAsDouble(best);
        assertThat(cost.applyAsDouble((int) row.get("expected_T")) / optimum)
                .isCloseTo(row.get("cost_at_formula_over_optimum"), within(0.0000051));
        excess(row, "excess_at_167k_pct", cost.applyAsDouble(167_000) / optimum, 0.051);
        excess(row, "excess_at_244800_pct", cost.applyAsDouble(244_800) / optimum, 0.051);
        double rare = loop.perRequest(prices, 967_000, 2 * REQUESTS);
        excess(row, "excess_at_967k_pct", rare / optimum, 0.1);
        assertThat(form.best() / best).isCloseTo(1, within(0.05));
        assertThat(form.costPerRequest(244_800) / form.costPerRequest(form.best()))
                .isCloseTo(1 + row.get("excess_at_244800_pct") / 100, within(0.02));
    }

    private static void excess(Row row, String column, double ratio, double points) {
        assertThat((ratio - 1) * 100).as(column).isCloseTo(row.get(column), within(points));
    }

    private static void freshSession(Row row) {
        var choice = new FreshSession(row.prices(), row.get("Cc"), row.get("n"), row.get("Rt"));
        row.expect("expected_continue", choice.continued(row.get("cold") == 1));
        row.expect("expected_new", choice.fresh());
    }

    private static void hourLife(Row row) {
        var prices = new Ratios(row.get("r"), row.get("w5"));
        row.expect(
                "expected",
                BreakEven.hourLife(prices, row.get("w1"), row.get("F5"), row.get("F60")));
    }

    private static void keepAlive(Row row) {
        var pauses = new Pauses(84, 2.098);
        if (row.has("ttl")) {
            row.expect("expected_cost_per_gap_in_C", pauses.living(row.prices(), 3_600));
            return;
        }
        int most = (int) row.get("K");
        row.expect("expected_pings", pauses.pings(most, row.get("X")));
        row.expect(
                "expected_cost_per_gap_in_C",
                pauses.keepingAlive(row.prices(), most, row.get("X")));
    }

    private static void criticalDiscount(Row row) {
        row.expect(
                "expected",
                BreakEven.criticalDiscount(
                        row.get("R0"), row.get("W0"), row.get("RX"), row.get("WX")));
    }

    private static void inflation(Row row) {
        var before = new LinearLoop(row.get("n"), row.get("C1"), row.get("d"));
        var after = new LinearLoop(row.get("n"), row.get("CX"), row.get("dX"));
        var share = BreakEven.inflation(row.prices(), before, row.get("o"), after, row.get("oX"));
        row.expect("expected", share);
        assertThat(after.times(1 + share.orElseThrow()).cost(row.prices(), row.get("oX")))
                .isCloseTo(before.cost(row.prices(), row.get("o")), within(1e-3));
    }

    private static void modelSwitch(Row row) {
        row.expect(
                BreakEven.modelSwitch(
                        new Ratios(row.get("r1"), 0),
                        new Ratios(0, row.get("w2")),
                        row.get("C"),
                        row.get("p1") / row.get("p2")));
    }

    private static void maskAtMarks(Row row) {
        double masked = row.get("mu");
        row.expect("expected_k", BreakEven.slidingMaskAtMarks(row.prices(), row.get("m"), masked));
        var steps = new LoopCosts.Steps(20_000, 1_500, 1_500 * masked, 0, (int) row.get("m"));
        row.exactly("brute", steps.firstCheaperAtMarks(row.prices(), 5_000));
    }

    /// One row of check values; a null is a form that has no value there, and a loop that finds none.
    private record Row(JsonNode values, double tolerance) {

        boolean has(String column) {
            return values.has(column);
        }

        double get(String column) {
            return values.get(column).asDouble();
        }

        Ratios prices() {
            return new Ratios(get("r"), get("w"), has("q") ? get("q") : 0);
        }

        void expect(double value) {
            expect("expected", value);
        }

        void expect(String column, OptionalDouble value) {
            if (values.get(column).isNull()) assertThat(value).as(column).isEmpty();
            else expect(column, value.orElseThrow());
        }

        void expect(String column, double value) {
            double expected = get(column);
            double allowed = Math.max(written(column), Math.abs(expected) * tolerance);
            assertThat(value).as(column).isCloseTo(expected, within(allowed));
        }

        /// Check values are rounded to four decimals or more; half a unit of the last one, and a little.
        private double written(String column) {
            int decimals = values.get(column).decimalValue().stripTrailingZeros().scale();
            return 0.501 * Math.pow(10, -Math.max(4, decimals));
        }

        void exactly(String column, int value) {
            var expected = values.get(column);
            assertThat(value).as(column).isEqualTo(expected.isNull() ? 0 : expected.intValue());
        }
    }
}
