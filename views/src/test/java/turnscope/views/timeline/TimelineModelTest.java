package turnscope.views.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.OptionalInt;

import turnscope.views.plot.Range;
import turnscope.views.plot.Span;
import turnscope.views.plot.Viewport;

class TimelineModelTest {

    private final TimelineModel model = new TimelineModel();

    @Test
    void aNewSessionShowsAllOfItAndNothingSelected() {
        open();
        model.zoomAt(100, 4);
        model.selectRequest(120);
        model.select(new Range(110, 130));
        model.series.set(Series.of(Sessions.compacted()));
        assertThat(model.viewport.get()).isEqualTo(Viewport.of(340));
        assertThat(model.selectedRequest.get()).isEmpty();
        assertThat(model.range.getValue()).isEmpty();
    }

    @Test
    void closingTheSessionLeavesNothing() {
        open();
        model.series.set(Series.NONE);
        assertThat(model.series.get().requests()).isZero();
        model.step(1);
        model.fitAll();
        model.focusOnSelection();
        assertThat(model.selectedRequest.get()).isEmpty();
    }

    @Test
    void steppingStopsAtTheEndsAndBringsTheRequestIntoView() {
        open();
        model.viewport.set(model.viewport.get().fit(new Span(100, 110)));
        model.step(1);
        assertThat(model.selectedRequest.get()).hasValue(100);
        model.step(-1);
        assertThat(model.viewport.get().visible()).isEqualTo(new Span(99, 109));
        model.step(-100_000);
        assertThat(model.selectedRequest.get()).hasValue(0);
        model.step(100_000);
        assertThat(model.selectedRequest.get()).hasValue(510);
    }

    @Test
    void extendingGrowsAndShrinksTheRangeFromTheSelectedRequest() {
        open();
        model.selectRequest(50);
        model.extend(1);
        model.extend(1);
        assertThat(model.range.getValue()).contains(new Range(50, 52));
        model.extend(-1);
        model.extend(-1);
        model.extend(-1);
        assertThat(model.range.getValue()).contains(new Range(49, 50));
    }

    @Test
    void clearingTakesTheRangeFirstAndThenTheRequest() {
        open();
        model.selectTurn(20);
        assertThat(model.range.getValue()).contains(new Range(18, 26));
        model.clear();
        assertThat(model.range.getValue()).isEmpty();
        assertThat(model.selectedRequest.get()).hasValue(20);
        model.clear();
        assertThat(model.selectedRequest.get()).isEmpty();
    }

    @Test
    void focusCentresFirstAndFitsThen() {
        open();
        model.zoomAt(0, 4);
        model.select(new Range(200, 219));
        model.focusOnSelection();
        assertThat(model.viewport.get().visible().width()).isEqualTo(511 / 4.0);
        model.focusOnSelection();
        assertThat(model.viewport.get().visible()).isEqualTo(new Span(200, 220));
    }

    @Test
    void jumpsFromLossToLoss() {
        open();
        model.jump(Mark.Kind::loss, true);
        assertThat(model.selectedRequest.get()).hasValue(130);
        model.jump(Mark.Kind::loss, true);
        assertThat(model.selectedRequest.get()).hasValue(220);
        model.jump(Mark.Kind::loss, false);
        model.jump(Mark.Kind::loss, false);
        assertThat(model.selectedRequest.get()).hasValue(130);
    }

    @Test
    void requestsThatDoNotExistAreNotSelected() {
        open();
        model.selectRequest(-1);
        model.selectRequest(511);
        assertThat(model.selectedRequest.get()).isEqualTo(OptionalInt.empty());
    }

    @Test
    void whatComesInWhereNobodyLooksIsCountedUntilSomebodyDoes() {
        model.series.set(Series.of(Sessions.ofLength(300)));
        model.zoomAt(20, 8);
        var visible = model.viewport.get().visible();
        model.series.set(Series.of(Sessions.ofLength(312)));
        assertThat(model.unseen.get()).isEqualTo(12);
        assertThat(model.viewport.get().visible()).isEqualTo(visible);
        model.showEnd();
        assertThat(model.unseen.get()).isZero();
        assertThat(model.viewport.get().visible().to()).isEqualTo(312);
    }

    @Test
    void aCommittedRangeIsLeftByTheWayItCame() {
        open();
        model.select(new Range(100, 200));
        model.commit();
        model.select(new Range(120, 140));
        model.commit();
        assertThat(model.viewport.get().minimap()).isEqualTo(new Span(120, 141));
        model.up();
        assertThat(model.viewport.get().visible()).isEqualTo(new Span(100, 201));
        model.selectRequest(400);
        assertThat(model.crumbs.get()).isEmpty();
        assertThat(model.viewport.get().visible().contains(400.5)).isTrue();
    }

    private void open() {
        model.series.set(Series.of(Sessions.growing()));
    }
}
