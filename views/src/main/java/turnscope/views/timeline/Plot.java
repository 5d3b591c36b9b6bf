package turnscope.views.timeline;

import java.util.OptionalInt;
import java.util.function.IntBinaryOperator;

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

    /// The request whose figures the column at a place shows; empty beside all columns.
    ///
    /// @param told which one that is of the requests from a first to a last
    OptionalInt drawnAt(double x, IntBinaryOperator told) {
        var columns = columns();
        int column = columns.at(x);
        return column < 0
                ? OptionalInt.empty()
                : OptionalInt.of(told.applyAsInt(columns.first(column), columns.last(column)));
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
