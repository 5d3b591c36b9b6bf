package turnscope.views.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.Set;

import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.TextArea;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuButton;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Slider;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Pane;
import javafx.stage.Stage;

import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

import turnscope.views.Text;
import turnscope.views.plot.Range;
import turnscope.views.whatif.Row;
import turnscope.views.whatif.Shown;

/// Building scenarios on the open session: by choosing, adding, typing and dragging; keeping them, and taking them further.
class LabTest extends LoadedWindow {

    @Start
    void begin(Stage stage) {
        show(stage);
    }

    private void openLab() throws Exception {
        open("m1");
        WaitForAsyncUtils.asyncFx(() -> model.session.subPage.set("whatif")).get();
        await(() -> isWhole() && !cost().isEmpty() && everyRowReplayed());
    }

    private boolean isWhole() {
        return model.lab.shown.get().filter(Shown::whole).isPresent()
                && model.lab
                        .selected
                        .get()
                        .map(model.lab::scenario)
                        .equals(model.lab.shown.get().map(each -> each.outcome().scenario()));
    }

    private boolean everyRowReplayed() {
        return model.lab.rows.get().stream().allMatch(row -> row.outcome().isPresent());
    }

    @SuppressWarnings("unchecked")
    private TableView<Row> rows() {
        return (TableView<Row>) Objects.requireNonNull(scene.lookup("#lab-rows"));
    }

    private String words(String id) {
        return scene.lookup(id) instanceof Labeled label ? label.getText() : "";
    }

    private String cost() {
        return words("#lab-cost");
    }

    private void onScreen(Runnable action) throws Exception {
        WaitForAsyncUtils.asyncFx(action).get();
        WaitForAsyncUtils.waitForFxEvents();
    }

    private void press(String id) throws Exception {
        onScreen(() -> ((ButtonBase) Objects.requireNonNull(scene.lookup(id), id)).fire());
    }

    private void write(String id, String words) throws Exception {
        onScreen(() -> ((TextField) Objects.requireNonNull(scene.lookup(id), id)).setText(words));
    }

    private void add(String strategy) throws Exception {
        onScreen(() -> {
            var menu = (MenuButton) Objects.requireNonNull(scene.lookup("#lab-add"));
            menu.getItems().stream()
                    .filter(item -> ("lab-add-" + strategy).equals(item.getId()))
                    .findFirst()
                    .orElseThrow()
                    .fire();
        });
        await(this::isWhole);
    }

    @Test
    void theClaimsAreReplayedOnTheOpenSession() throws Exception {
        openLab();
        var before = cost();

        assertThat(rows().getItems()).hasSizeGreaterThan(10);
        onScreen(() -> rows().getSelectionModel().clearAndSelect(5));
        await(() -> isWhole() && !cost().equals(before));
        assertThat(model.lab.shown.get().orElseThrow().reasons().orElseThrow().lines())
                .isNotEmpty();
    }

