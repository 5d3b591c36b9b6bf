package turnscope.views.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ArrangementTest {

    @ParameterizedTest
    @CsvSource({"1440, 860", "1000, 640", "960, 520", "700, 430"})
    void tracksFollowEachOtherInsideTheView(double width, double height) {
        var shown = Tracks.USUAL.shown(false);
        var arrangement = Arrangement.of(width, height, 1, shown);
        double above = arrangement.minimap().bottom();
        for (var track : shown) {
            var lane = arrangement.lane(track).orElseThrow();
            assertThat(lane.y() - track.titleHeight()).isGreaterThan(above);
            assertThat(lane.height()).isGreaterThanOrEqualTo(track.leastHeight());
            assertThat(lane.x()).isEqualTo(arrangement.minimap().x());
            assertThat(lane.right()).isEqualTo(arrangement.minimap().right());
            above = lane.bottom();
        }
        assertThat(above).isLessThanOrEqualTo(height - 20);
        assertThat(arrangement.minimap().right()).isLessThan(width);
    }

    @Test
    void aTallTrackTakesFromTheOthersAndASmallOneGives() {
        var shown = Tracks.USUAL.shown(false);
        double usual = cost(Tracks.USUAL);
        assertThat(cost(Tracks.USUAL.with(Track.COST, TrackHeight.TALL))).isGreaterThan(usual);
        assertThat(cost(Tracks.USUAL.with(Track.COST, TrackHeight.SMALL))).isLessThan(usual);
        assertThat(
                        Arrangement.least(
                                Arrangement.MINIMAP,
                                shown,
                                Tracks.USUAL.with(Track.COST, TrackHeight.TALL)))
                .isGreaterThan(Arrangement.least(Arrangement.MINIMAP, shown, Tracks.USUAL));
    }

    private static double cost(Tracks tracks) {
        return Arrangement.of(1000, 640, 1, Arrangement.MINIMAP, tracks.shown(false), tracks)
                .lane(Track.COST)
                .orElseThrow()
                .height();
    }
}
