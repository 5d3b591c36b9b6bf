package turnscope.views.timeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import javafx.application.Application;
import javafx.application.Platform;
import javafx.event.EventType;
import javafx.geometry.Point2D;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.stage.Stage;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import turnscope.views.Amounts;
import turnscope.views.Palette;
import turnscope.views.Text;
import turnscope.views.plot.Range;
import turnscope.views.plot.Span;

@ExtendWith(ApplicationExtension.class)
class TimelineViewTest {

    private static final double WIDTH = 980;
    private static final double HEIGHT = 640;

    private final TimelineModel model = new TimelineModel();
    private TimelineView view;

    @Start
    void start(Stage stage) {
        Application.setUserAgentStylesheet(resource("light.css"));
        model.series.set(Series.of(Sessions.growing()));
        view = new TimelineView(model, Text.of("en"));
        var scene = new Scene(view, WIDTH, HEIGHT);
        scene.getStylesheets().add(resource("turnscope.css"));
        stage.setScene(scene);
        stage.show();
    }

    @Test
    void hoverShowsTheRequestUnderThePointer(FxRobot robot) {
        robot.moveTo(at(130));
        assertThat(model.hoveredRequest.get()).hasValue(130);
        assertThat(robot.lookup("#timeline-readout").query().isVisible()).isTrue();
        assertThat(text(robot, "#timeline-readout-request")).isEqualTo("Request 131");
        assertThat(text(robot, "#timeline-readout-verdict"))
                .startsWith(Text.of("en").get("verdict.miss"));
        robot.moveTo(at(131));
        assertThat(text(robot, "#timeline-readout-verdict"))
                .isEqualTo(Text.of("en").get("verdict.hit"));
    }

    @Test
    void theReadOutHasTheFiguresOfTheProfile(FxRobot robot) {
        robot.moveTo(at(304));
        var row = model.profile.getValue().orElseThrow().requests().get(304);
        assertThat(text(robot, "#timeline-readout-context").replace(",", ""))
                .isEqualTo(Long.toString(row.request().context()));
        assertThat(text(robot, "#timeline-readout-cost-money"))
                .isEqualTo(Amounts.money(row.bill().total()));
    }

    @Test
    void leavingTheTracksHidesCrosshairAndReadOut(FxRobot robot) {
        robot.moveTo(at(100));
        robot.moveTo(onScreen(10, 200));
        assertThat(model.hoveredRequest.get()).isEmpty();
        assertThat(robot.lookup("#timeline-readout").query().isVisible()).isFalse();
    }

    @Test
    void clickSelectsAndDoubleClickTakesTheTurn(FxRobot robot) {
        robot.clickOn(at(200));
        assertThat(model.selectedRequest.get()).hasValue(200);
        assertThat(model.range.getValue()).isEmpty();
        robot.doubleClickOn(at(300));
        assertThat(model.range.getValue()).contains(model.series.get().turnOf(300));
    }

    @Test
    void dragSelectsARangeAndItsHandlesChangeIt(FxRobot robot) {
        robot.drag(at(100), MouseButton.PRIMARY).dropTo(at(180));
        assertThat(model.range.getValue()).contains(new Range(100, 180));
        robot.drag(edge(181), MouseButton.PRIMARY).dropTo(at(220));
        assertThat(model.range.getValue()).contains(new Range(100, 220));
        robot.type(KeyCode.ESCAPE);
        assertThat(model.range.getValue()).isEmpty();
    }

    @Test
    void shiftClickExtendsFromTheSelectedRequest(FxRobot robot) {
        robot.clickOn(at(200));
        shifted(MouseEvent.MOUSE_PRESSED, placeOf(250));
        shifted(MouseEvent.MOUSE_RELEASED, placeOf(250));
        assertThat(model.range.getValue()).contains(new Range(200, 250));
    }

    @Test
    void wheelPansAndWithControlZoomsAtThePointer(FxRobot robot) {
        scroll(300, 40, true);
        assertThat(model.viewport.get().visible().width()).isLessThan(450);
        assertThat(model.viewport.get().requestAt(positionAt(placeOf(300)))).isEqualTo(300);
        double from = model.viewport.get().visible().from();
        scroll(300, -40, false);
        assertThat(model.viewport.get().visible().from()).isGreaterThan(from);
    }

