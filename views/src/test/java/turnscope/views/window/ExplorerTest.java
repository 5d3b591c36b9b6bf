package turnscope.views.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;

import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;

import javafx.stage.Stage;

import org.junit.jupiter.api.Test;
import org.testfx.framework.junit5.Start;
import org.testfx.api.FxRobot;

import turnscope.analysis.pricing.Bill;
import turnscope.analysis.profile.RequestProfile;
import turnscope.views.Amounts;
import turnscope.views.plot.Range;

/// The journeys of somebody who wants to know where the money went, by mouse and by keyboard.
class ExplorerTest extends LoadedWindow {

    @Start
    void begin(Stage stage) {
        show(stage);
    }

    private Node node(String query) {
        return scene.lookup(query);
    }

    private String text(String query) {
        return ((Labeled) node(query)).getText();
    }

    private List<RequestProfile> rows() {
        return model.session.profile.get().orElseThrow().requests();
    }

    private int selected() {
        return model.session.timeline.selectedRequest.get().orElseThrow();
    }

    @Test
    void byKeyboardFromALossToItsCauseAndBack(FxRobot robot) throws Exception {
        open("m1");
        robot.interact(() -> node("#timeline").requestFocus());
        robot.type(KeyCode.N);
        assertThat(rows().get(selected()).verdict().fault()).isTrue();
        var first = selected();
        assertThat(text("#inspector-title")).isEqualTo("Request " + Amounts.exact(first + 1L));
        assertThat(text("#inspector-verdict")).contains("expired");
        assertThat(text("#inspector-evidence")).isIn("logged", "derived", "inferred");
        assertThat(node("#waterfall").getAccessibleText()).contains("Cache loss");
        robot.type(KeyCode.PERIOD);
        assertThat(selected()).isGreaterThan(first);
        robot.type(KeyCode.COMMA);
        assertThat(selected()).isEqualTo(first);
        robot.type(KeyCode.R).type(KeyCode.ENTER);
        assertThat(model.session.timeline.crumbs.get()).hasSize(1);
        robot.type(KeyCode.BACK_SPACE);
        assertThat(model.session.timeline.crumbs.get()).isEmpty();
    }

    @Test
    void aBrushedRangeHasItsBill(FxRobot robot) throws Exception {
        open("m1");
        brush(robot, 140, 260);
        var range = model.session.timeline.range.getValue().orElseThrow();
        var bill =
                rows().subList(range.first(), range.last() + 1).stream()
                        .map(RequestProfile::bill)
                        .reduce(Bill.EMPTY, Bill::plus);
        await(() -> text("#selection-total").equals(Amounts.money(bill.total())));
        robot.clickOn("#timeline").type(KeyCode.ESCAPE).type(KeyCode.ESCAPE);
        assertThat(model.session.timeline.range.getValue()).isEmpty();
    }

    @Test
    @SuppressWarnings("unchecked")
    void theHeaviestSegmentLeadsToItsText(FxRobot robot) throws Exception {
        open("m1");
        robot.interact(() -> node("#timeline").requestFocus());
        robot.write("2");
        await(() -> node("#segments") != null);
        var grid = (TableView<Object>) node("#segments");
        robot.interact(() -> grid.getSelectionModel().select(0));
        assertThat(model.session.segment.get()).isPresent();
        robot.clickOn("#segment-read");
        await(() -> node("#segment-text") != null);
        var id = model.session.segment.get().orElseThrow().segment().id();
        assertThat(((TextInputControl) node("#segment-text")).getText()).isEqualTo("id " + id);
    }

    @Test
    void aNarrowPageSaysWhatIsSelectedAndOpensTheInspectorOverItself(FxRobot robot)
            throws Exception {
        open("m1");
        robot.interact(() -> scene.getWindow().setWidth(800));
        await(() -> !model.inspectorRoom.get());
        assertThat(node("#inspector").isVisible()).isFalse();
        robot.interact(() -> model.session.timeline.selectRequest(41));
        await(() -> text("#selection-words").startsWith("Request 42 · $"));
        double page = node("#timeline").getLayoutBounds().getWidth();
        robot.clickOn("#inspector-open");
        assertThat(node("#inspector").isVisible()).isTrue();
        assertThat(node("#timeline").getLayoutBounds().getWidth()).isEqualTo(page);
        robot.interact(() -> node("#timeline").requestFocus());
        robot.type(KeyCode.ESCAPE);
        assertThat(node("#inspector").isVisible()).isFalse();
        assertThat(selected()).isEqualTo(41);
        robot.type(KeyCode.I);
        robot.clickOn("#inspector-close");
        assertThat(node("#inspector").isVisible()).isFalse();
        assertThat(model.inspectorShown.get()).isTrue();
    }