    @Test
    void aStackIsBuiltDraggedKeptReloadedComparedAndReported(FxRobot robot) throws Exception {
        openLab();
        int claims = rows().getItems().size();
        onScreen(() -> model.lab.add("", "", turnscope.views.whatif.Stack.EMPTY));
        add("truncate");
        add("compact-at");
        assertThat(scene.lookup("#lab-card-truncate")).isNotNull();
        assertThat(scene.lookup("#lab-card-compact-at")).isNotNull();
        assertThat(rows().getItems()).hasSize(claims + 1);
        var cost = cost();
        long peak = peak();

        var slider = (Slider) Objects.requireNonNull(scene.lookup("#lab-slider-threshold"));
        onScreen(() -> bringIntoSight(slider));
        double value = slider.getValue();
        robot.drag(slider.lookup(".thumb")).moveBy(-20, 0).moveBy(-50, 0);
        await(() -> slider.isPressed() && slider.getValue() < value && !cost().equals(cost));
        robot.drop();
        await(() -> isWhole() && !cost().equals(cost));
        assertThat(peak()).isLessThan(peak);

        write("#lab-name", "Short and summarised");
        press("#lab-keep");
        await(() -> model.kept.kept.get().size() == 1);
        assertThat(model.lab.selected.get().orElseThrow().name()).isEqualTo("Short and summarised");
        press("#lab-tab-kept");
        await(() ->
                scene.lookup("#lab-kept") instanceof Pane list && list.getChildren().size() == 1);
        var wanted = model.lab.selected.get().map(model.lab::scenario);
        press("#lab-tab-scenarios");
        press("#lab-drop");
        assertThat(rows().getItems()).hasSize(claims);
        onScreen(() -> model.kept.load(model.kept.kept.get().getFirst()));
        await(this::isWhole);
        assertThat(model.lab.selected.get().map(model.lab::scenario)).isEqualTo(wanted);

        onScreen(() -> {
            model.lab.table.choose(model.lab.rows.get().getFirst().id(), true);
            model.lab.table.choose(model.lab.rows.get().get(2).id(), true);
        });
        assertThat(model.lab.table.compared()).hasSize(2);
        press("#lab-report");
        await(() -> model.builderShown.get());
        assertThat(model.builder.scenarios.get().lines())
                .isEqualTo(
                        model.lab.table.compared().stream()
                                .map(row -> model.lab.scenario(row).text())
                                .toList());
        await(() ->
                scene.lookup("#builder-scenarios") instanceof TextArea area
                        && area.getText().equals(model.builder.scenarios.get()));
    }

    /// Scrolls whatever a node lies in until it is seen.
    private static void bringIntoSight(Node node) {
        for (var each = node.getParent(); each != null; each = each.getParent()) {
            if (!(each instanceof ScrollPane pane)) continue;
            var content = pane.getContent();
            double at = content.sceneToLocal(node.localToScene(0, 0)).getY();
            double room =
                    content.getLayoutBounds().getHeight() - pane.getViewportBounds().getHeight();
            if (room > 0) pane.setVvalue(Math.clamp((at - 40) / room, 0, 1));
            pane.layout();
        }
    }

    private long peak() {
        var course = model.lab.shown.get().orElseThrow().outcome().replay().main();
        long peak = 0;
        for (int r = 0; r < course.size(); r++) peak = Math.max(peak, course.total(r));
        return peak;
    }

    @Test
    void whatIsTypedIsReplayedOrRefusedWithAReason(FxRobot robot) throws Exception {
        openLab();
        int known = rows().getItems().size();

        robot.clickOn("#lab-spec");
        write("#lab-spec", "musk(keep=2)");
        robot.type(KeyCode.ENTER);
        await(() -> words("#lab-wrong").contains("musk"));
        write("#lab-spec", "truncate(cap=300)");
        robot.type(KeyCode.ENTER);
        await(() -> rows().getItems().size() == known + 1);

        assertThat(words("#lab-wrong")).isEmpty();
        assertThat(model.lab.selected.get().orElseThrow().own()).isTrue();
    }

    @Test
    void aClaimStaysAsItIsWhenItIsChanged() throws Exception {
        openLab();
        var claim = model.lab.selected.get().orElseThrow();
        var slider = (Slider) Objects.requireNonNull(scene.lookup("#lab-slider-keep"));

        onScreen(() -> slider.setValue(30));
        await(this::isWhole);

        assertThat(model.lab.table.row(claim.id()).map(Row::stack)).contains(claim.stack());
        var own = model.lab.rows.get().getFirst();
        assertThat(own.own()).isTrue();
        assertThat(own.stack().scenario(false).text()).isEqualTo("mask(keep=30)");
        onScreen(() -> slider.setValue(40));
        await(this::isWhole);
        assertThat(model.lab.rows.get().getFirst().id()).isEqualTo(own.id());
    }

    @Test
    void cutsAndRangesBecomeStrategies() throws Exception {
        openLab();
        onScreen(() -> {
            model.lab.add("", "", turnscope.views.whatif.Stack.EMPTY);
            model.session.timeline.selectRequest(40);
        });
        press("#lab-cut");
        await(this::isWhole);
        assertThat(text()).isEqualTo("fresh-session(split=at:40)");
        onScreen(() -> model.session.timeline.select(new Range(10, 19)));
        press("#lab-hand-over");
        await(this::isWhole);

        assertThat(text()).isEqualTo("subagents(min-calls=6,at=10..19)+fresh-session(split=at:40)");
        assertThat(words("#lab-hand-over")).contains("11").contains("20");
    }

