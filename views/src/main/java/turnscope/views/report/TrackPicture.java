package turnscope.views.report;

import java.util.List;

import turnscope.analysis.profile.SessionProfile;
import turnscope.views.Palette;
import turnscope.views.Text;
import turnscope.views.plot.Lane;
import turnscope.views.plot.Painter;
import turnscope.views.plot.Viewport;
import turnscope.views.timeline.Look;
import turnscope.views.timeline.Plot;
import turnscope.views.timeline.RequestAxis;
import turnscope.views.timeline.Series;
import turnscope.views.timeline.Track;

/// Tracks of the screen one below the other, for paper: patterns repeat the colours.
final class TrackPicture {

    private static final double LEFT = 42;
    private static final double RIGHT = 104;
    private static final double TITLE = 26;
    private static final double EVENTS = 34;
    private static final double AXIS = 26;

    /// Finer than a printer's dot would only make the file larger.
    private static final double PIXEL = 0.75;

    private final SessionProfile profile;
    private final Text text;
    private final List<Track> tracks;

    TrackPicture(SessionProfile profile, Text text, List<Track> tracks) {
        this.profile = profile;
        this.text = text;
        this.tracks = List.copyOf(tracks);
    }

    /// Height at which every track has its usual size.
    double height() {
        return fixed() + stretching();
    }

    private double fixed() {
        return AXIS + tracks.stream().mapToDouble(each -> title(each) + still(each)).sum();
    }

    private double stretching() {
        return tracks.stream().mapToDouble(TrackPicture::usual).sum();
    }

    private static double title(Track track) {
        return track == Track.EVENTS ? 0 : TITLE;
    }

    private static double still(Track track) {
        return track == Track.EVENTS ? EVENTS : 0;
    }

    private static double usual(Track track) {
        return switch (track) {
            case EVENTS -> 0;
            case CONTEXT -> 150;
            case CACHE, COST, SPENT -> 110;
            case CUMULATIVE -> 96;
            case LIFE, AGENTS -> 40;
        };
    }

    /// @param height that all tracks share; what exceeds the usual one stretches them
    void draw(Painter painter, double width, double height) {
        var series = Series.of(profile);
        var viewport = Viewport.of(series.requests());
        var look = new Look(Palette.LIGHT, text, true);
        double stretch = stretching() == 0 ? 1 : (height - fixed()) / stretching();
        double y = 0;
        for (var track : tracks) {
            y += title(track);
            double high = still(track) + usual(track) * stretch;
            var lane = new Lane(LEFT, y, width - LEFT - RIGHT, high, PIXEL);
            var plot = new Plot(series, viewport, lane, look);
            track.draw(painter, plot);
            y += high;
            if (track == tracks.getLast()) RequestAxis.draw(painter, plot);
        }
    }
}
