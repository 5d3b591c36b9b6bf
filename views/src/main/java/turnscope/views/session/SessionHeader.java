package turnscope.views.session;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Optional;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import atlantafx.base.theme.Styles;
import org.controlsfx.control.PopOver;

import turnscope.analysis.profile.SessionProfile;
import turnscope.analysis.session.SessionSummary;
import turnscope.views.Amounts;
import turnscope.views.Icons;
import turnscope.views.Looks;
import turnscope.views.SessionNames;
import turnscope.views.Text;

/// Which session this is, and what can be done with it.
final class SessionHeader extends VBox {

    private final SessionModel model;
    private final Text text;
    private final Label title = new Label();
    private final Label facts = new Label();
    private final Label agent = new Label();
    private final Label live = new Label();
    private final Label partial = new Label();
    private final Label stale = new Label();
    private String shown = "";
    private final Button models = new Button();
    private Optional<PopOver> menu = Optional.empty();

    /// @param export asks where to put the report
    SessionHeader(SessionModel model, Text text, Runnable export) {
        this.model = model;
        this.text = text;
        getStyleClass().add("session-header");
        title.setId("session-title");
        title.getStyleClass().add("page-title");
        facts.getStyleClass().add("muted");
        facts.setMinWidth(0);
        agent.getStyleClass().add("chip");
        agent.setMinWidth(Region.USE_PREF_SIZE);
        live.setId("live");
        live.setText(text.get("session.live"));
        live.getStyleClass().addAll("chip", "live");
        live.setMinWidth(Region.USE_PREF_SIZE);
        live.visibleProperty().bind(model.live);
        live.managedProperty().bind(model.live);
        partial.setId("partial");
        partial.setText(text.get("line.partial"));
        partial.getStyleClass().addAll("muted", "small");
        partial.setMinWidth(0);
        partial.visibleProperty().bind(model.live.and(model.partial));
        partial.managedProperty().bind(partial.visibleProperty());
        stale.setId("stale");
        stale.getStyleClass().addAll("chip", "stale");
        stale.setMinWidth(Region.USE_PREF_SIZE);
        var inScene = sceneProperty().map(_ -> true).orElse(false);
        model.stale.when(inScene).subscribe(this::showStale);
        var below = new HBox(8, agent, live, partial, stale, facts);
        below.setAlignment(Pos.CENTER_LEFT);
        title.setMinWidth(0);
        title.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(title, Priority.ALWAYS);
        models.setId("models");
        models.setText(text.get("session.models"));
        models.setGraphic(Icons.SCALES.node());
        models.setOnAction(_ -> openMenu());
        var report = new Button(text.get("session.export"), Icons.EXPORT.node());
        report.setId("export");
        report.getStyleClass().add(Styles.ACCENT);
        report.setTooltip(new Tooltip(text.get("session.export.hint")));
        report.setOnAction(_ -> export.run());
        for (var button : new Button[] {models, report}) button.setMinWidth(Region.USE_PREF_SIZE);
        var above = new HBox(8, title, models, report);
        above.setAlignment(Pos.CENTER_LEFT);
        getChildren().setAll(above, below);
        sceneProperty()
                .subscribe(scene -> {
                    if (scene == null) menu.ifPresent(PopOver::hide);
                });
    }

    private void showStale(Optional<Instant> since) {
        stale.setVisible(since.isPresent());
        stale.setManaged(since.isPresent());
        stale.setText(text.get("session.stale", Amounts.timeOfDay(since)));
    }

    void show(SessionProfile profile) {
        var session = profile.session().summary();
        var name = SessionNames.title(session, text);
        Looks.title(title, name);
        title.setTooltip(new Tooltip(name));
        agent.setText(session.agent().label());
        live.setTooltip(new Tooltip(liveHint(profile)));
        Looks.title(facts, facts(session));
        facts.setTooltip(
                new Tooltip(
                        String.join(
                                "\n",
                                session.id(),
                                session.project(),
                                text.list(session.models()))));
        if (!shown.equals(session.id())) menu.ifPresent(PopOver::hide);
        shown = session.id();
    }

    private String liveHint(SessionProfile profile) {
        var soFar = text.count("load.drawing", profile.requests().size());
        return soFar + "\n" + text.get("session.live.hint");
    }

    private String facts(SessionSummary session) {
        var parts = new ArrayList<String>();
        parts.add(SessionNames.project(session));
        parts.add(session.branch());
        parts.add(models(session));
        parts.add(Amounts.minute(session.started()));
        parts.add(
                session.started()
                        .flatMap(from -> session.ended().map(to -> Duration.between(from, to)))
                        .map(text::duration)
                        .orElse(""));
        parts.add(
                text.get(
                        "session.size",
                        text.count("session.requests", session.requests()),
                        text.count("session.turns", session.turns())));
        parts.removeIf(String::isEmpty);
        return String.join(" · ", parts);
    }

    private String models(SessionSummary session) {
        if (session.models().isEmpty()) return "";
        var first = model.modelName(session.models().getFirst());
        int more = session.models().size() - 1;
        return more == 0 ? first : text.get("session.more-models", first, Amounts.exact(more));
    }

    private void openMenu() {
        if (model.profile.get().isEmpty()) return;
        menu.ifPresent(PopOver::hide);
        var popover = new PopOver();
        popover.setContentNode(
                new RepricingList(model, model.profile.get().get(), text, popover::hide));
        popover.setArrowLocation(PopOver.ArrowLocation.TOP_RIGHT);
        popover.setAnimated(false);
        popover.setDetachable(false);
        popover.setHeaderAlwaysVisible(false);
        popover.show(models);
        menu = Optional.of(popover);
    }
}
