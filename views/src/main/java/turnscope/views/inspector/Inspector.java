package turnscope.views.inspector;

import java.util.List;
import java.util.Optional;

import javafx.animation.PauseTransition;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextArea;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Duration;

import atlantafx.base.theme.Styles;

import turnscope.analysis.profile.SessionProfile;
import turnscope.views.Excerpts;
import turnscope.views.Later;
import turnscope.views.Looks;
import turnscope.views.Latest;
import turnscope.views.Palette;
import turnscope.views.Text;
import turnscope.views.Workers;
import turnscope.views.plot.Range;
import turnscope.views.session.Onward;
import turnscope.views.session.SessionModel;

/// Everything known about what is selected: a request, a range of them, or a piece of a context.
///
/// What was selected last decides what is shown; the buttons on top lead back to the others.
public final class Inspector extends VBox {

    public static final double WIDTH = 320;

    private final SessionModel model;
    private final Text text;
    private final ObservableValue<Boolean> dark;
    private final Excerpts excerpts;
    private final Onward onward;
    private final Latest latest;
    private final ToggleGroup group = new ToggleGroup();
    private final ToggleButton request = tab("request", Styles.LEFT_PILL, Shown.REQUEST);
    private final ToggleButton selection = tab("selection", Styles.CENTER_PILL, Shown.SELECTION);
    private final ToggleButton segment = tab("segment", Styles.CENTER_PILL, Shown.SEGMENT);
    private final ToggleButton notes = tab("notes", Styles.RIGHT_PILL, Shown.NOTES);
    private final VBox cards = new VBox();
    private final ScrollPane scroll = new ScrollPane(cards);
    private final Later building = new Later(this::build);
    private Shown shown = Shown.SELECTION;

    /// Whether the next cards are about something else, so that one reads them from the top.
    private boolean top;

    /// A range that is being dragged is not added up in every frame.
    private final PauseTransition settle = new PauseTransition(Duration.millis(60));

    private enum Shown {
        REQUEST,
        SELECTION,
        SEGMENT,
        NOTES
    }

    /// @param close takes it away where it lies over the page
    public Inspector(
            SessionModel model,
            Text text,
            ObservableValue<Boolean> dark,
            Excerpts excerpts,
            Workers workers,
            Onward onward,
            Button close) {
        this.onward = onward;
        this.model = model;
        this.text = text;
        this.dark = dark;
        this.excerpts = excerpts;
        this.latest = new Latest(workers);
        setId("inspector");
        getStyleClass().add("inspector");
        for (var button : List.of(request, selection, segment, notes)) label(button);
        close.managedProperty().bind(close.visibleProperty());
        var tabs = new HBox(request, selection, segment, notes, close);
        tabs.setAlignment(Pos.CENTER);
        tabs.getStyleClass().add("inspector-tabs");
        cards.getStyleClass().add("inspector-cards");
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        getChildren().setAll(tabs, scroll);
        double width = WIDTH * Looks.scale();
        setPrefWidth(width);
        setMinWidth(width);
        setMaxWidth(width);
        follow();
    }

    private ToggleButton tab(String id, String style, Shown what) {
        var button = new ToggleButton();
        button.setId("inspector-" + id);
        button.getStyleClass().addAll(style, Styles.SMALL);
        button.setToggleGroup(group);
        button.setOnAction(_ -> turn(what));
        return button;
    }

    /// The tabs share the width of the cards below them.
    private void label(ToggleButton button) {
        button.setText(text.get("inspector.tab." + button.getId().substring(10)));
        button.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(button, Priority.ALWAYS);
    }

    private void follow() {
        var inScene = sceneProperty().map(_ -> true).orElse(false);
        model.profile.when(inScene).subscribe(_ -> show());
        model.diagnosis.when(inScene).subscribe(_ -> show());
        dark.when(inScene).subscribe(_ -> show());
        model.timeline
                .selectedRequest
                .when(inScene)
                .subscribe(seq -> follow(seq.isPresent() ? Shown.REQUEST : Shown.SELECTION));
        model.timeline.range.when(inScene).subscribe(_ -> settle.playFromStart());
        settle.setOnFinished(_ -> settled());
        model.notes.notes.when(inScene).subscribe(_ -> show());
        model.writing.when(inScene).subscribe(this::write);
        model.segment
                .when(inScene)
                .subscribe(item -> turn(item.isPresent() ? Shown.SEGMENT : selectedOrWhole()));
    }

    /// Somebody who writes notes goes on writing them, wherever he looks.
    private void follow(Shown what) {
        turn(shown == Shown.NOTES ? Shown.NOTES : what);
    }

    private void write(boolean wanted) {
        if (!wanted) return;
        shown = Shown.NOTES;
        build();
        if (lookup("#note-text") instanceof TextArea area) area.requestFocus();
        model.writing.set(false);
    }

    /// A range that was taken away does not take away the segment that is being read.
    private void settled() {
        if (shown == Shown.SEGMENT && model.timeline.range.getValue().isEmpty()) show();
        else follow(selectedOrWhole());
    }

    private Shown selectedOrWhole() {
        if (model.timeline.range.getValue().isPresent()) return Shown.SELECTION;
        return model.timeline.selectedRequest.get().isPresent() ? Shown.REQUEST : Shown.SELECTION;
    }

    private void turn(Shown what) {
        shown = what;
        top = true;
        show();
    }

    private void show() {
        building.ask();
    }

    private void build() {
        boolean writing = lookup("#note-text") instanceof TextArea area && area.isFocused();
        var profile = model.profile.get().filter(known -> !known.requests().isEmpty());
        request.setSelected(shown == Shown.REQUEST);
        selection.setSelected(shown == Shown.SELECTION);
        segment.setSelected(shown == Shown.SEGMENT);
        notes.setSelected(shown == Shown.NOTES);
        cards.getChildren().setAll(profile.map(this::cards).orElse(List.of()));
        if (writing && lookup("#note-text") instanceof TextArea area) {
            area.requestFocus();
            area.end();
        }
        if (top) scroll.setVvalue(0);
        top = false;
    }

    private List<Node> cards(SessionProfile profile) {
        var palette = Palette.of(dark.getValue());
        return switch (shown) {
            case REQUEST -> {
                var seq = model.timeline.selectedRequest.get();
                yield seq.isEmpty() || seq.getAsInt() >= profile.requests().size()
                        ? hint("inspector.request.none")
                        : new RequestCards(model, text, palette, profile, seq.getAsInt()).cards();
            }
            case SELECTION -> {
                var last = profile.requests().size() - 1;
                var range =
                        model.timeline
                                .range
                                .getValue()
                                .filter(selected -> selected.last() <= last)
                                .orElse(new Range(0, last));
                yield new SelectionCards(
                                text,
                                palette,
                                profile,
                                range,
                                new Lights(model.timeline.lit),
                                onward)
                        .cards();
            }
            case SEGMENT -> segment(profile, palette).orElse(hint("inspector.segment.none"));
            case NOTES -> new NoteCards(model, text).cards();
        };
    }

    private Optional<List<Node>> segment(SessionProfile profile, Palette palette) {
        return model.segment
                .get()
                .map(item ->
                        new SegmentCards(model, text, palette, profile, item, excerpts, latest)
                                .cards());
    }

    private List<Node> hint(String key) {
        return List.of(Cards.card("", Cards.label(text.get(key), "muted")));
    }
}