    private String text() {
        return model.lab.selected.get().map(model.lab::scenario).orElseThrow().text();
    }

    @Test
    void otherModelsSweepsMapsAndAdviceAreWorkedOutOnDemand() throws Exception {
        openLab();
        press("#lab-tab-models");
        press("#lab-matrix-run");
        await(() -> model.lab.studies.matrix.get().isPresent());
        assertThat(model.lab.studies.matrix.get().orElseThrow().lines()).isNotEmpty();
        press("#lab-tab-sweep");
        await(() -> model.lab.studies.sweep.get().isPresent());
        assertThat(model.lab.studies.sweep.get().orElseThrow().sweep().cheapest()).isPresent();
        press("#lab-tab-map");
        await(() ->
                scene.lookup("#lab-map-across") instanceof ComboBox<?> box
                        && box.getValue() != null);
        press("#lab-map-run");
        await(() -> model.lab.studies.map.get().isPresent());
        press("#lab-tab-advice");
        press("#lab-advice-run");
        await(() -> model.lab.studies.advice.get().isPresent());
    }

    @Test
    void theChosenScenarioLiesOverTheTimelineOfItsSession(FxRobot robot) throws Exception {
        openLab();
        onScreen(() ->
                rows().getSelectionModel()
                        .select(
                                model.lab.rows.get().stream()
                                        .filter(row -> row.claim().equals("lab.preset.no_cache"))
                                        .findFirst()
                                        .orElseThrow()));
        await(this::isWhole);
        var timeline = model.session.timeline;
        onScreen(() -> model.session.subPage.set("timeline"));

        var line = timeline.haunting.getValue().orElseThrow();
        assertThat(line.name().apply(Text.of("en"))).isEqualTo("Without context caching");
        assertThat(line.name().apply(Text.of("zh"))).isEqualTo("不用上下文缓存");
        var outcome = model.lab.shown.get().orElseThrow().outcome();
        assertThat(line.cost(new Range(0, timeline.series.get().requests() - 1)))
                .isEqualTo(outcome.cost());

        robot.interact(() -> Objects.requireNonNull(scene.lookup("#timeline")).requestFocus());
        robot.type(KeyCode.G);
        assertThat(timeline.haunting.getValue()).isEmpty();
        robot.type(KeyCode.G);
        assertThat(timeline.haunting.getValue()).contains(line);

        robot.type(KeyCode.G);
        onScreen(() -> model.lab.select(model.lab.rows.get().getFirst().id()));
        assertThat(timeline.ghostShown.get()).isTrue();
    }

    @Test
    void withoutAScenarioItSaysHowToComeByOne(FxRobot robot) throws Exception {
        openLab();
        onScreen(() -> model.session.subPage.set("timeline"));
        open("m2");
        assertThat(model.session.timeline.haunting.getValue()).isEmpty();
        robot.interact(() -> Objects.requireNonNull(scene.lookup("#timeline")).requestFocus());
        robot.type(KeyCode.G);
        assertThat(model.notice.get()).contains(new Notice.NoScenario());
        assertThat(model.session.timeline.ghostShown.get()).isTrue();
    }

    @Test
    void uncertainFiguresSayWhy() throws Exception {
        await(() -> model.library.all().size() == 5);
        onScreen(() -> model.open("u1"));
        await(() -> model.session.profile.get().isPresent());
        onScreen(() -> model.session.subPage.set("whatif"));
        await(this::isWhole);

        var doubts = scene.getRoot().lookupAll(".lab-doubt");
        assertThat(doubts).isNotEmpty();
        assertThat(cost()).isEqualTo("—");
        assertThat(Set.copyOf(List.of(words("#lab-trust")))).doesNotContain("");
    }
}
