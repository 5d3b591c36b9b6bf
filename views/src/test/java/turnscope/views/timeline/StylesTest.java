package turnscope.views.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.application.Application;
import javafx.css.CssParser;
import javafx.scene.Scene;

import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.Objects;
import java.util.OptionalInt;

import turnscope.views.OnFxThread;
import turnscope.views.Text;

@ExtendWith(OnFxThread.class)
class StylesTest {

    @ParameterizedTest
    @CsvSource({"light.css, en", "dark.css, zh"})
    void noStyleIsWrong(String theme, String language) {
        CssParser.errorsProperty().clear();
        Application.setUserAgentStylesheet(resource(theme));
        var model = new TimelineModel();
        var view = new TimelineView(model, Text.of(language));
        var scene = new Scene(view, 1200, 700);
        scene.getStylesheets().add(resource("turnscope.css"));
        scene.snapshot(null);
        model.series.set(Series.of(Sessions.compacted()));
        model.selectTurn(57);
        model.hoveredRequest.set(OptionalInt.of(57));
        view.showReadOut(57);
        scene.snapshot(null);
        assertThat(CssParser.errorsProperty()).isEmpty();
    }

    private static String resource(String name) {
        return Objects.requireNonNull(Text.class.getResource(name)).toExternalForm();
    }
}
