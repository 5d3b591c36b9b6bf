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

    @Test
    void heightsAreKeptToo() {
        var tracks =
                Tracks.USUAL
                        .with(Track.COST, TrackHeight.TALL)
                        .with(Track.CACHE, TrackHeight.SMALL);
        assertThat(Tracks.of(tracks.text())).isEqualTo(tracks);
        assertThat(Tracks.of("spent,life/cost")).isEqualTo(Tracks.USUAL.pinToggled(Track.COST));
        assertThat(Tracks.of("spent,life//cost=huge,what=tall,=")).isEqualTo(Tracks.USUAL);
        assertThat(tracks.with(Track.COST, TrackHeight.NORMAL).toggled(Track.LIFE).heights())
                .containsOnlyKeys(Track.CACHE);
    }
}