    @Test
    void theTableGoesWhereABrushedRangeStarts(FxRobot robot) throws Exception {
        open("m1");
        brush(robot, 400, 460);
        int first = model.session.timeline.range.getValue().orElseThrow().first();
        assertThat(first).isGreaterThan(40);
        await(() -> rowsInSight().contains(first));
        brush(robot, 140, 260);
        int earlier = model.session.timeline.range.getValue().orElseThrow().first();
        assertThat(earlier).isLessThan(first);
        await(() -> rowsInSight().contains(earlier));
    }

    private void brush(FxRobot robot, int from, int to) {
        var chart = node("#timeline").localToScreen(node("#timeline").getBoundsInLocal());
        robot.drag(chart.getMinX() + from, chart.getMinY() + 110, MouseButton.PRIMARY)
                .dropTo(chart.getMinX() + to, chart.getMinY() + 110);
    }

    private Range rowsInSight() {
        var rows = (VirtualFlow<?>) node("#requests .virtual-flow");
        return new Range(
                rows.getFirstVisibleCell().getIndex(), rows.getLastVisibleCell().getIndex());
    }

    @Test
    void aLossIsMarkedAndWrittenOn(FxRobot robot) throws Exception {
        open("m1");
        var notes = model.session.notes.notes;
        robot.interact(() -> node("#timeline").requestFocus());
        robot.type(KeyCode.N).type(KeyCode.M);
        await(() -> notes.get().size() == 1);
        assertThat(notes.get().getFirst().covers(selected())).isTrue();
        robot.push(KeyCode.SHIFT, KeyCode.M);
        await(() -> node("#note-text") != null && node("#note-text").isFocused());
        robot.write("lunch").push(KeyCode.SHORTCUT, KeyCode.ENTER);
        await(() -> notes.get().size() == 2);
        assertThat(notes.get().getLast().text()).isEqualTo("lunch");
        robot.interact(() -> node("#timeline").requestFocus());
        robot.type(KeyCode.DELETE);
        await(() -> notes.get().isEmpty());
    }

    @Test
    @SuppressWarnings("unchecked")
    void theTableSortsAndBracketsWalkTheHits(FxRobot robot) throws Exception {
        open("m1");
        var table = (TableView<RequestProfile>) node("#requests");
        var cost = table.getColumns().stream().filter(c -> c.getId().equals("cost")).findFirst();
        robot.interact(() -> table.getSortOrder().setAll(List.of(cost.orElseThrow())));
        var dearest = table.getItems().getFirst().bill().priced();
        assertThat(rows()).allMatch(row -> row.bill().priced().compareTo(dearest) <= 0);
        robot.interact(() -> table.getSelectionModel().clearAndSelect(0));
        assertThat(rows().get(selected()).bill().priced()).isEqualTo(dearest);
        robot.clickOn("#requests-filter").write("has:loss");
        robot.interact(() -> {
            model.session.timeline.selectedRequest.set(java.util.OptionalInt.empty());
            node("#timeline").requestFocus();
        });
        robot.type(KeyCode.CLOSE_BRACKET);
        var first = selected();
        assertThat(rows().get(first).verdict().fault()).isTrue();
        robot.type(KeyCode.CLOSE_BRACKET).type(KeyCode.OPEN_BRACKET);
        assertThat(selected()).isEqualTo(first);
    }

    @Test
    void theTableNamesWhatAFilterLeavesOut(FxRobot robot) throws Exception {
        open("m1");
        long losses = rows().stream().filter(row -> row.verdict().fault()).count();
        robot.clickOn("#requests-filter").write("has:loss");
        var table = (TableView<?>) node("#requests");
        await(() -> table.getItems().size() == losses);
        assertThat(text("#requests-totals")).startsWith(losses + " of 120");
        robot.type(KeyCode.ESCAPE);
        await(() -> table.getItems().size() == 120);
    }

    @Test
    void theAxisChangesAndTheSelectionStays(FxRobot robot) throws Exception {
        open("m1");
        var timeline = model.session.timeline;
        robot.interact(() -> {
            node("#timeline").requestFocus();
            timeline.selectRequest(60);
            timeline.select(new Range(50, 70));
        });
        robot.type(KeyCode.X);
        assertThat(timeline.axis.get().id()).isEqualTo("clock");
        robot.type(KeyCode.C).type(KeyCode.W).type(KeyCode.D);
        assertThat(timeline.axis.get().id()).isEqualTo("busy");
        robot.type(KeyCode.X).type(KeyCode.L).type(KeyCode.DIGIT0);
        assertThat(timeline.axis.get().id()).isEqualTo("tokens");
        assertThat(timeline.range.getValue()).contains(new Range(50, 70));
        assertThat(selected()).isEqualTo(60);
        robot.type(KeyCode.T);
        assertThat(scene.lookup("#requests").isFocused()).isTrue();
        robot.type(KeyCode.T);
        assertThat(timeline.asTable.get()).isFalse();
    }