    @Test
    void theRealWheelReachesTheChart(FxRobot robot) {
        WaitForAsyncUtils.waitForAsyncFx(2_000, () -> model.zoomAt(255, 4));
        robot.moveTo(at(255));
        double from = model.viewport.get().visible().from();
        WaitForAsyncUtils.waitForAsyncFx(2_000, () -> new javafx.scene.robot.Robot().mouseWheel(3));
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(model.viewport.get().visible().from()).isNotEqualTo(from);
    }

    @Test
    void everyTrackIsDrawnAlongEveryAxis(FxRobot robot) {
        var series = Series.of(Sessions.growing());
        var first = series.request(40).request().at();
        var agent =
                new AgentLane(
                        "x",
                        "Explore",
                        first,
                        series.request(90).request().at(),
                        List.of(first.orElseThrow()),
                        List.of(9_000L),
                        9_000,
                        Optional.empty());
        var windows = new long[series.requests()];
        java.util.Arrays.fill(windows, 1_000_000);
        robot.interact(() -> {
            double before = view.getMinHeight();
            model.series.set(series.with(List.of(agent), windows));
            model.tracks.set(new Tracks(Set.of(), Set.of(Track.LIFE)));
            assertThat(view.getMinHeight()).isGreaterThan(before);
            for (var axis : XAxis.values()) {
                for (boolean logarithmic : new boolean[] {false, true}) {
                    model.axis.set(axis);
                    model.logarithmic.set(logarithmic);
                    model.hoveredRequest.set(OptionalInt.of(130));
                    assertThat(view.snapshot(null, null).getWidth()).isEqualTo(WIDTH);
                }
            }
        });
    }

    @Test
    void shiftDragPans(FxRobot robot) {
        WaitForAsyncUtils.waitForAsyncFx(2_000, () -> model.zoomAt(255, 4));
        double from = model.viewport.get().visible().from();
        shifted(MouseEvent.MOUSE_PRESSED, 400);
        shifted(MouseEvent.MOUSE_DRAGGED, 450);
        shifted(MouseEvent.MOUSE_DRAGGED, 500);
        shifted(MouseEvent.MOUSE_RELEASED, 500);
        assertThat(model.viewport.get().visible().from()).isLessThan(from);
        assertThat(model.range.getValue()).isEmpty();
    }

    @Test
    void keysWalkZoomPanAndFit(FxRobot robot) {
        robot.clickOn(at(200));
        robot.type(KeyCode.RIGHT, KeyCode.RIGHT, KeyCode.LEFT);
        assertThat(model.selectedRequest.get()).hasValue(201);
        robot.press(KeyCode.SHIFT).type(KeyCode.RIGHT).release(KeyCode.SHIFT);
        assertThat(model.range.getValue()).contains(new Range(201, 202));
        robot.type(KeyCode.ESCAPE, KeyCode.W, KeyCode.EQUALS);
        assertThat(model.viewport.get().visible().width()).isCloseTo(511 / 2.25, within(1e-6));
        double from = model.viewport.get().visible().from();
        robot.type(KeyCode.D);
        assertThat(model.viewport.get().visible().from()).isGreaterThan(from);
        robot.type(KeyCode.A, KeyCode.S, KeyCode.DIGIT0);
        assertThat(model.viewport.get().visible()).isEqualTo(new Span(0, 511));
        robot.type(KeyCode.HOME);
        assertThat(model.selectedRequest.get()).hasValue(0);
        robot.type(KeyCode.END);
        assertThat(model.selectedRequest.get()).hasValue(510);
        robot.type(KeyCode.HOME, KeyCode.N, KeyCode.R, KeyCode.F, KeyCode.F);
        assertThat(model.selectedRequest.get()).hasValue(130);
        assertThat(model.viewport.get().visible()).isEqualTo(model.series.get().turnOf(130).span());
    }

    @Test
    void theMinimapMovesAndResizesItsWindow(FxRobot robot) {
        WaitForAsyncUtils.waitForAsyncFx(
                2_000, () -> model.viewport.set(model.viewport.get().fit(new Span(0, 100))));
        robot.drag(minimap(50), MouseButton.PRIMARY).dropTo(minimap(300));
        assertThat(model.viewport.get().visible().from()).isBetween(245.0, 255.0);
        assertThat(model.viewport.get().visible().width()).isCloseTo(100, within(1e-6));
        robot.drag(minimap(model.viewport.get().visible().to()), MouseButton.PRIMARY)
                .dropTo(minimap(450));
        assertThat(model.viewport.get().visible().to()).isBetween(447.0, 453.0);
        robot.clickOn(minimap(60));
        assertThat(model.viewport.get().visible().contains(60)).isTrue();
    }

