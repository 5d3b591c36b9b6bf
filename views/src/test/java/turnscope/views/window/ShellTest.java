package turnscope.views.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.ScrollEvent;
import javafx.stage.Stage;

import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

import turnscope.views.Text;
import turnscope.views.help.Topic;
import turnscope.views.library.LibraryView;

/// What the frame around the pages does for somebody with a keyboard and a mouse.
class ShellTest extends LoadedWindow {

    @Start
    @Override
    void show(Stage stage) {
        super.show(stage);
    }

    private Node node(String query) {
        return scene.lookup(query);
    }

    private int selected() {
        return model.session.timeline.selectedRequest.get().orElse(-1);
    }

    @Test
    void theSettingsGiveKeysOtherMeanings(FxRobot robot) throws Exception {
        open("m1");
        robot.interact(() -> model.keys.set(Map.of("next", "I", "inspector", "U", "search", "F9")));
        robot.interact(() -> model.session.timeline.selectRequest(4));
        robot.clickOn("#subpage-timeline").interact(() -> node("#timeline").requestFocus());
        boolean shown = model.inspectorShown.get();

        robot.type(KeyCode.I);
        assertThat(selected()).isEqualTo(5);
        robot.type(KeyCode.RIGHT);
        assertThat(selected()).isEqualTo(5);
        assertThat(model.inspectorShown.get()).isEqualTo(shown);
        robot.type(KeyCode.U);
        assertThat(model.inspectorShown.get()).isNotEqualTo(shown);
        robot.type(KeyCode.F9);
        await(() -> node("#library-search") != null && node("#library-search").isFocused());
    }

    @Test
    void listAndPageSurviveBeingLeft(FxRobot robot) throws Exception {
        open("m1");
        robot.interact(() -> model.narrow.set(false));
        robot.interact(() -> model.libraryShown.set(true));
        await(() -> node("#library-list") != null && node(".session-cell .fold") != null);
        var kept = List.of(node("#timeline"), node("#library-list"), node(".session-cell .fold"));

        robot.interact(() -> model.libraryShown.set(false));
        assertThat(node("#library-list")).isNull();
        robot.interact(() -> model.place.set(Place.OVERVIEW));
        assertThat(node("#timeline")).isNull();
        robot.interact(() -> model.place.set(Place.SESSIONS));
        robot.interact(() -> model.narrow.set(true));
        robot.interact(() -> model.narrow.set(false));
        robot.interact(() -> model.libraryShown.set(true));
        robot.interact(() -> model.library.marked.set(model.library.marked.get() + 1));

        await(() -> node("#library-list") != null);
        assertThat(List.of(node("#timeline"), node("#library-list"), node(".session-cell .fold")))
                .containsExactlyElementsOf(kept);
        assertThat(node(".library").getStyleClass()).doesNotContain("over-page");
    }

    @Test
    void theSheetOfKeysShowsWhatTheSettingsSay(FxRobot robot) throws Exception {
        open("m1");
        robot.interact(() -> model.keys.set(Map.of("zoom-in", "U", "keys", "F8")));
        robot.push(KeyCode.F8);
        await(() -> node("#key-sheet") != null);

        var words = new ArrayList<String>();
        robot.lookup("#key-sheet .key")
                .queryAllAs(Labeled.class)
                .forEach(l -> words.add(l.getText()));
        assertThat(words).contains("F8", "U  S −  Ctrl+wheel", "1  2  3  4  5");
    }

    @Test
    void anotherSessionIsChosenToCompareWith(FxRobot robot) throws Exception {
        open("m1");
        robot.push(KeyCode.SHORTCUT, KeyCode.D);
        await(() -> node("#palette-field") != null && node("#palette-field").isFocused());
        robot.write("write the parser").type(KeyCode.ENTER);
        await(() -> model.compare.compared.get().size() == 2 && node("#compare-figures") != null);
        assertThat(model.compare.chosen.get()).containsExactly("m1", "m2");
    }

    @Test
    void theWordsOfTheStatusLineOpenTheirPages(FxRobot robot) throws Exception {
        open("u1");
        robot.clickOn("#status-unpriced");
        await(() -> node("#prices-page") != null);
        robot.clickOn("#status-calibration");
        await(() -> node("#diagnostics") != null && model.diagnostics.trust.get().isPresent());
        assertThat(node("#prices-page")).isNull();
        robot.type(KeyCode.ESCAPE);
        await(() -> node("#diagnostics") == null);
        robot.interact(() -> node("#status-local").requestFocus());
        robot.type(KeyCode.ENTER);
        await(() -> node("#diagnostics") != null);
    }

    @Test
    @SuppressWarnings("unchecked")
    void diagnosticsLeadToADoubtfulSessionAndCopyNothingOfItsText(FxRobot robot) throws Exception {
        open("m1");
        robot.push(KeyCode.SHORTCUT, KeyCode.DIGIT6);
        await(() -> model.diagnostics.trust.get().isPresent());
        robot.clickOn("#diagnostics-copy");
        await(() -> node("#notice") != null);
        var copied = new java.util.concurrent.atomic.AtomicReference<>("");
        // What is copied; the clipboard of a headless screen cannot always be read.
        robot.interact(() -> copied.set(model.diagnostics.redacted()));
        assertThat(copied.get()).contains("5 sessions", "unpriced: mystery-1, 8 requests");
        assertThat(copied.get()).doesNotContain("Fix the import", "/home/ada", "m1.jsonl");

        var grid = (TableView<Object>) node("#diagnostics-trust");
        await(() -> grid.getItems().size() == 5);
        robot.interact(() -> grid.getSelectionModel().select(4));
        await(() -> node("#diagnostics") == null && node("#session-title") != null);
    }

