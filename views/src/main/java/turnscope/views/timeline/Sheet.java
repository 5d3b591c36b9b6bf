package turnscope.views.timeline;

import turnscope.views.plot.Across;
import turnscope.views.plot.Lane;
import turnscope.views.plot.Viewport;

/// Everything that all tracks of one picture have in common.
record Sheet(Series series, Viewport viewport, Arrangement arrangement, Look look, Manner manner) {

    Plot plot(Lane lane) {
        return new Plot(series, viewport, lane, look, manner);
    }

    /// Along all tracks.
    Across across() {
        var all = arrangement.all();
        return viewport.across(series.axes().of(manner.kind()), all.x(), all.right());
    }

    boolean outside(int seq) {
        return seq + 1 <= viewport.visible().from() || seq >= viewport.visible().to();
    }
}