    @Test
    void aSelectionFromElsewhereComesIntoView(FxRobot robot) {
        WaitForAsyncUtils.waitForAsyncFx(
                2_000,
                () -> {
                    model.viewport.set(model.viewport.get().fit(new Span(0, 50)));
                    model.selectRequest(400);
                });
        assertThat(model.viewport.get().visible().contains(400)).isTrue();
        assertThat(view.getAccessibleText()).contains("511 requests").contains("Request 401");
    }

    @Test
    void theThemeBringsItsPaletteAtRunTime(FxRobot robot) {
        assertThat(pixel(5, 5)).isEqualTo(Palette.LIGHT.surface());
        WaitForAsyncUtils.waitForAsyncFx(
                2_000, () -> Application.setUserAgentStylesheet(resource("dark.css")));
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(pixel(5, 5)).isEqualTo(Palette.DARK.surface());
    }

    @Test
    void withoutASessionItSaysWhatToDo(FxRobot robot) {
        WaitForAsyncUtils.waitForAsyncFx(2_000, () -> model.series.set(Series.NONE));
        assertThat(robot.lookup(".timeline-empty").queryAs(Label.class).getText())
                .isEqualTo(Text.of("en").get("timeline.empty.session"));
        robot.moveTo(onScreen(400, 300)).type(KeyCode.RIGHT);
        assertThat(model.hoveredRequest.get()).isEqualTo(OptionalInt.empty());
    }

    private int pixel(int x, int y) {
        return WaitForAsyncUtils.waitForAsyncFx(
                        5_000, () -> view.getScene().snapshot(null).getPixelReader().getArgb(x, y))
                & 0xFFFFFF;
    }

    private void scroll(int request, double deltaY, boolean control) {
        double x = placeOf(request);
        Platform.runLater(() ->
                view.fireEvent(
                        new ScrollEvent(
                                ScrollEvent.SCROLL,
                                x,
                                300,
                                x,
                                300,
                                false,
                                control,
                                false,
                                false,
                                false,
                                false,
                                0,
                                deltaY,
                                0,
                                deltaY,
                                ScrollEvent.HorizontalTextScrollUnits.NONE,
                                0,
                                ScrollEvent.VerticalTextScrollUnits.NONE,
                                0,
                                0,
                                null)));
        WaitForAsyncUtils.waitForFxEvents();
    }