    @Test
    void helpOpensAtWhatHasTheFocus(FxRobot robot) throws Exception {
        open("m1");
        robot.clickOn("#subpage-timeline").interact(() -> node("#timeline").requestFocus());
        robot.push(KeyCode.F1);
        await(() -> node("#help-title") != null);
        assertThat(((Labeled) node("#help-title")).getText()).isEqualTo("Timeline");
        robot.write("premium").type(KeyCode.DOWN);
        assertThat(((Labeled) node("#help-title")).getText()).isNotEqualTo("Timeline");
        robot.type(KeyCode.ESCAPE);
        await(() -> node("#help-sheet") == null && node("#timeline").isFocused());

        robot.push(KeyCode.SHORTCUT, KeyCode.K);
        await(() -> node("#palette-field") != null && node("#palette-field").isFocused());
        robot.write("help carry cost").type(KeyCode.ENTER);
        await(() -> node("#help-title") != null);
        assertThat(((Labeled) node("#help-title")).getText()).isEqualTo("Carry cost");
    }

    @Test
    void everyTopicOfTheHelpHasWordsInBothLanguages() {
        for (var language : List.of("en", "zh")) {
            var text = Text.of(language);
            for (var topic : Topic.values()) {
                assertThat(topic.title(text)).as(topic.id()).isNotBlank();
                assertThat(text.get("help." + topic.id() + ".text")).hasSizeGreaterThan(12);
            }
        }
    }

    private LibraryView library() {
        return (LibraryView) scene.lookup(".library");
    }

    @Test
    void theListLiesOverThePageOfANarrowWindow(FxRobot robot) throws Exception {
        open("m1");
        assertThat(model.narrow.get()).isTrue();
        assertThat(library().isVisible()).isFalse();

        robot.push(KeyCode.SHORTCUT, KeyCode.B);
        await(() -> library().isVisible());
        robot.push(KeyCode.ESCAPE);
        await(() -> !library().isVisible());
        robot.push(KeyCode.SHORTCUT, KeyCode.F);
        await(() -> node("#library-search").isFocused());
        robot.write("write the").type(KeyCode.DOWN);
        await(() -> node("#library-list").isFocused());
        robot.type(KeyCode.SPACE);
        await(() -> node("#preview").isVisible());
        assertThat(((Labeled) node("#preview-name")).getText()).contains("parser");
        assertThat(model.library.selected.get()).contains("m1");
        robot.type(KeyCode.SPACE);
        await(() -> !node("#preview").isVisible());
    }

    @Test
    void tagsFindSessionsAgain(FxRobot robot) throws Exception {
        open("m1");
        robot.interact(() -> {
            model.library.tag("m2", " Slow ");
            model.library.tag("c1", "slow");
            model.library.tag("m2", "billing");
            model.library.search.set("tag:slow");
        });
        assertThat(model.library.shownCount.get()).isEqualTo(2);
        assertThat(model.library.allTags()).containsExactly("slow", "billing");
        assertThat(model.library.conditions()).containsExactly("tag:slow");
        robot.interact(() -> model.library.untag("c1", "slow"));
        assertThat(model.library.shownCount.get()).isEqualTo(1);
        assertThat(model.ports.tags().all()).containsOnlyKeys("m2");
    }

    @Test
    void theWheelDoesWhatTheSettingsSay(FxRobot robot) throws Exception {
        open("m1");
        var timeline = model.session.timeline;
        robot.clickOn("#subpage-timeline");
        double all = timeline.viewport.get().visible().width();
        robot.interact(() -> turn(node("#timeline"), 120));
        assertThat(timeline.viewport.get().visible().width()).isEqualTo(all);
        await(() -> node("#notice") != null);

        robot.push(KeyCode.SHORTCUT, KeyCode.COMMA);
        await(() -> node("#settings-wheel-zooms") != null);
        assertThat(((Labeled) node("#origin-wheel")).getText()).isEqualTo("default");
        robot.clickOn("#settings-wheel-zooms");
        assertThat(((Labeled) node("#origin-wheel")).getText()).isEqualTo("settings file");
        robot.type(KeyCode.ESCAPE);
        robot.interact(() -> turn(node("#timeline"), 120));
        assertThat(timeline.viewport.get().visible().width()).isLessThan(all);
    }

    private static void turn(Node node, double delta) {
        Event.fireEvent(
                node,
                new ScrollEvent(
                        ScrollEvent.SCROLL,
                        300,
                        200,
                        300,
                        200,
                        false,
                        false,
                        false,
                        false,
                        false,
                        false,
                        0,
                        delta,
                        0,
                        delta,
                        ScrollEvent.HorizontalTextScrollUnits.NONE,
                        0,
                        ScrollEvent.VerticalTextScrollUnits.NONE,
                        0,
                        0,
                        null));
    }

    @Test
    void amountsHaveAsManyDecimalsAsTheSettingsSay(FxRobot robot) throws Exception {
        open("m1");
        var before = ((Labeled) node("#selection-total")).getText();
        robot.interact(() -> model.decimals.set(4));
        await(() -> node("#selection-total") != null);
        assertThat(((Labeled) node("#selection-total")).getText())
                .startsWith(before.substring(0, before.length() - 1))
                .hasSize(before.length() + 2);
        robot.interact(() -> model.decimals.set(2));
    }
}
