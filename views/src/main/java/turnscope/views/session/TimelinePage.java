package turnscope.views.session;

import java.util.Optional;

import javafx.beans.property.DoubleProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.input.ScrollEvent;

import atlantafx.base.theme.Styles;

import org.controlsfx.control.PopOver;

import turnscope.views.Bubble;
import turnscope.views.Looks;
import turnscope.views.Palette;
import turnscope.views.PartByPart;
import turnscope.views.Text;
import turnscope.views.plot.Range;
import turnscope.views.timeline.TimelineBar;
import turnscope.views.timeline.TimelineView;

/// The timeline with its bar, and the requests below it.
public final class TimelinePage extends VBox {

    private static final double LEAST_CHART = 240;
    private static final double LEAST_TABLE = 136;

    private final SessionModel model;
    private final Text text;
    private Optional<PopOver> words = Optional.empty();

    /// @param share of the height that the chart has above the table
    public TimelinePage(
            SessionModel model, Text text, ObservableValue<Boolean> dark, DoubleProperty share) {
        this.model = model;
        this.text = text;
        getStyleClass().add("timeline-page");
        var timeline = new TimelineView(model.timeline, text);
        var menu = new RequestMenu(model, text);
        timeline.setOnContextMenuRequested(event -> {
            aim(event.isKeyboardTrigger());
            menu.show(timeline, event.getScreenX(), event.getScreenY());
            event.consume();
        });
        timeline.addEventFilter(MouseEvent.MOUSE_PRESSED, _ -> menu.hide());
        var tracks = new ScrollPane(timeline);
        tracks.getStyleClass().add("timeline-scroll");
        tracks.setFitToWidth(true);
        tracks.setFitToHeight(true);
        tracks.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        tracks.setFocusTraversable(false);
        tracks.setMinHeight(LEAST_CHART);
        tracks.addEventFilter(ScrollEvent.SCROLL, event -> scroll(tracks, timeline, event));
        var requests = new RequestPane(model, text);
        requests.setMinHeight(LEAST_TABLE);
        var split = new ChartAndTable(tracks, requests, share);
        VBox.setVgrow(split, Priority.ALWAYS);
        var growth =
                TimelineBar.button(text.get("timeline.growth"), text.get("timeline.growth.hint"));
        growth.setId("growth");
        var bar = new TimelineBar(model.timeline, text, growth, table());
        growth.setOnAction(_ -> openLens(dark, bar.place(growth)));
        getChildren().setAll(split);
        PartByPart.add(this, () -> getChildren().addFirst(bar));
        addEventHandler(KeyEvent.KEY_PRESSED, this::key);
        sceneProperty()
                .subscribe(scene -> {
                    if (scene == null) words.ifPresent(PopOver::hide);
                });
        var inScene = sceneProperty().map(_ -> true).orElse(false);
        model.timeline
                .asTable
                .when(inScene)
                .subscribe(alone -> {
                    split.show(!alone, alone || model.timeline.drawer.get());
                    if (alone) requests.focusTable();
                    else if (getScene() != null && getScene().getFocusOwner() == null)
                        timeline.requestFocus();
                });
        model.timeline
                .drawer
                .when(inScene)
                .subscribe(open -> {
                    if (!model.timeline.asTable.get()) split.show(true, open);
                });
    }

    /// With Shift the wheel moves the stack of tracks, which turns it sideways on the way.
    private static void scroll(ScrollPane tracks, Region timeline, ScrollEvent event) {
        double hidden = timeline.getHeight() - tracks.getViewportBounds().getHeight();
        if (!event.isShiftDown() || hidden <= 0) return;
        double delta = event.getDeltaY() == 0 ? event.getDeltaX() : event.getDeltaY();
        tracks.setVvalue(Math.clamp(tracks.getVvalue() - delta / hidden, 0, 1));
        event.consume();
    }

    /// A menu opened by the pointer is about the request below it, unless that is selected with others.
    private void aim(boolean byKey) {
        var hovered = model.timeline.hoveredRequest.get();
        if (byKey || hovered.isEmpty()) return;
        int seq = hovered.getAsInt();
        boolean selected =
                model.timeline.range.getValue().filter(range -> range.contains(seq)).isPresent();
        if (!selected) model.timeline.selectRequest(seq);
    }

    /// What means the same in the chart and in the table.
    private void key(KeyEvent key) {
        if (key.getTarget() instanceof TextInputControl || key.isShortcutDown() || key.isAltDown())
            return;
        var timeline = model.timeline;
        switch (key.getCode()) {
            case T -> timeline.asTable.set(!timeline.asTable.get());
            case Q -> timeline.drawer.set(!timeline.drawer.get());
            case M, DELETE -> model.selection().ifPresent(range -> note(key, range));
            default -> {
                return;
            }
        }
        key.consume();
    }

    /// Marks what is selected, asks for words on it, or takes both away.
    private void note(KeyEvent key, Range range) {
        if (key.getCode() == KeyCode.DELETE) model.notes.removeIn(range);
        else if (key.isShiftDown()) model.writing.set(true);
        else model.notes.add(range, "");
    }

    private void openLens(ObservableValue<Boolean> dark, Node button) {
        if (model.profile.get().isEmpty()) return;
        var lens =
                new GrowthLens(
                        model.profile.get().get(),
                        model.diagnosis.get(),
                        model.timeline.selectedRequest.get(),
                        Palette.of(dark.getValue()),
                        text);
        Looks.speak(lens, text);
        words.ifPresent(PopOver::hide);
        words = Optional.of(Bubble.open(lens, button));
    }

    private ToggleButton table() {
        var button = new ToggleButton(text.get("timeline.table"));
        button.setId("timeline-table");
        button.getStyleClass().add(Styles.SMALL);
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setTooltip(new Tooltip(text.get("timeline.table.hint")));
        button.selectedProperty().bindBidirectional(model.timeline.asTable);
        return button;
    }
}