    /// The robot's mouse does not carry the keys that are held.
    private void shifted(EventType<MouseEvent> type, double x) {
        Platform.runLater(() ->
                view.fireEvent(
                        new MouseEvent(
                                type,
                                x,
                                300,
                                x,
                                300,
                                MouseButton.PRIMARY,
                                1,
                                true,
                                false,
                                false,
                                false,
                                true,
                                false,
                                false,
                                true,
                                false,
                                true,
                                null)));
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static String text(FxRobot robot, String query) {
        return robot.lookup(query).queryAs(Label.class).getText();
    }

    private double placeOf(int request) {
        var lane = Arrangement.of(WIDTH, HEIGHT, 1, Tracks.USUAL.shown(false)).all();
        return model.viewport.get().scale(lane.x(), lane.right()).at(request + 0.5);
    }

    private double positionAt(double place) {
        var lane = Arrangement.of(WIDTH, HEIGHT, 1, Tracks.USUAL.shown(false)).all();
        return model.viewport.get().scale(lane.x(), lane.right()).valueAt(place);
    }

    private Point2D at(int request) {
        return onScreen(Math.rint(placeOf(request)), 300);
    }

    private Point2D edge(int request) {
        var lane = Arrangement.of(WIDTH, HEIGHT, 1, Tracks.USUAL.shown(false)).all();
        return onScreen(
                model.viewport.get().scale(lane.x(), lane.right()).at((double) request), 300);
    }

    private Point2D minimap(double position) {
        var lane = Arrangement.of(WIDTH, HEIGHT, 1, Tracks.USUAL.shown(false)).minimap();
        return onScreen(Minimap.across(model.viewport.get(), lane).at(position), 20);
    }

    private Point2D onScreen(double x, double y) {
        return view.localToScreen(x, y);
    }

    private static String resource(String name) {
        return Objects.requireNonNull(Text.class.getResource(name)).toExternalForm();
    }

    @Test
    void aClickPinsTheReadOutUntilTheSelectionGoes(FxRobot robot) {
        robot.clickOn(at(200));
        robot.moveTo(at(300));
        assertThat(text(robot, "#timeline-readout-request")).isEqualTo("Request 201");
        assertThat(robot.lookup("#timeline-readout-pinned").query().isVisible()).isTrue();
        robot.type(KeyCode.RIGHT);
        assertThat(text(robot, "#timeline-readout-request")).isEqualTo("Request 202");
        robot.type(KeyCode.SPACE);
        assertThat(text(robot, "#timeline-readout-request")).isEqualTo("Request 301");
        robot.type(KeyCode.SPACE, KeyCode.ESCAPE);
        assertThat(model.pinned.get()).isFalse();
        assertThat(robot.lookup("#timeline-readout-pinned").query().isVisible()).isFalse();
    }

    @Test
    void theReadOutAddsUpToTheRequestAndOverTheSelection(FxRobot robot) {
        robot.interact(() -> model.select(new Range(100, 180)));
        robot.moveTo(at(130));
        var series = model.series.get();
        assertThat(text(robot, "#timeline-readout-cost-sum-money"))
                .isEqualTo(Amounts.money(series.cost(new Range(0, 130))));
        assertThat(text(robot, "#timeline-readout-cost-selection-money"))
                .isEqualTo(Amounts.money(series.cost(new Range(100, 180))));
        assertThat(text(robot, "#timeline-readout-READ-sum"))
                .isEqualTo(Amounts.tokens(series.totals().tokens(Bucket.READ, new Range(0, 130))));
        robot.interact(() -> model.viewport.set(model.viewport.get().unselected()));
        robot.moveTo(at(131));
        assertThat(robot.lookup("#timeline-readout-cost-selection-money").query().isVisible())
                .isFalse();
    }

    @Test
    void theMagnifierFillsTheViewWithTheRange(FxRobot robot) {
        assertThat(robot.lookup("#range-zoom").query().isVisible()).isFalse();
        robot.drag(at(100), MouseButton.PRIMARY).dropTo(at(180));
        robot.clickOn("#range-zoom");
        assertThat(model.viewport.get().visible()).isEqualTo(new Span(100, 181));
        assertThat(model.range.getValue()).contains(new Range(100, 180));
    }

    @Test
    void theWheelIsExplainedOnceAndCanBeSwapped(FxRobot robot) {
        assertThat(robot.lookup("#wheel-hint").query().isVisible()).isFalse();
        scroll(300, -40, false);
        assertThat(robot.lookup("#wheel-hint").query().isVisible()).isTrue();
        robot.clickOn("#wheel-swap");
        double width = model.viewport.get().visible().width();
        scroll(300, 40, false);
        assertThat(model.viewport.get().visible().width()).isLessThan(width);
        robot.clickOn("#wheel-fine");
        scroll(300, -40, true);
        assertThat(robot.lookup("#wheel-hint").query().isVisible()).isFalse();
    }

    @Test
    void aClickBesideAHandleIsAClick(FxRobot robot) {
        robot.interact(() -> model.select(new Range(100, 180)));
        robot.clickOn(at(184));
        assertThat(model.selectedRequest.get()).hasValue(184);
        assertThat(model.range.getValue()).isEmpty();
        robot.interact(() -> model.select(new Range(100, 180)));
        robot.drag(at(184), MouseButton.PRIMARY).dropTo(at(220));
        assertThat(model.range.getValue()).contains(new Range(100, 220));
    }

    @Test
    void theReadOutNamesTheSignsAboveTheRequest(FxRobot robot) {
        robot.moveTo(at(300));
        var prompt = model.series.get().turnOf(300).first();
        robot.interact(() -> model.selectRequest(prompt));
        robot.interact(model::pin);
        assertThat(text(robot, "#timeline-readout-events")).isEqualTo("a prompt");
    }

    @Test
    void aNameBesideABandLightsTheThingInEveryChart(FxRobot robot) {
        var lane = Arrangement.of(WIDTH, HEIGHT, 1, Tracks.USUAL.shown(false)).main();
        for (double y = lane.y(); y < lane.bottom(); y += 4) {
            robot.moveTo(onScreen(lane.right() + 20, y));
            if (model.lit.get().filter(Content.ASSISTANT::same).isPresent()) break;
        }
        assertThat(model.lit.get()).contains(Content.ASSISTANT);
        assertThat(Content.ASSISTANT.same(Bucket.OUTPUT)).isTrue();
        robot.moveTo(onScreen(placeOf(100), robotPlot(Track.EVENTS).lane().y() + 4));
        assertThat(model.lit.get()).isEmpty();
    }

    @Test
    void aBandLightsItsThingInEveryChartOnceThePointerRests(FxRobot robot) throws Exception {
        var plot = robotPlot(Track.CONTEXT);
        double y = inside(plot, Content.ASSISTANT, 500);
        robot.moveTo(onScreen(placeOf(500), y));
        rests(Content.ASSISTANT);

        robot.moveTo(onScreen(placeOf(499), inside(plot, Content.ASSISTANT, 499)));
        assertThat(model.lit.get()).contains(Content.ASSISTANT);
        var other =
                Arrays.stream(Content.all())
                        .filter(content -> content != Content.ASSISTANT)
                        .max(Comparator.comparingLong(it -> model.series.get().tokens(it, 499)))
                        .orElseThrow();
        robot.moveTo(onScreen(placeOf(499), inside(plot, other, 499)));
        rests(other);
        robot.moveTo(onScreen(placeOf(499), plot.lane().y() - 4));
        assertThat(model.lit.get()).isEmpty();
    }

    private void rests(Part wanted) throws Exception {
        WaitForAsyncUtils.waitFor(
                5, TimeUnit.SECONDS, () -> model.lit.get().filter(wanted::same).isPresent());
    }

    private Plot robotPlot(Track track) {
        var lane =
                Arrangement.of(WIDTH, HEIGHT, 1, Tracks.USUAL.shown(false))
                        .lane(track)
                        .orElseThrow();
        var look = new Look(Palette.LIGHT, Text.of("en"), false);
        return new Plot(model.series.get(), model.viewport.get(), lane, look);
    }

    /// The middle of a band, as high as its stack puts it.
    private double inside(Plot plot, Content wanted, int seq) {
        var up = ContextTrack.up(plot);
        long below = 0;
        for (var content : Content.all()) {
            if (content == wanted) break;
            below += model.series.get().tokens(content, seq);
        }
        return up.at(below + model.series.get().tokens(wanted, seq) / 2.0);
    }

    @Test
    void costIsSummedUpFromTheRangeWhereOneWants(FxRobot robot) {
        var series = model.series.get();
        var plot =
                new Plot(
                        series,
                        model.viewport.get(),
                        Arrangement.of(WIDTH, HEIGHT, 1, List.of(Track.SPENT)).main(),
                        new Look(Palette.LIGHT, Text.of("en"), false),
                        new Manner(XAxis.REQUESTS, false, 100, Optional.empty(), Optional.empty()));
        assertThat(SpentTrack.paidBefore(plot, 50)).isZero();
        assertThat(SpentTrack.paidBefore(plot, 181))
                .isCloseTo(series.cost(new Range(100, 180)).approximateDollars(), within(1e-9));
    }

    @Test
    void aReplayLiesOverTheRecordingUntilItsKeyHidesIt(FxRobot robot) {
        var ghost = GhostLines.doubled(model.series.get());
        robot.interact(() -> model.ghost.set(Optional.of(ghost)));
        assertThat(view.getAccessibleText()).contains("Twice as much · simulated");
        robot.moveTo(at(304));
        assertThat(text(robot, "#timeline-readout-ghost-name"))
                .isEqualTo("Twice as much · simulated");
        assertThat(text(robot, "#timeline-readout-ghost"))
                .isEqualTo(Amounts.exact(2 * model.series.get().context(304)));
        assertThat(text(robot, "#timeline-readout-ghost-money")).isEqualTo("$2.00");
        assertThat(text(robot, "#timeline-readout-ghost-sum-money")).isEqualTo("$610.00");

        robot.interact(view::requestFocus);
        robot.type(KeyCode.G);
        assertThat(view.getAccessibleText()).doesNotContain("simulated");
        robot.moveTo(at(303));
        assertThat(robot.lookup("#timeline-readout-ghost-name").query().isVisible()).isFalse();
    }

    @Test
    void aReplayOfAnotherSessionIsNotDrawn(FxRobot robot) {
        var other = GhostLines.doubled(Series.of(Sessions.compacted()));
        var asked = new AtomicInteger();
        robot.interact(() -> {
            model.ghost.set(Optional.of(other));
            model.whenUnhaunted(asked::incrementAndGet);
            view.requestFocus();
        });
        assertThat(model.haunting.getValue()).isEmpty();
        robot.type(KeyCode.G);
        assertThat(asked).hasValue(1);
        assertThat(model.ghostShown.get()).isTrue();
    }
}
