package turnscope.importers.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

import tools.jackson.databind.JsonNode;
import turnscope.analysis.pricing.Tokenizer;
import turnscope.analysis.session.SegmentKind;
import turnscope.analysis.simulation.cache.CacheUse;
import turnscope.analysis.simulation.engine.HistoryRule;
import turnscope.analysis.simulation.engine.Line;
import turnscope.analysis.simulation.engine.Player;
import turnscope.analysis.simulation.engine.SharedPrefixes;
import turnscope.analysis.simulation.engine.TokenScale;
import turnscope.analysis.simulation.script.Lane;
import turnscope.analysis.simulation.script.Piece;
import turnscope.analysis.simulation.script.Step;
import turnscope.analysis.simulation.strategy.Mask;

/// Thousands of benchmark runs of which only the mean prompt is known, as runs that grow evenly, masked by the engine.
///
/// The published study found that masking saves tokens with all models; at a deep discount for reads the same masking
/// costs more.
class ComplexityTrapTest {

    private static final int KEEP = 10;

    /// Sizes are played in thousandths of a token, so that rounding does not show.
    private static final long FINE = 1_000;

    private record Sums(double read, double fresh) {
        Sums plus(Sums other) {
            return new Sums(read + other.read, fresh + other.fresh);
        }

        double total() {
            return read + fresh;
        }

        double cost(double r, double w) {
            return read * r + fresh * w;
        }
    }

    private record Run(int requests, double prompt) {}

    @TestFactory
    Stream<DynamicTest> predictsWhatMaskingDoesToEachModel() {
        var runs = runs();
        return Oracles.json("complexity-trap.json")
                .get("models")
                .propertyStream()
                .map(model ->
                        DynamicTest.dynamicTest(
                                model.getKey(),
                                () ->
                                        check(
                                                model.getValue(),
                                                runs.getOrDefault(model.getKey(), List.of()))));
    }

    private static Map<String, List<Run>> runs() {
        Map<String, List<Run>> runs = new HashMap<>();
        for (var line : Oracles.lines("complexity-trap-instances.tsv")) {
            var cells = line.split("\t", -1);
            if (!cells[1].equals("raw") || Integer.parseInt(cells[2]) < 2) continue;
            runs.computeIfAbsent(cells[0], _ -> new ArrayList<>())
                    .add(new Run(Integer.parseInt(cells[2]), Double.parseDouble(cells[3])));
        }
        return runs;
    }

    private static void check(JsonNode model, List<Run> runs) {
        double prefix = model.get("fit_raw").get("P").doubleValue();
        double measured = model.get("paired_mask_m10").get("token_ratio").doubleValue();
        var full = sum(runs, prefix, 0, 0);
        double nearest = Double.MAX_VALUE;
        for (var entry : model.get("linear_model_expected").propertyStream().toList()) {
            if (entry.getKey().equals("full")) continue;
            double share = Double.parseDouble(entry.getKey().replaceAll(".*mu", ""));
            int batch = entry.getKey().startsWith("batch20") ? 20 : 1;
            var masked = sum(runs, prefix, share, batch);
            double ratio = masked.total() / full.total();
            assertThat(ratio)
                    .as(entry.getKey())
                    .isCloseTo(entry.getValue().get("token_ratio").doubleValue(), within(5e-4));
            costs(entry.getValue(), masked, full);
            if (batch == 1) {
                assertThat(ratio).as("direction").isLessThan(1);
                nearest = Math.min(nearest, Math.abs(ratio - measured));
                assertThat(masked.cost(0.1, 1.25))
                        .as("the saving turns into a loss at the prices of an explicit cache")
                        .isGreaterThan(full.cost(0.1, 1.25));
            }
        }
        assertThat(nearest).as("distance from what was measured").isLessThanOrEqualTo(0.15);
    }

    private static void costs(JsonNode expected, Sums masked, Sums full) {
        expected.get("input_cost_ratio")
                .propertyStream()
                .forEach(ratio -> {
                    var parts = ratio.getKey().split("_", 2);
                    double read = Double.parseDouble(parts[0].substring(1));
                    double write = Double.parseDouble(parts[1].substring(1));
                    assertThat(masked.cost(read, write) / full.cost(read, write))
                            .as(ratio.getKey())
                            .isCloseTo(ratio.getValue().doubleValue(), within(5e-4));
                });
    }

    private static Sums sum(List<Run> runs, double prefix, double share, int batch) {
        return runs.stream()
                .map(run -> play(run, prefix, share, batch))
                .reduce(new Sums(0, 0), Sums::plus);
    }

    private static Sums play(Run run, double prefix, double share, int batch) {
        double fixed = Math.min(prefix, run.prompt());
        double growth = Math.max(0, 2 * (run.prompt() - fixed) / (run.requests() - 1));
        var line = Line.of(lane(run, fixed, growth), TokenScale.RECORDED, 0);
        var rules = new ArrayList<HistoryRule>();
        if (batch > 0) {
            long stub = Math.round(share * growth * FINE);
            var mask = new Mask(KEEP, batch, stub, 0, "relative");
            rules.add(mask.rewriting(line).orElseThrow());
        }
        var setting = OneModel.bare().setting(CacheUse.RECORDED, rules.toArray(HistoryRule[]::new));
        var played = Player.play(line, setting, new SharedPrefixes());
        double read = 0;
        double fresh = 0;
        for (int r = 0; r < played.size(); r++) {
            read += played.read(r);
            fresh += played.total(r) - played.read(r);
        }
        return new Sums(read / FINE, fresh / FINE);
    }

    private static Lane lane(Run run, double fixed, double growth) {
        var steps = new ArrayList<Step>();
        for (int t = 0; t < run.requests(); t++) {
            var kind = t == 0 ? SegmentKind.SYSTEM_TOOLS : SegmentKind.TOOL_OUTPUT;
            long size = Math.round((t == 0 ? fixed : growth) * FINE);
            steps.add(
                    SweAgentTest.step(
                            t, List.of(new Piece(t, kind, "", "", 0, size, Tokenizer.UNKNOWN))));
        }
        return new Lane("", 0, false, Optional.empty(), steps);
    }
}
