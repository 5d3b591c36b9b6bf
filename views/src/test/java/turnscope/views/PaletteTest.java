package turnscope.views;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.LinkedHashMap;
import java.util.Map;

class PaletteTest {

    private static final double CONTRAST = 3;
    private static final double TEXT_CONTRAST = 4.5;
    private static final double DISTANCE = 12;

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void everythingStandsOutFromTheSurface(boolean dark) {
        standsOut(Palette.of(dark));
        standsOut(Palette.of(dark).on(dark ? 0x000000 : 0xFFFFFF));
    }

    private static void standsOut(Palette palette) {
        var all = new LinkedHashMap<>(money(palette));
        all.putAll(composition(palette));
        all.put("accent", palette.accent());
        all.put("warn", palette.warn());
        all.put("danger", palette.danger());
        all.forEach((name, rgb) ->
                assertThat(Vision.contrast(rgb, palette.surface()))
                        .as(name)
                        .isGreaterThanOrEqualTo(CONTRAST));
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void textIsReadableOnEverySurface(boolean dark) {
        var palette = Palette.of(dark);
        for (int surface : new int[] {palette.surface(), palette.raised()}) {
            assertThat(Vision.contrast(palette.text(), surface)).isGreaterThan(TEXT_CONTRAST);
            assertThat(Vision.contrast(palette.muted(), surface)).isGreaterThan(TEXT_CONTRAST);
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void thingsOfOneChartDifferForEveryEye(boolean dark) {
        assertDistinct(money(Palette.of(dark)));
        assertDistinct(composition(Palette.of(dark)));
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void theLinesOfAComparisonDifferForEveryEye(boolean dark) {
        var palette = Palette.of(dark);
        assertDistinct(
                Map.of(
                        "A", palette.summary(),
                        "B", palette.thinking(),
                        "C", palette.output(),
                        "D", palette.memory(),
                        "E", palette.attachments(),
                        "F", palette.systemTools()));
    }

    private static void assertDistinct(Map<String, Integer> chart) {
        for (var eye : Vision.Eye.values())
            for (var one : chart.entrySet())
                for (var other : chart.entrySet())
                    if (one.getKey().compareTo(other.getKey()) < 0)
                        assertThat(Vision.distance(one.getValue(), other.getValue(), eye))
                                .as(eye + ": " + one.getKey() + " and " + other.getKey())
                                .isGreaterThanOrEqualTo(DISTANCE);
    }

    private static Map<String, Integer> money(Palette palette) {
        return Map.of(
                "cache read", palette.cacheRead(),
                "cache write", palette.cacheWrite(),
                "fresh", palette.fresh(),
                "output", palette.output(),
                "thinking", palette.thinking());
    }

    private static Map<String, Integer> composition(Palette palette) {
        return Map.of(
                "system and tools", palette.systemTools(),
                "memory", palette.memory(),
                "user text", palette.userText(),
                "tool output", palette.toolOutput(),
                "summary", palette.summary(),
                "attachments", palette.attachments(),
                "assistant text", palette.output(),
                "thinking", palette.thinking());
    }
}
