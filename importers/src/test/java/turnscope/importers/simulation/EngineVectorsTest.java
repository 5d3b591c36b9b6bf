package turnscope.importers.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

import tools.jackson.databind.JsonNode;
import turnscope.analysis.cache.WriteClass;
import turnscope.analysis.session.Service;
import turnscope.analysis.simulation.cache.CacheModel;
import turnscope.analysis.simulation.cache.CacheUse;
import turnscope.analysis.simulation.engine.Line;
import turnscope.analysis.simulation.engine.Played;
import turnscope.analysis.simulation.engine.Player;
import turnscope.analysis.simulation.engine.SharedPrefixes;
import turnscope.analysis.simulation.engine.TokenScale;
import turnscope.analysis.simulation.script.Sent;

/// Small cache situations, most of them worked out by hand, against the engine.
class EngineVectorsTest {

    @TestFactory
    Stream<DynamicTest> readsWritesAndSendsAsExpected() {
        return Oracles.json("engine-vectors.json")
                .get("vectors")
                .valueStream()
                .map(vector ->
                        DynamicTest.dynamicTest(
                                vector.get("id").stringValue()
                                        + " "
                                        + vector.get("what").stringValue(),
                                () -> check(vector)));
    }

    private static void check(JsonNode vector) {
        var actual = new ArrayList<List<Long>>();
        var hours = new ArrayList<Long>();
        for (var played : play(vector)) {
            for (int r = 0; r < played.size(); r++) {
                actual.add(
                        List.of(played.total(r), played.read(r), played.write(r), played.fresh(r)));
                hours.add(played.write(r, WriteClass.ONE_HOUR));
            }
        }
        assertThat(actual)
                .isEqualTo(
                        vector.get("expected_total_hit_write_fresh")
                                .valueStream()
                                .map(EngineVectorsTest::numbers)
                                .toList());
        assertThat(hours).isEqualTo(numbers(vector.get("expected_write_1h")));
    }

    private static List<Long> numbers(JsonNode list) {
        return list.valueStream().map(JsonNode::longValue).toList();
    }

    private static List<Played> play(JsonNode vector) {
        Map<String, Views> lines = new LinkedHashMap<>();
        int fixed = 0;
        boolean fixedOnly = false;
        for (var request : vector.get("requests")) {
            var views =
                    lines.computeIfAbsent(
                            request.path("lineage").asString("main"), _ -> new Views());
            fixed = request.path("static").asInt(0);
            fixedOnly |= request.path("static_only").asBoolean(false);
            add(request, views);
        }
        var profile = vector.get("profile");
        boolean written = profile.get("boundary").stringValue().equals("written");
        var use =
                CacheUse.RECORDED.at(written ? CacheUse.Boundary.WRITTEN : CacheUse.Boundary.EQUAL);
        var shared = new SharedPrefixes();
        var played = new ArrayList<Played>();
        for (var views : lines.values()) {
            var line = Line.of(views.lane("S", fixed), TokenScale.RECORDED, 0);
            var setting =
                    new OneModel(cache(profile, written))
                            .setting(fixedOnly ? use.markingFixedOnly() : use, views);
            played.add(Player.play(line, setting, shared));
        }
        return played;
    }

    private static CacheModel cache(JsonNode profile, boolean written) {
        return new CacheModel(
                written ? CacheModel.Kind.EXPLICIT : CacheModel.Kind.AUTOMATIC,
                profile.get("write_fee").booleanValue(),
                profile.get("min_tokens").longValue(),
                profile.get("step").longValue(),
                profile.get("offset").longValue(),
                profile.get("lookback_blocks").asInt(-1),
                profile.get("output_cached").booleanValue(),
                profile.get("ttl_seconds").get("5m").longValue(),
                0);
    }

    private static void add(JsonNode request, Views views) {
        var items =
                request.get("segments")
                        .valueStream()
                        .map(each ->
                                new Views.Item(each.get(0).stringValue(), each.get(1).longValue()))
                        .toList();
        var pin = request.path("pin");
        views.add(
                items,
                request.get("t").longValue() * 1_000,
                sent(request),
                request.path("tail").asLong(0),
                request.path("out").asLong(0),
                pin.isMissingNode() ? OptionalLong.empty() : OptionalLong.of(pin.longValue()));
        if (request.has("outkey")) views.answer(request.get("outkey").stringValue());
    }

    private static Sent sent(JsonNode request) {
        var model =
                request.path("no_cache").asBoolean(false)
                        ? "none"
                        : request.path("model").asString("A");
        var messages = WriteClass.of(request.path("cls").asString(""));
        var head = WriteClass.of(request.path("static_cls").asString(""));
        return new Sent(
                Optional.empty(),
                Optional.empty(),
                model,
                Service.STANDARD,
                head.isPresent() ? head : messages,
                messages,
                List.of(),
                true);
    }
}
