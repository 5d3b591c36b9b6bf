package turnscope.importers.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

import tools.jackson.databind.JsonNode;
import turnscope.analysis.simulation.cache.CacheUse;
import turnscope.analysis.simulation.engine.Line;
import turnscope.analysis.simulation.engine.Played;
import turnscope.analysis.simulation.engine.Player;
import turnscope.analysis.simulation.engine.SharedPrefixes;
import turnscope.analysis.simulation.engine.TokenScale;

/// Two published examples, request by request, on a cache that reads the longest equal prefix.
class SyntheticRunsTest {

    @TestFactory
    Stream<DynamicTest> readsWhatTheWorkedExampleReads() {
        return Oracles.json("worked8.json")
                .get("strategies")
                .propertyStream()
                .map(each ->
                        DynamicTest.dynamicTest(
                                each.getKey(), () -> worked(each.getKey(), each.getValue())));
    }

    private static void worked(String strategy, JsonNode expected) {
        var views = new Views();
        for (int t = 1; t <= 8; t++) {
            var items = new ArrayList<Views.Item>();
            items.add(new Views.Item("fixed", 200));
            for (int step = Math.max(1, strategy.equals("slide") ? t - 3 : 1); step <= t; step++) {
                boolean masked = strategy.equals("mask") && step <= t - 2;
                items.add(
                        masked ? new Views.Item("m" + step, 30) : new Views.Item("s" + step, 200));
            }
            add(views, items, t);
        }
        var played = play(views);
        assertThat(totals(played)).isEqualTo(numbers(expected.get("request_tokens")));
        assertThat(reads(played)).isEqualTo(numbers(expected.get("hit_tokens")));
        long read = sum(reads(played));
        long rest = sum(totals(played)) - read;
        assertThat(read * 0.1 + rest * 1.25)
                .isEqualTo(expected.get("cost_units").get("r0.1_w1.25").doubleValue());
    }

    @Test
    void addsUpLikeTheSyntheticRun() {
        var run = Oracles.json("synthetic24.json");
        var steps = new ArrayList<long[]>();
        for (var step : run.get("steps"))
            steps.add(new long[] {step.get("full").longValue(), step.get("masked").longValue()});
        run.get("segment_level")
                .propertyStream()
                .forEach(each -> {
                    var played = play(new Policy(each.getKey(), steps).views());
                    assertThat(List.of(sum(totals(played)), sum(reads(played))))
                            .as(each.getKey())
                            .isEqualTo(
                                    List.of(
                                            each.getValue().get("total_tokens").longValue(),
                                            each.getValue().get("hit_total").longValue()));
                    double units = sum(reads(played)) * 0.1;
                    units += (sum(totals(played)) - sum(reads(played))) * 1.25;
                    double published =
                            run.get("published_units_r0.1_w1.25").get(each.getKey()).doubleValue();
                    assertThat(units)
                            .isCloseTo(
                                    each.getValue()
                                            .get("cost_units")
                                            .get("r0.1_w1.25")
                                            .doubleValue(),
                                    within(1e-6));
                    assertThat(units / published).isCloseTo(1, within(0.006));
                });
    }

    /// The six policies of the example: window 10,000, trigger 8,000, four steps kept.
    private record Policy(String name, List<long[]> steps) {

        Views views() {
            var views = new Views();
            int masked = 0;
            int summed = 0;
            for (int t = 1; t <= steps.size(); t++) {
                if (name.equals("mask")) masked = Math.max(0, t - 4);
                if (name.equals("batch") && tokens(view(t, masked, 0)) > 8_000) masked = t - 4;
                if (name.equals("summary") && tokens(view(t, 0, summed)) > 8_000) summed = t - 4;
                var view = view(t, masked, summed);
                while (name.equals("slide") && tokens(view) > 10_000) view.remove(1);
                add(views, view, t);
            }
            return views;
        }

        private List<Views.Item> view(int t, int masked, int summed) {
            var view = new ArrayList<Views.Item>();
            if (name.equals("full+clock")) view.add(new Views.Item("clock" + t, 17));
            view.add(new Views.Item("prefix", 20));
            if (summed > 0) view.add(new Views.Item("summary" + summed, 60));
            for (int i = summed; i < t; i++) {
                boolean stub = i < masked;
                view.add(new Views.Item((stub ? "m" : "s") + i, steps.get(i)[stub ? 1 : 0]));
            }
            return view;
        }

        private static long tokens(List<Views.Item> view) {
            return view.stream().mapToLong(Views.Item::tokens).sum();
        }
    }

    private static void add(Views views, List<Views.Item> items, int t) {
        views.add(items, t * 1_000L, Views.sent("m"), 0, 0, OptionalLong.empty());
    }

    private static Played play(Views views) {
        var line = Line.of(views.lane("", 0), TokenScale.RECORDED, 0);
        return Player.play(
                line, OneModel.bare().setting(CacheUse.RECORDED, views), new SharedPrefixes());
    }

    private static List<Long> totals(Played played) {
        return LongStream.range(0, played.size()).map(r -> played.total((int) r)).boxed().toList();
    }

    private static List<Long> reads(Played played) {
        return LongStream.range(0, played.size()).map(r -> played.read((int) r)).boxed().toList();
    }

    private static List<Long> numbers(JsonNode list) {
        return list.valueStream().map(JsonNode::longValue).toList();
    }

    private static long sum(List<Long> numbers) {
        return numbers.stream().mapToLong(Long::longValue).sum();
    }
}
