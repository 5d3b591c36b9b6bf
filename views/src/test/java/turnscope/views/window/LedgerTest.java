package turnscope.views.window;

import java.util.stream.Collectors;

import javafx.scene.control.Labeled;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.layout.Region;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

import turnscope.analysis.profile.RequestProfile;
import turnscope.views.Text;

import static org.assertj.core.api.Assertions.assertThat;

/// Tables about a session: losses with what helps, what was expected, heavy pieces, requests.
class LedgerTest extends LoadedWindow {

    @Start
    void begin(Stage stage) {
        show(stage);
    }

    private void page(FxRobot robot, String page, String there) throws Exception {
        open("m1");
        robot.interact(() -> model.session.subPage.set(page));
        await(() -> scene.lookup(there) != null);
    }

    private String words(String query) {
        return scene.lookup(query).lookupAll(".label").stream()
                .filter(Labeled.class::isInstance)
                .map(node -> ((Labeled) node).getText())
                .collect(Collectors.joining("|"));
    }

    @Test
    void everyCauseSaysWhatHelps(FxRobot robot) throws Exception {
        page(robot, "events", "#causes");
        assertThat(words("#causes"))
                .contains(Text.of("en").get("cause.expired"))
                .contains(Text.of("en").get("remedy.cause.expired"));
        long faults = model.session.profile.get().orElseThrow().losses();
        var table = (TableView<?>) scene.lookup("#losses");
        assertThat(table.getItems()).hasSize((int) faults);
    }

    @Test
    void whatWasExpectedIsCountedApart(FxRobot robot) throws Exception {
        page(robot, "events", "#expected");
        var compactions = model.session.profile.get().orElseThrow().session().events().size();
        assertThat(compactions).isPositive();
        assertThat(((Labeled) scene.lookup("#expected-cold_start")).getText()).isEqualTo("1");
        assertThat(((Labeled) scene.lookup("#expected-after_compaction")).getText())
                .isEqualTo(Integer.toString(compactions));
    }

    @Test
    void aHeavyPieceIsTriedInTheLab(FxRobot robot) throws Exception {
        page(robot, "composition", "#segments");
        var table = (TableView<?>) scene.lookup("#segments");
        robot.interact(() -> {
            table.getSelectionModel().select(0);
            var menu = table.getContextMenu();
            menu.getOnShowing().handle(null);
            menu.getItems().stream()
                    .filter(item -> "segment-subagent".equals(item.getId()))
                    .forEach(MenuItem::fire);
        });
        await(() -> model.lab.shown.get().isPresent());
        assertThat(model.session.subPage.get()).isEqualTo("whatif");
        assertThat(model.lab.scenario(model.lab.selected.get().orElseThrow()).text())
                .startsWith("subagents(");
    }

    @Test
    void theContextOfARequestOpensAsATree(FxRobot robot) throws Exception {
        page(robot, "composition", "#snapshot-open");
        robot.interact(() -> model.session.timeline.selectRequest(30));
        assertThat(((Labeled) scene.lookup("#snapshot-open")).getText())
                .isEqualTo("Context at request 31");
        robot.interact(() -> ((javafx.scene.control.Button) scene.lookup("#snapshot-open")).fire());
        await(() -> robot.lookup("#snapshot-tree").tryQuery().isPresent());
    }

    @Test
    void theContextOverTheKindsSharesItsSelectionWithTheTimeline(FxRobot robot) throws Exception {
        page(robot, "composition", "#composition-context");
        await(() -> ((Region) scene.lookup("#composition-context")).getHeight() >= 140);
        var chart = (Region) scene.lookup("#composition-context");
        var kinds = (Region) scene.lookup("#kinds");
        assertThat(chart.localToScene(0, chart.getHeight()).getY())
                .isLessThan(kinds.localToScene(0, 0).getY());

        robot.moveTo(chart);
        var timeline = model.session.timeline;
        assertThat(timeline.hoveredRequest.get()).isPresent();
        robot.clickOn(chart);
        assertThat(timeline.selectedRequest.get()).isPresent();
        assertThat(((Labeled) scene.lookup("#snapshot-open")).getText())
                .contains(Integer.toString(timeline.selectedRequest.get().getAsInt() + 1));
        robot.type(KeyCode.HOME);
        assertThat(timeline.selectedRequest.get()).hasValue(0);
        robot.moveTo("#kinds");
        assertThat(scene.lookup("#composition-context #timeline-readout").isVisible()).isFalse();
    }

    @Test
    void theSelectedRowIsWholeInASmallDrawer(FxRobot robot) throws Exception {
        open("m1");
        robot.interact(() -> {
            model.timelineShare.set(0.9);
            model.session.timeline.selectRequest(77);
        });
        await(() -> sees(77));
        robot.interact(() -> model.session.timeline.selectRequest(119));
        await(() -> sees(119));
    }

    /// Whether the row of a request lies within the table, top to bottom.
    private boolean sees(int seq) {
        var table = scene.lookup("#requests");
        var rows = table.lookup(".virtual-flow");
        var room = rows.localToScene(rows.getLayoutBounds());
        return table.lookupAll(".table-row-cell").stream()
                .filter(TableRow.class::isInstance)
                .map(node -> (TableRow<?>) node)
                .filter(row ->
                        row.getItem() instanceof RequestProfile request
                                && request.request().seq() == seq)
                .map(row -> row.localToScene(row.getLayoutBounds()))
                .anyMatch(at ->
                        at.getMinY() >= room.getMinY() - 1 && at.getMaxY() <= room.getMaxY() + 1);
    }
}
