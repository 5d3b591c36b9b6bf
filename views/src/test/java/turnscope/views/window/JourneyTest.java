package turnscope.views.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;

import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;

import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

import turnscope.analysis.pricing.Bill;
import turnscope.analysis.profile.RequestProfile;
import turnscope.views.Amounts;
import turnscope.views.Theme;
import turnscope.views.plot.Range;

/// The whole way of a reader: the dearest request, why it missed, a range and its bill, a segment and its text, two
/// sessions, another language and theme; once without a mouse, once without a keyboard.
class JourneyTest extends LoadedWindow {

    /// Nothing is further away by the tabulator.
    private static final int MOST_TABS = 60;

    @Start
    void begin(Stage stage) {
        show(stage);
    }

    private Node node(String query) {
        return scene.lookup(query);
    }

    private String text(String query) {
        return node(query) instanceof Labeled label ? label.getText() : "";
    }

    private List<RequestProfile> rows() {
        return model.session.profile.get().orElseThrow().requests();
    }

    private RequestProfile selected() {
        return rows().get(model.session.timeline.selectedRequest.get().orElseThrow());
    }

    private static Node row(TableView<?> table, int index) {
        return table.lookupAll(".table-row-cell").stream()
                .filter(TableRow.class::isInstance)
                .map(TableRow.class::cast)
                .filter(row -> row.getIndex() == index && !row.isEmpty())
                .findFirst()
                .orElseThrow();
    }

    private Bill bill(Range range) {
        return rows().subList(range.first(), range.last() + 1).stream()
                .map(RequestProfile::bill)
                .reduce(Bill.EMPTY, Bill::plus);
    }

    private void tabTo(FxRobot robot, String query) {
        for (int i = 0; i < MOST_TABS && !focused(query); i++) robot.type(KeyCode.TAB);
        assertThat(focused(query)).as("%s is reached by Tab", query).isTrue();
    }

    private boolean focused(String query) {
        return node(query) != null && node(query).isFocused();
    }

    private void command(FxRobot robot, String words) throws Exception {
        robot.push(KeyCode.SHORTCUT, KeyCode.K);
        await(() -> focused("#palette-field"));
        robot.write(words).type(KeyCode.ENTER);
        await(() -> node("#palette-field") == null);
    }

    @Test
    void byKeyboardAlone(FxRobot robot) throws Exception {
        await(() -> model.library.all().size() == 5);
        command(robot, "fix the import");
        await(() -> opened("m1"));
        tabTo(robot, "#timeline");
        robot.type(KeyCode.E);
        var dearest = selected().bill().priced();
        assertThat(rows()).allMatch(row -> row.bill().priced().compareTo(dearest) <= 0);
        robot.type(KeyCode.HOME).type(KeyCode.N);
        await(() -> text("#inspector-verdict").contains("expired"));
        assertThat(selected().verdict().fault()).isTrue();
        robot.push(KeyCode.SHIFT, KeyCode.RIGHT).push(KeyCode.SHIFT, KeyCode.RIGHT);
        var range = model.session.timeline.range.getValue().orElseThrow();
        await(() -> text("#selection-total").equals(Amounts.money(bill(range).total())));
        robot.type(KeyCode.DIGIT2);
        await(() -> node("#segments") != null);
        tabTo(robot, "#segments");
        robot.type(KeyCode.DOWN);
        await(() -> node("#segment-read") != null);
        tabTo(robot, "#segment-read");
        robot.type(KeyCode.SPACE);
        await(() -> node("#segment-text") instanceof TextInputControl);
        compareByKeyboard(robot);
        robot.push(KeyCode.SHORTCUT, KeyCode.COMMA);
        await(() -> node("#settings-sheet") != null);
        tabTo(robot, "#settings-theme-light");
        robot.type(KeyCode.RIGHT).type(KeyCode.SPACE);
        await(() -> model.theme.get() == Theme.DARK);
        tabTo(robot, "#settings-en");
        robot.type(KeyCode.RIGHT).type(KeyCode.SPACE);
        await(() -> model.language.get().equals("zh"));
        assertThat(text("#place-compare")).startsWith("比较");
    }

