package turnscope.views.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;

import org.junit.jupiter.api.Test;

class TracksTest {

    @Test
    void pinnedTracksComeFirstAndHiddenOnesNotAtAll() {
        var tracks = Tracks.USUAL.pinToggled(Track.COST).toggled(Track.CACHE);
        assertThat(tracks.shown(false))
                .containsExactly(Track.COST, Track.EVENTS, Track.CONTEXT, Track.CUMULATIVE);
    }

    @Test
    void subAgentsNeedNoRoomWhereThereAreNone() {
        assertThat(Tracks.USUAL.shown(true)).contains(Track.AGENTS);
        assertThat(Tracks.USUAL.shown(false)).doesNotContain(Track.AGENTS);
    }

    @Test
    void somethingIsAlwaysShown() {
        assertThat(new Tracks(Set.of(Track.values()), Set.of()).shown(true)).isNotEmpty();
    }

    @Test
    void theSettingsFileKeepsThem() {
        var tracks = Tracks.USUAL.pinToggled(Track.COST).toggled(Track.CACHE);
        assertThat(Tracks.of(tracks.text())).isEqualTo(tracks);
        assertThat(Tracks.of("nonsense")).isEqualTo(Tracks.USUAL);
    }
}
