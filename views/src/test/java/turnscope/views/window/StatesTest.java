package turnscope.views.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import atlantafx.base.controls.Notification;

import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

import turnscope.analysis.session.Intake;
import turnscope.analysis.session.Problem;
import turnscope.analysis.session.Session;
import turnscope.analysis.session.Watch;
import turnscope.views.Text;
import turnscope.views.fixture.Samples;
import turnscope.views.session.Page;

/// What the window says when there is nothing, not yet everything, or something wrong: each state once.
class StatesTest extends LoadedWindow {

    private final Text text = Text.of("en");

    @Start
    @Override
    void show(Stage stage) {
        super.show(stage);
    }

    private Node node(String query) {
        return scene.lookup(query);
    }

    private boolean says(String words) {
        return says(scene.getRoot(), words);
    }

    /// Whether a visible label holds the words.
    private static boolean says(Node node, String words) {
        if (!node.isVisible()) return false;
        if (node instanceof Labeled label
                && label.getText() != null
                && label.getText().contains(words)) return true;
        if (!(node instanceof Parent parent)) return false;
        return parent.getChildrenUnmodifiable().stream().anyMatch(child -> says(child, words));
    }

    private String message() {
        return node("#notice") instanceof Notification toast ? toast.getMessage() : "";
    }

    private void awaitWords(String words) throws Exception {
        await(() -> says(words));
    }

    @Test
    void aSessionThatIsGoneOrCannotBeReadSaysSo(FxRobot robot) throws Exception {
        open("m1");
        robot.interact(() -> model.open("nobody"));
        await(() -> model.session.page.get() instanceof Page.Gone);
        robot.interact(() -> model.session.page.set(new Page.Failed("m1", "the file is locked")));
        await(() -> model.session.page.get() instanceof Page.Failed);
    }

    @Test
    void aListWithoutAMatchOffersToClearTheFilters(FxRobot robot) throws Exception {
        open("m1");
        robot.push(KeyCode.SHORTCUT, KeyCode.F);
        await(() -> node("#library-search").isFocused());
        robot.write("cost>9999");
        awaitWords(text.get("library.none"));
        robot.clickOn("#library-clear");
        assertThat(model.library.shownCount.get()).isEqualTo(model.library.familyCount.get());
    }

    @Test
    void requestsThatAreAllFilteredOutAreCounted(FxRobot robot) throws Exception {
        open("m1");
        robot.interact(() -> model.session.requestFilter.set("cost>9999"));
        awaitWords("All 120 requests are hidden by 1 filter.");
    }

    @Test
    void aSessionWithoutACompactionSaysThatItContainsNone(FxRobot robot) throws Exception {
        open("u1");
        robot.clickOn("#subpage-events");
        await(() -> node("#compactions") != null);
        var table = (TableView<?>) node("#compactions");
        assertThat(((Labeled) table.getPlaceholder()).getText())
                .isEqualTo("This session contains no compaction.");
    }

    @Test
    void tooFewRequestsForAFitAreNamed(FxRobot robot) throws Exception {
        open("u1");
        robot.clickOn("#subpage-timeline").clickOn("#growth");
        await(() ->
                robot.lookup("#growth-lens .label").queryAllAs(Labeled.class).stream()
                        .anyMatch(label -> label.getText().contains("a fit needs 12")));
    }

    @Test
    void requestsWithoutAPriceAreNamedAndNeverNothing(FxRobot robot) throws Exception {
        open("u1");
        awaitWords("8 requests have no known price; totals leave them out.");
        assertThat(((Labeled) node("#status-unpriced")).getText()).isEqualTo("1 unpriced model");
        assertThat(((Labeled) node("#selection-total")).getText()).isEqualTo("—");
    }

    @Test
    void aShortSessionIsTooShortToCalibrate(FxRobot robot) throws Exception {
        open("u1");
        awaitWords("This session: too short to calibrate");
        var words = ((Labeled) node("#status-calibration")).getTooltip().getText();
        assertThat(words).contains("requests could be compared, 10 are needed");
    }

    @Test
    void aReadingThatFailsMarksTheDataAsStale(FxRobot robot) throws Exception {
        open("m1");
        watch.grow(Samples.session("m1", "Fix the import", 121));
        await(() -> model.session.live.get());
        watch.tell(new Watch.News.Failed("the disk is full; what was imported before is safe"));
        awaitWords("stale since");
        assertThat(message()).contains("the disk is full");
    }

    @Test
    void aGrowingTranscriptSaysWhatIsShownSoFarAndThatItsLastLineIsBeingWritten() throws Exception {
        library.breakOff("m1");
        open("m1");
        assertThat(node("#partial").isVisible()).as("nobody writes it").isFalse();
        watch.grow(Samples.session("m1", "Fix the import", 121));
        awaitWords("The last line is still being written.");
        await(() ->
                ((Labeled) node("#live"))
                        .getTooltip()
                        .getText()
                        .startsWith("Showing 121 requests so far"));
    }

    @Test
    void aSessionWithoutUsageNamesItsPrompts(FxRobot robot) throws Exception {
        open("m1");
        var talk = Samples.session("m2", "Only words", 60);
        library.put(
                new Session(
                        talk.summary(),
                        talk.turns(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of()));
        robot.interact(() -> model.open("m2"));
        awaitWords(
                "This session has "
                        + talk.turns().size()
                        + " prompts but no request with token usage. The timeline needs usage.");
    }

    @Test
    void problemsOfAnImportLeadToDiagnostics(FxRobot robot) throws Exception {
        open("m1");
        var problem = new Problem("/logs/broken.jsonl", 0, "cannot be read");
        var result = new Intake.Result(2, 1, 0, List.of(), 0, 10, 0.1, false, List.of(problem));
        robot.interact(() -> model.imports.report(new Notice.Imported(result)));
        await(() -> message().contains("1 problem"));
        robot.clickOn("#toast-problems");
        await(() -> node("#diagnostics-skipped-lines") != null);
        var places = (TableView<?>) node("#diagnostics-skipped-lines");
        await(() -> places.getItems().contains(problem));
    }

    @Test
    void anImportThatFindsNothingSaysWhatItReads(FxRobot robot) throws Exception {
        open("m1");
        robot.interact(() -> model.imports.add(List.of(Path.of("elsewhere"))));
        await(() -> message().startsWith("No transcripts found there."));
    }

    @Test
    void nothingToCompareSaysHowToChoose(FxRobot robot) throws Exception {
        open("m1");
        robot.clickOn("#place-compare");
        awaitWords("Choose two to six sessions");
        assertThat(model.compare.chosen.get()).isEmpty();
        assertThat(Optional.ofNullable(node("#compare-figures"))).isEmpty();
    }

    @Test
    void anImportUnderWayShowsHowFarItIs(FxRobot robot) throws Exception {
        open("m1");
        robot.interact(() ->
                model.imports.progress.set(
                        Optional.of(new ImportModel.Progress(3, 12, 3000, 12000))));
        awaitWords("Reading 3 of 12");
        assertThat(node("#import-cancel").isVisible()).isTrue();
        robot.interact(() -> model.imports.progress.set(Optional.empty()));
    }
}
