package turnscope.views;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

import javafx.animation.AnimationTimer;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class PartByPartTest {

    private final StackPane seen = new StackPane();
    private final List<Integer> framesOfParts = new ArrayList<>();
    private int frame;

    @Start
    void start(Stage stage) {
        stage.setScene(new Scene(seen, 200, 100));
        stage.show();
        new AnimationTimer() {
            @Override
            public void handle(long now) {
                frame++;
            }
        }.start();
    }

    private void part() {
        framesOfParts.add(frame);
    }

    @Test
    void eachPartOfAWindowHasAFrame(FxRobot robot) throws Exception {
        robot.interact(() -> {
            for (int i = 0; i < 4; i++) PartByPart.add(seen, this::part);
        });
        WaitForAsyncUtils.waitFor(
                20, TimeUnit.SECONDS, () -> WaitForAsyncUtils.asyncFx(PartByPart::done).get());
        assertThat(framesOfParts).hasSize(4).doesNotHaveDuplicates().isSorted();
    }

    @Test
    void partsOfWhatComesIntoAWindowWaitForIt(FxRobot robot) throws Exception {
        var later = new StackPane();
        robot.interact(() -> PartByPart.add(later, this::part));
        assertThat(framesOfParts).isEmpty();
        robot.interact(() -> seen.getChildren().add(later));
        WaitForAsyncUtils.waitFor(
                20, TimeUnit.SECONDS, () -> WaitForAsyncUtils.asyncFx(PartByPart::done).get());
        assertThat(framesOfParts).hasSize(1);
    }

    @Test
    void whatNobodySeesIsCompletedAtOnce(FxRobot robot) {
        robot.interact(() -> {
            var hidden = new StackPane();
            PartByPart.add(hidden, this::part);
            new Scene(hidden);
            PartByPart.add(hidden, this::part);
            assertThat(framesOfParts).hasSize(2);
        });
    }
}