    private void compareByKeyboard(FxRobot robot) throws Exception {
        command(robot, "to the comparison");
        command(robot, "write the parser");
        await(() -> opened("m2"));
        command(robot, "to the comparison");
        robot.push(KeyCode.SHORTCUT, KeyCode.DIGIT3);
        await(() -> node("#compare-figures") != null && model.compare.compared.get().size() == 2);
    }

    private boolean opened(String id) {
        return model.session.diagnosis.get().isPresent()
                && model.session.profile.get().filter(p -> p.session().id().equals(id)).isPresent();
    }

    /// The window of a test is so narrow that the list lies over the page.
    private void showList(FxRobot robot) throws Exception {
        await(() -> !node(".library").isVisible());
        robot.clickOn("#toggle-library");
        await(() ->
                node(".library").isVisible() && node(".library").localToScene(0, 0).getX() > -1);
    }

    private Node listed(FxRobot robot, String title) {
        return robot.from(node("#library-list")).lookup(title).query();
    }

    @Test
    void byMouseAlone(FxRobot robot) throws Exception {
        open("c1");
        showList(robot);
        robot.clickOn(listed(robot, "Fix the import"));
        await(() -> opened("m1"));
        showList(robot);
        robot.rightClickOn(listed(robot, "Fix the import")).clickOn("Compare, or stop comparing");
        robot.rightClickOn(listed(robot, "Write the parser")).clickOn("Compare, or stop comparing");
        assertThat(model.compare.chosen.get()).containsExactly("m1", "m2");
        robot.clickOn("#toggle-library");
        await(() -> !node(".library").isVisible());
        var place = node("#timeline").localToScreen(node("#timeline").getBoundsInLocal());
        robot.rightClickOn(place.getMinX() + 200, place.getMinY() + 110)
                .clickOn("The most expensive request in view  (E)");
        var dearest = selected().bill().priced();
        assertThat(rows()).allMatch(row -> row.bill().priced().compareTo(dearest) <= 0);
        var chart = node("#timeline").localToScreen(node("#timeline").getBoundsInLocal());
        robot.drag(chart.getMinX() + 140, chart.getMinY() + 110, MouseButton.PRIMARY)
                .dropTo(chart.getMinX() + 260, chart.getMinY() + 110);
        var range = model.session.timeline.range.getValue().orElseThrow();
        await(() -> text("#selection-total").equals(Amounts.money(bill(range).total())));
        robot.clickOn("#subpage-composition");
        await(() -> node("#segments") != null);
        robot.clickOn(row((TableView<?>) node("#segments"), 0));
        await(() -> node("#segment-read") != null);
        robot.clickOn("#segment-read");
        await(() -> node("#segment-text") instanceof TextInputControl);
        robot.clickOn("#place-compare");
        await(() -> node("#compare-figures") != null);
        robot.clickOn("#theme").clickOn("Dark");
        await(() -> model.theme.get() == Theme.DARK);
        robot.clickOn("#language");
        await(() -> model.language.get().equals("zh"));
    }

    @Test
    void anAddressLeadsToItsRequestsAndASecondPage(FxRobot robot) throws Exception {
        open("m2");
        command(robot, "turnscope://session/m1?requests=11-20&page=events");
        await(() -> opened("m1"));
        await(() -> model.session.timeline.range.getValue().equals(Optional.of(new Range(10, 19))));
        assertThat(model.session.subPage.get()).isEqualTo("events");
        assertThat(model.session.link().orElseThrow().text())
                .isEqualTo("turnscope://session/m1?requests=11-20&page=events");
        robot.push(KeyCode.SHORTCUT, KeyCode.DIGIT4);
        await(() -> node("#beside") != null);
        await(() -> node("#timeline") != null && node("#events") != null);
        robot.push(KeyCode.SHORTCUT, KeyCode.DIGIT4);
        await(() -> node("#beside") == null);
    }
}
