package turnscope.views.report;

import java.util.List;

import turnscope.analysis.profile.SessionProfile;
import turnscope.analysis.session.Basis;
import turnscope.views.Amounts;
import turnscope.views.Text;
import turnscope.views.timeline.Track;

/// The tracks of the screen on paper: what happened, the context, and all input so far with its fitted curves.
final class Charts implements Section {

    /// Letters of the tracks come out at 7.5 points, the size of all small print.
    private static final double SCALE = 7.5 / 10.5;

    private static final List<Track> TRACKS =
            List.of(Track.EVENTS, Track.CONTEXT, Track.CUMULATIVE);

    /// What the note below takes, in points on paper.
    private static final double NOTE = 24;

    private static final double MOST_STRETCH = 1.5;

    @Override
    public void write(Flow flow, Setting setting, List<SessionProfile> sessions) {
        var profile = sessions.getFirst();
        if (profile.requests().isEmpty()) return;
        var picture = new TrackPicture(profile, setting.text(), TRACKS);
        double least = picture.height() * SCALE;
        flow.heading(setting.get("report.charts"), List.of(Basis.EXACT, Basis.DERIVED), least);
        double room = flow.remaining() - NOTE;
        double height = Math.clamp(room, least, least * MOST_STRETCH);
        flow.drawing(
                height,
                SCALE,
                summary(setting.text(), profile),
                painter -> picture.draw(painter, flow.width() / SCALE, height / SCALE));
        flow.paragraph(setting.get("report.charts.note"), Style.SMALL);
    }

    /// What the picture shows, for those who hear the document.
    static String summary(Text text, SessionProfile profile) {
        return text.get(
                "report.charts.summary",
                Amounts.exact(profile.requests().size()),
                Amounts.tokens(profile.growth().peakContext()),
                Amounts.tokens(profile.growth().cumulativeInput()),
                Amounts.exact(profile.session().summary().compactions().total()),
                Amounts.exact(profile.losses()));
    }
}