    @Test
    void theGrowthIsExplainedInWords(FxRobot robot) throws Exception {
        open("m1");
        robot.clickOn("#growth");
        var words = new StringBuilder();
        robot.lookup("#growth-lens .label")
                .queryAllAs(Labeled.class)
                .forEach(label -> words.append(label.getText()).append('\n'));
        var growth = model.session.profile.get().orElseThrow().growth();
        assertThat(words)
                .contains(
                        Amounts.tokens(growth.cumulativeInput()),
                        Amounts.percent(growth.quadraticShare()),
                        "R²");
        robot.clickOn("#timeline-log").clickOn("#timeline-log");
        assertThat(model.session.timeline.logarithmic.get()).isFalse();
    }

    @Test
    void thePaletteFindsRequestsSessionsAndCommands(FxRobot robot) throws Exception {
        open("m1");
        robot.push(KeyCode.SHORTCUT, KeyCode.K);
        await(() -> node("#palette-field") != null && node("#palette-field").isFocused());
        robot.write("17").type(KeyCode.ENTER);
        assertThat(selected()).isEqualTo(16);
        robot.push(KeyCode.SHORTCUT, KeyCode.K);
        robot.write("write the parser");
        assertThat(((ListView<?>) node("#palette-list")).getItems()).hasSize(1);
        robot.type(KeyCode.ENTER);
        await(() -> model.library.selected.get().equals(Optional.of("m2")));
        robot.push(KeyCode.ALT, KeyCode.LEFT);
        await(() -> model.library.selected.get().equals(Optional.of("m1")));
        robot.push(KeyCode.ALT, KeyCode.RIGHT);
        await(() -> model.library.selected.get().equals(Optional.of("m2")));
    }

    @Test
    void twoSessionsAreComparedByAControlClickEach(FxRobot robot) throws Exception {
        open("m1");
        robot.interact(() -> {
            model.compare.toggle("m1");
            model.compare.toggle("m2");
        });
        robot.push(KeyCode.SHORTCUT, KeyCode.DIGIT3);
        await(() -> node("#compare-figures") != null);
        for (var axis : List.of("turn", "time", "output", "request"))
            robot.clickOn("#compare-" + axis);
        robot.clickOn("#compare-clear");
        await(() -> node("#compare-figures") == null);
    }

    @Test
    void aSessionIsComparedWithItsReplay(FxRobot robot) throws Exception {
        open("m1");
        robot.interact(() -> model.compare.toggle("m1"));
        robot.push(KeyCode.SHORTCUT, KeyCode.DIGIT3);
        await(() -> node("#compare-spec") != null);
        robot.clickOn("#compare-spec").write("nonsense(1)").type(KeyCode.ENTER);
        await(() -> node("#compare-wrong") != null && !text("#compare-wrong").isEmpty());
        robot.clickOn("#compare-spec").write("no-cache").type(KeyCode.ENTER);
        await(() -> model.compare.compared.get().size() == 2);
        var words = new StringBuilder();
        robot.lookup(".explained")
                .queryAllAs(Labeled.class)
                .forEach(label -> words.append(label.getText()));
        assertThat(words).contains("B would cost +$", "simulated");
    }

    @Test
    @SuppressWarnings("unchecked")
    void theOverviewLeadsToTheDearestSession(FxRobot robot) throws Exception {
        open("u1");
        robot.clickOn("#place-overview");
        await(() -> model.overview.sums.get().isPresent() && node("#dearest") != null);
        var grid = (TableView<Object>) node("#dearest");
        await(() -> grid.getItems().size() == 5);
        robot.interact(() -> grid.getSelectionModel().select(0));
        await(() -> model.place.get() == Place.SESSIONS);
        assertThat(model.library.selected.get()).contains("m1");
    }

    @Test
    void themeLanguageAndSizeChangeAtOnce(FxRobot robot) throws Exception {
        open("m1");
        robot.push(KeyCode.SHIFT, KeyCode.F1);
        await(() -> node("#key-sheet") != null);
        robot.type(KeyCode.ESCAPE);
        assertThat(node("#key-sheet")).isNull();
        robot.push(KeyCode.SHORTCUT, KeyCode.COMMA);
        await(() -> node("#settings-sheet") != null);
        for (var theme : List.of("dark", "contrast", "light"))
            robot.clickOn("#settings-theme-" + theme);
        robot.clickOn("#settings-size-130").clickOn("#settings-size-100");
        robot.clickOn("#settings-zh");
        await(() -> model.language.get().equals("zh"));
        for (var page : List.of("composition", "events", "turns", "timeline")) {
            robot.clickOn("#subpage-" + page);
            robot.interact(() -> scene.snapshot(null));
        }
        assertThat(text("#subpage-events")).contains("事件");
    }

    @Test
    void aSessionWithoutPricesHasNoDollars(FxRobot robot) throws Exception {
        open("u1");
        assertThat(text("#selection-total")).isEqualTo(Amounts.UNKNOWN);
        assertThat(robot.lookup("#tile-cost").query().getAccessibleText()).contains("—");
    }
}
