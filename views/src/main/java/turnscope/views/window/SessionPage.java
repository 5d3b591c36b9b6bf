package turnscope.views.window;

import java.util.List;

import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;

import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;

import atlantafx.base.theme.Styles;

import turnscope.views.Icons;
import turnscope.views.PartByPart;
import turnscope.views.Text;
import turnscope.views.composition.CompositionView;
import turnscope.views.events.EventsView;
import turnscope.views.inspector.Inspector;
import turnscope.views.inspector.SelectionStrip;
import turnscope.views.library.PreviewCard;
import turnscope.views.session.Page;
import turnscope.views.session.SessionModel;
import turnscope.views.session.SessionView;
import turnscope.views.session.SubPage;
import turnscope.views.session.TimelinePage;
import turnscope.views.turns.TurnsView;
import turnscope.views.whatif.LabView;

/// The open session, or why there is none.
final class SessionPage extends StackPane {

    private final Text text;

    /// Without so much width there is no room for an inspector.
    private static final double LEAST_BESIDE = 860;

    private static final PseudoClass OVER = PseudoClass.getPseudoClass("over");

    private final SessionView view;
    private final HBox beside;
    private final Label words = new Label();

    SessionPage(MainModel model, Text text, ObservableValue<Boolean> dark, Runnable export) {
        this.text = text;
        getStyleClass().add("session-page");
        var strip = new SelectionStrip(model.session, text, model.inspectorOver);
        view = new SessionView(model.session, text, dark, pages(model, text, dark), strip, export);
        beside = new HBox();
        PartByPart.add(this, () -> beside.getChildren().add(view));
        PartByPart.add(this, () -> furnish(model, dark, strip));
        HBox.setHgrow(view, Priority.ALWAYS);
        view.setMinWidth(0);
        widthProperty()
                .subscribe(width -> {
                    if (width.doubleValue() > 0)
                        model.inspectorRoom.set(width.doubleValue() > LEAST_BESIDE);
                });
        words.setId("page-words");
        words.getStyleClass().add("muted");
        words.setWrapText(true);
        var reading = new ProgressBar();
        reading.getStyleClass().add("reading");
        reading.setMaxWidth(Double.MAX_VALUE);
        reading.visibleProperty().bind(model.session.reading);
        StackPane.setAlignment(reading, Pos.TOP_CENTER);
        getChildren().setAll(beside, words, reading);
        var inScene = sceneProperty().map(_ -> true).orElse(false);
        model.session
                .writing
                .when(inScene)
                .subscribe(wanted -> {
                    if (wanted) model.showInspector();
                });
        model.session.page.when(inScene).subscribe(this::show);
        model.session
                .profile
                .when(inScene)
                .subscribe(profile -> {
                    beside.setVisible(profile.isPresent());
                    words.setVisible(profile.isEmpty());
                });
    }

    /// Adds what stands beside the session.
    private void furnish(MainModel model, ObservableValue<Boolean> dark, SelectionStrip strip) {
        var inspector =
                new Inspector(
                        model.session,
                        text,
                        dark,
                        model.ports.excerpts(),
                        model.workers,
                        new Errands(model),
                        close(model));
        var preview = new PreviewCard(model.library, text, dark);
        var previewed = preview.visibleProperty();
        var useful = previewed.not().and(model.session.subPage.isNotEqualTo("whatif"));
        var room = model.inspectorRoom;
        inspector
                .visibleProperty()
                .bind(
                        model.inspectorShown
                                .and(room)
                                .or(model.inspectorOver.and(room.not()))
                                .and(useful)
                                .and(beside.visibleProperty()));
        strip.visibleProperty().bind(useful.and(room.not()));
        strip.managedProperty().bind(strip.visibleProperty());
        place(inspector, room);
        beside.getChildren().add(preview);
        getChildren().add(1, inspector);
    }

    private Button close(MainModel model) {
        var close = new Button(null, Icons.CLOSE.node());
        close.setId("inspector-close");
        close.getStyleClass().addAll(Styles.BUTTON_ICON, Styles.FLAT, Styles.SMALL);
        close.setAccessibleText(text.get("sheet.close"));
        close.setOnAction(_ -> model.inspectorOver.set(false));
        close.visibleProperty().bind(model.inspectorRoom.not());
        return close;
    }

    /// The inspector takes its width from the page, or lies over it where the page is not wide enough for both.
    private void place(Inspector inspector, BooleanProperty room) {
        StackPane.setAlignment(inspector, Pos.CENTER_RIGHT);
        beside.paddingProperty()
                .bind(
                        Bindings.createObjectBinding(
                                () ->
                                        new Insets(
                                                0,
                                                inspector.isVisible() && room.get()
                                                        ? inspector.getPrefWidth()
                                                        : 0,
                                                0,
                                                0),
                                inspector.visibleProperty(),
                                inspector.prefWidthProperty(),
                                room));
        room.when(sceneProperty().map(_ -> true).orElse(false))
                .subscribe(now -> inspector.pseudoClassStateChanged(OVER, !now));
    }

    /// Ids of the pages, in their order.
    static List<String> ids() {
        return List.of("timeline", "composition", "events", "turns", "whatif");
    }

    /// Opens the page with a number from 1 on.
    static void turnTo(SessionModel session, int number) {
        if (number <= ids().size()) session.subPage.set(ids().get(number - 1));
    }

    /// The pages about a session; their keys follow from their order.
    private static List<SubPage> pages(MainModel model, Text text, ObservableValue<Boolean> dark) {
        var session = model.session;
        return List.of(
                new SubPage(
                        "timeline",
                        () -> new TimelinePage(session, text, dark, model.timelineShare)),
                new SubPage(
                        "composition",
                        () -> new CompositionView(session, text, dark, new Errands(model))),
                new SubPage("events", () -> new EventsView(session, text, dark)),
                new SubPage("turns", () -> new TurnsView(session, text)),
                new SubPage(
                        "whatif",
                        () ->
                                new LabView(
                                        session,
                                        model.lab,
                                        model.kept,
                                        text,
                                        dark,
                                        model::reportScenarios)));
    }

    private void show(Page page) {
        words.setText(
                switch (page) {
                    case Page.Nothing _ -> text.get("page.nothing");
                    case Page.Reading _, Page.Shown _ -> "";
                    case Page.Gone _ -> text.get("page.gone");
                    case Page.Failed(_, String reason) -> text.get("page.failed", reason);
                });
    }
}
