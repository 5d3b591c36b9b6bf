package turnscope.views.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.ToggleButton;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import turnscope.views.Looks;
import turnscope.views.OnFxThread;
import turnscope.views.Text;
import turnscope.views.Theme;

/// The buttons above the chart stay within reach, however little room there is for them.
@ExtendWith(OnFxThread.class)
class TimelineBarTest {

    private final Button lens = TimelineBar.button("Growth", "");
    private final ToggleButton table = new ToggleButton("Table");

    private TimelineBar bar(double width) {
        var bar = new TimelineBar(new TimelineModel(), Text.of("en"), lens, table);
        Looks.show(Theme.LIGHT, false, 1);
        Looks.dress(new Scene(bar, width, 40));
        bar.applyCss();
        bar.resize(width, 40);
        bar.layout();
        return bar;
    }

    @Test
    void holdsEveryButtonInAWideWindow() {
        var bar = bar(900);
        assertThat(table.isVisible()).isTrue();
        assertThat(bar.lookup("#timeline-more").isVisible()).isFalse();
        assertThat(bar.place(lens)).isSameAs(lens);
    }

    @Test
    void putsWhatFindsNoRoomIntoAMenu() {
        var bar = bar(330);
        var rest = (RestMenu) bar.lookup("#timeline-more");
        assertThat(rest.isVisible()).isTrue();
        assertThat(rest.getBoundsInParent().getMaxX()).isLessThanOrEqualTo(330);
        assertThat(table.isVisible()).isFalse();
        ((CheckMenuItem) rest.getItems().getLast()).setSelected(true);
        assertThat(table.isSelected()).isTrue();
        assertThat(bar.place(table)).isSameAs(rest);
    }
}
