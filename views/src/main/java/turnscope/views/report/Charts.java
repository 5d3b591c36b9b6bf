package turnscope.views.report;

import java.util.List;

import turnscope.analysis.profile.SessionProfile;
import turnscope.analysis.session.Basis;
import turnscope.views.Amounts;
import turnscope.views.Palette;
import turnscope.views.plot.Lane;
import turnscope.views.plot.Painter;
import turnscope.views.plot.Viewport;
import turnscope.views.timeline.Look;
import turnscope.views.timeline.Plot;
import turnscope.views.timeline.RequestAxis;
import turnscope.views.timeline.Series;
import turnscope.views.timeline.Track;

/// The tracks of the screen on paper: what happened, the context, and all input so far with its fitted curves.
final class Charts implements Section {

    /// Letters of the tracks come out at 7.5 points, the size of all small print.
    private static final double SCALE = 7.5 / 10.5;

    /// Finer than a printer's dot would only make the file larger.
    private static final double PIXEL = 0.75;

    private static final double LEFT = 42;
    private static final double RIGHT = 104;
    private static final double TITLE = 26;
    private static final double EVENTS = 34;
    private static final double CONTEXT = 150;
    private static final double CUMULATIVE = 96;
    private static final double AXIS = 26;
    private static final double FIXED = EVENTS + 2 * TITLE + AXIS;

    /// What the note below takes, in points on paper.
    private static final double NOTE = 24;

    private static final double MOST_STRETCH = 1.5;

    @Override
    public void write(Flow flow, Setting setting, List<SessionProfile> sessions) {
        var profile = sessions.getFirst();
        if (profile.requests().isEmpty()) return;
        double least = (FIXED + CONTEXT + CUMULATIVE) * SCALE;
        flow.heading(setting.get("report.charts"), List.of(Basis.EXACT, Basis.DERIVED), least);
        double room = flow.remaining() - NOTE;
        double height = Math.clamp(room, least, least * MOST_STRETCH);
        flow.drawing(
                height,
                SCALE,
                summary(setting, profile),
                painter -> draw(painter, setting, profile, flow.width() / SCALE, height / SCALE));
        flow.paragraph(setting.get("report.charts.note"), Style.SMALL);
    }

    /// What the picture shows, for those who hear the document.
    private static String summary(Setting setting, SessionProfile profile) {
        return setting.get(
                "report.charts.summary",
                Amounts.exact(profile.requests().size()),
                Amounts.tokens(profile.growth().peakContext()),
                Amounts.tokens(profile.growth().cumulativeInput()),
                Amounts.exact(profile.session().summary().compactions().total()),
                Amounts.exact(profile.losses()));
    }

    private static void draw(
            Painter painter, Setting setting, SessionProfile profile, double width, double height) {
        var series = Series.of(profile);
        var viewport = Viewport.of(series.requests());
        var look = new Look(Palette.LIGHT, setting.text(), true);
        double stretch = (height - FIXED) / (CONTEXT + CUMULATIVE);
        double y = 0;
        for (var track : List.of(Track.EVENTS, Track.CONTEXT, Track.CUMULATIVE)) {
            if (track != Track.EVENTS) y += TITLE;
            double high = height(track, stretch);
            var lane = new Lane(LEFT, y, width - LEFT - RIGHT, high, PIXEL);
            var plot = new Plot(series, viewport, lane, look);
            track.draw(painter, plot);
            y += high;
            if (track == Track.CUMULATIVE) RequestAxis.draw(painter, plot);
        }
    }

    private static double height(Track track, double stretch) {
        return switch (track) {
            case EVENTS -> EVENTS;
            case CONTEXT, CACHE, COST -> CONTEXT * stretch;
            case CUMULATIVE -> CUMULATIVE * stretch;
        };
    }
}
