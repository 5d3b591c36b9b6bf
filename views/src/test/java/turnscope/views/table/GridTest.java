package turnscope.views.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import javafx.scene.control.TableColumn;
import javafx.scene.layout.Pane;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import turnscope.views.OnFxThread;

/// Who gets the room of a table.
@ExtendWith(OnFxThread.class)
class GridTest {

    private static List<Double> widths(double width) {
        var grid =
                new Grid<String>("grid", "", "")
                        .words("Name", 160, name -> name)
                        .figure("n", 70, String::compareTo, name -> name)
                        .sparePictures(100, _ -> new Pane());
        grid.resize(width, 300);
        grid.show(List.of("one"));
        return grid.getColumns().stream()
                .filter(TableColumn::isVisible)
                .map(TableColumn::getPrefWidth)
                .toList();
    }

    @Test
    void picturesStandWhereTheWordsHaveWhatTheyAskFor() {
        assertThat(widths(400)).containsExactly(224.0, 70.0, 100.0);
    }

    @Test
    void picturesLeaveTheirRoomToWordsThatWouldBeCut() {
        assertThat(widths(300)).containsExactly(224.0, 70.0);
    }

    @Test
    void theBarBelowWideColumnsCoversNoRow() {
        assertThat(height(400) - height(900)).isEqualTo(10);
    }

    private static double height(double width) {
        var grid =
                new Grid<String>("grid", "", "")
                        .words("Name", 160, name -> name)
                        .figure("n", 470, String::compareTo, name -> name)
                        .upTo(150);
        grid.resize(width, 150);
        grid.show(List.of("one", "two", "three", "four", "five", "six"));
        return grid.getPrefHeight();
    }
}
