package turnscope.views.window;

import javafx.scene.control.Labeled;
import javafx.stage.Stage;

import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

import turnscope.views.plot.Range;
import turnscope.views.timeline.Bucket;

import static org.assertj.core.api.Assertions.assertThat;

/// From the bill of a range to the report, the lab and the comparison.
class BillTest extends LoadedWindow {

    @Start
    void begin(Stage stage) {
        show(stage);
    }

    private void range(FxRobot robot, int first, int last) throws Exception {
        open("m1");
        robot.interact(() -> model.session.timeline.select(new Range(first, last)));
        await(() ->
                scene.lookup("#inspector-title") instanceof Labeled title
                        && title.getText().equals("Requests " + (first + 1) + "–" + (last + 1)));
    }

    private void press(FxRobot robot, String button) {
        robot.interact(() -> {
            if (scene.lookup(button) instanceof javafx.scene.control.Button found) found.fire();
        });
    }

    @Test
    void goesIntoTheReportAsASentence(FxRobot robot) throws Exception {
        range(robot, 20, 40);
        press(robot, "#selection-report");
        await(() -> model.builderShown.get());
        assertThat(model.builder.notes.get())
                .startsWith("Requests 21–41: 21 requests · ")
                .contains("$");
        robot.interact(() -> model.builderShown.set(false));
        await(() -> scene.lookup("#selection-report") != null);
        press(robot, "#selection-report");
        assertThat(model.builder.notes.get().lines()).hasSize(1);
    }

    @Test
    void opensTheLabWithTheRangeHandedOver(FxRobot robot) throws Exception {
        range(robot, 20, 40);
        press(robot, "#selection-whatif");
        await(() ->
                model.lab
                        .selected
                        .get()
                        .filter(row -> model.lab.scenario(row).text().contains("20..40"))
                        .isPresent());
        await(() -> model.lab.shown.get().isPresent());
        assertThat(model.session.subPage.get()).isEqualTo("whatif");
        assertThat(model.lab.rows.get()).hasSizeGreaterThan(1);
    }

    @Test
    void takesItsSessionToTheComparison(FxRobot robot) throws Exception {
        range(robot, 20, 40);
        press(robot, "#selection-compare");
        await(() -> model.place.get() == Place.COMPARE);
        assertThat(model.compare.chosen.get()).containsExactly("m1");
    }

    @Test
    void aBucketOfTheBillStandsOutInTheCharts(FxRobot robot) throws Exception {
        range(robot, 20, 40);
        var name =
                robot.lookup(".bill-figures .muted")
                        .match(node ->
                                node instanceof Labeled label
                                        && label.getText().equals("Cache read"))
                        .query();
        robot.moveTo(name);
        assertThat(model.session.timeline.lit.get()).contains(Bucket.READ);
        robot.moveTo("#timeline");
        assertThat(model.session.timeline.lit.get()).isEmpty();
    }
}
