package turnscope.views.timeline;

import turnscope.views.plot.Across;
import turnscope.views.plot.Axis;
import turnscope.views.plot.Columns;
import turnscope.views.plot.Lane;
import turnscope.views.plot.Scale;
import turnscope.views.plot.Viewport;

/// Everything that one track is drawn from.
public record Plot(Series series, Viewport viewport, Lane lane, Look look, Manner manner) {

    /// Along the requests, in equal steps.
    public Plot(Series series, Viewport viewport, Lane lane, Look look) {
        this(series, viewport, lane, look, Manner.USUAL);
    }

    XAxis kind() {
        return manner.kind();
    }

    Columns columns() {
        return Columns.of(viewport, across(), lane.pixel());
    }

    /// Positions on the request axis to places across.
    Across across() {
        return viewport.across(axis(), lane.x(), lane.right());
    }

    Axis axis() {
        return series.axes().of(kind());
    }

    /// Heights from zero, or from a floor where they are logarithmic.
    Scale upTo(double top, double floor) {
        return manner.logarithmic() ? lane.logarithmic(floor, top) : lane.upTo(top);
    }

    boolean empty() {
        return series.requests() == 0;
    }

    int firstVisible() {
        return viewport.requestAt(viewport.visible().from());
    }

    int lastVisible() {
        return viewport.requestAt(Math.ceil(viewport.visible().to()) - 1);
    }
}
