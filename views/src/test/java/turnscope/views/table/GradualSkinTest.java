package turnscope.views.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import javafx.scene.Scene;
import javafx.scene.control.TableRow;
import javafx.stage.Stage;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class GradualSkinTest {

    private static final int ROWS = 24;

    private final List<Integer> growth = new ArrayList<>();
    private Grid<Integer> grid;

    @Start
    void start(Stage stage) {
        grid = grid();
        stage.setScene(new Scene(grid, 400, (ROWS + 2) * Grid.ROW));
        stage.show();
        grid.needsLayoutProperty().subscribe(_ -> growth.add(rows(grid)));
    }

    private static Grid<Integer> grid() {
        return new Grid<Integer>("grid", "numbers", "none")
                .figure("n", 80, Integer::compare, String::valueOf);
    }

    private static int rows(Grid<Integer> grid) {
        return (int)
                grid.lookupAll(".table-row-cell").stream()
                        .filter(row -> row instanceof TableRow<?> each && !each.isEmpty())
                        .filter(javafx.scene.Node::isVisible)
                        .count();
    }

    @Test
    void theRowsComeOverSeveralFramesAndAllOfThemCome(FxRobot robot) throws Exception {
        robot.interact(() -> grid.show(IntStream.range(0, 100).boxed().toList()));
        WaitForAsyncUtils.waitFor(
                10, java.util.concurrent.TimeUnit.SECONDS, () -> shown(robot) >= ROWS);

        assertThat(growth).isNotEmpty();
        assertThat(growth.stream().filter(count -> count > 0).findFirst().orElseThrow())
                .isLessThan(ROWS);
    }

    private int shown(FxRobot robot) {
        var count = new int[1];
        robot.interact(() -> count[0] = rows(grid));
        return count[0];
    }

    @Test
    void aPictureHasAllRowsAtOnce(FxRobot robot) {
        robot.interact(() -> {
            var pictured = grid();
            var scene = new Scene(pictured, 400, (ROWS + 2) * Grid.ROW);
            pictured.show(IntStream.range(0, 100).boxed().toList());
            scene.snapshot(null);
            assertThat(rows(pictured)).isGreaterThanOrEqualTo(ROWS);
        });
    }
}
