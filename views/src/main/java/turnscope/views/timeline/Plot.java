package turnscope.views.timeline;

import turnscope.views.plot.Columns;
import turnscope.views.plot.Lane;
import turnscope.views.plot.Scale;
import turnscope.views.plot.Viewport;

/// Everything that one track is drawn from.
public record Plot(Series series, Viewport viewport, Lane lane, Look look) {

    Columns columns() {
        return Columns.of(viewport, lane.x(), lane.width(), lane.pixel());
    }

    /// Positions on the request axis to places across.
    Scale across() {
        return viewport.scale(lane.x(), lane.right());
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
