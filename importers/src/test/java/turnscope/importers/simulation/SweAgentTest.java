package turnscope.importers.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
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

/// 121 runs of SWE-agent under its own observation masking, on a cache that reads the longest equal prefix.
class SweAgentTest {

    private static final long STUB = 12;

    /// Read and fresh tokens of a run.
    private record Sums(long read, long fresh) {
        long total() {
            return read + fresh;
        }
    }

    @TestFactory
    Stream<DynamicTest> reproducesEveryRunUnderEveryMask() {
        return Oracles.json("sweagent-runs.json")
                .valueStream()
                .map(run ->
                        DynamicTest.dynamicTest(run.get("run").stringValue(), () -> checkRun(run)));
    }

    private static void checkRun(JsonNode run) {
        run.get("expected")
                .propertyStream()
                .forEach(expected -> {
                    var sums = play(run, expected.getKey());
                    assertThat(sums)
                            .as(expected.getKey())
                            .isEqualTo(
                                    new Sums(
                                            expected.getValue().get("read").longValue(),
                                            expected.getValue().get("fresh").longValue()));
                });
        assertThat((double) play(run, "mask5").total())
                .as("what the API itself counted")
                .isCloseTo(
                        run.get("api_tokens_sent").doubleValue(),
                        within(run.get("api_tokens_sent").doubleValue() / 1_000));
        double cost =
                run.get("api_tokens_sent").longValue() * 10e-6
                        + run.get("api_tokens_received").longValue() * 30e-6;
        assertThat(cost).isCloseTo(run.get("api_cost_usd").doubleValue(), within(1e-6));
    }

    @Test
    void addsUpToThePublishedRatios() {
        var runs = Oracles.json("sweagent-runs.json");
        Oracles.json("sweagent-aggregate.json")
                .propertyStream()
                .forEach(model -> checkModel(model.getKey(), model.getValue(), runs));
    }

    private static void checkModel(String model, JsonNode expected, JsonNode runs) {
        Map<String, Sums> sums = new HashMap<>();
        for (var run : runs) {
            if (!run.get("model").stringValue().equals(model)) continue;
            for (var name : List.of("full", "mask5", "polling5", "polling10")) {
                sums.merge(
                        name,
                        play(run, name),
                        (a, b) -> new Sums(a.read() + b.read(), a.fresh() + b.fresh()));
            }
        }
        var full = Objects.requireNonNull(sums.get("full"));
        sums.forEach((name, sum) -> {
            var strategy = expected.get("strategies").get(name);
            assertThat((double) sum.total() / full.total())
                    .as(name)
                    .isCloseTo(strategy.get("token_ratio").doubleValue(), within(1e-4));
            strategy.get("input_cost_ratio")
                    .propertyStream()
                    .forEach(ratio -> {
                        double read = price(ratio.getKey(), 'r');
                        double write = price(ratio.getKey(), 'w');
                        double cost = sum.read() * read + sum.fresh() * write;
                        double before = full.read() * read + full.fresh() * write;
                        assertThat(cost / before)
                                .as(name + " at " + ratio.getKey())
                                .isCloseTo(ratio.getValue().doubleValue(), within(1e-4));
                    });
        });
    }

    /// `r0.1_w1.25`, one of the two.
    private static double price(String key, char which) {
        var parts = key.split("_", 2);
        return Double.parseDouble(parts[which == 'r' ? 0 : 1].substring(1));
    }

    private static Sums play(JsonNode run, String strategy) {
        var line = Line.of(lane(run.get("history")), TokenScale.RECORDED, 0);
        var setting = OneModel.bare().setting(CacheUse.RECORDED, rules(strategy, line));
        var played = Player.play(line, setting, new SharedPrefixes());
        long read = 0;
        long fresh = 0;
        for (int r = 0; r < played.size(); r++) {
            read += played.read(r);
            fresh += played.total(r) - played.read(r);
        }
        return new Sums(read, fresh);
    }

    private static HistoryRule[] rules(String strategy, Line line) {
        int batch =
                switch (strategy) {
                    case "mask5" -> 1;
                    case "polling5" -> 5;
                    case "polling10" -> 10;
                    default -> 0;
                };
        if (batch == 0) return new HistoryRule[0];
        var mask = new Mask(5, batch, STUB, 0, "absolute");
        return new HistoryRule[] {mask.rewriting(line).orElseThrow()};
    }

    private static Lane lane(JsonNode history) {
        var steps = new ArrayList<Step>();
        var born = new ArrayList<Piece>();
        boolean task = false;
        int key = 0;
        for (var item : history) {
            var role = item.get(0).stringValue();
            boolean shown = item.get(1).intValue() == 1;
            if (role.equals("a") && !shown) {
                steps.add(step(steps.size(), born));
                born.clear();
            }
            var kind = kind(role, shown, task);
            if (kind == SegmentKind.USER_TEXT) task = true;
            born.add(new Piece(key++, kind, "", "", 0, item.get(2).longValue(), Tokenizer.UNKNOWN));
        }
        return new Lane("", 0, false, Optional.empty(), steps);
    }

    private static SegmentKind kind(String role, boolean shown, boolean task) {
        return switch (role) {
            case "s" -> SegmentKind.SYSTEM_TOOLS;
            case "u" ->
                    shown
                            ? SegmentKind.SYSTEM_TOOLS
                            : task ? SegmentKind.TOOL_OUTPUT : SegmentKind.USER_TEXT;
            default -> SegmentKind.ASSISTANT_TEXT;
        };
    }

    static Step step(int seq, List<Piece> born) {
        return new Step(
                seq,
                false,
                0,
                seq * 1_000L,
                Views.sent("m"),
                born,
                Set.of(),
                Step.Break.NONE,
                0,
                0,
                Optional.empty(),
                Optional.empty());
    }
}
