package turnscope.views.session;

import java.util.Optional;

import javafx.beans.property.DoubleProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import turnscope.analysis.profile.SessionProfile;
import turnscope.views.Text;
import turnscope.views.tile.TileRow;
import turnscope.views.timeline.TimelineView;

/// One session: what it is, its six figures, its timeline and its requests.
public final class SessionView extends VBox {

    private static final double LOW = 720;
    private static final double VERY_LOW = 600;
    private static final double LEAST_CHART = 408;
    private static final double LEAST_TABLE = 76;

    private final SessionModel model;
    private final Text text;
    private final SessionHeader header;
    private final ComparisonStrip comparison;
    private final TileRow tiles;

    /// @param timelineShare share of the height that the timeline has above the table
    /// @param export asks where to put the report
    public SessionView(
            SessionModel model,
            Text text,
            ObservableValue<Boolean> dark,
            DoubleProperty timelineShare,
            Runnable export) {
        this.model = model;
        this.text = text;
        getStyleClass().add("session");
        header = new SessionHeader(model, text, export);
        comparison = new ComparisonStrip(model, text);
        tiles = new TileRow(dark);
        var timeline = new TimelineView(model.timeline, text);
        var requests = new RequestTable(model, text);
        requests.setMinHeight(LEAST_TABLE);
        timeline.setMinHeight(LEAST_CHART);
        var split = new ChartAndTable(timeline, requests, timelineShare);
        VBox.setVgrow(split, Priority.ALWAYS);
        getChildren().setAll(header, comparison, tiles, split);
        heightProperty().subscribe(this::fit);
        var inScene = sceneProperty().map(_ -> true).orElse(false);
        model.profile.when(inScene).subscribe(this::show);
        model.repricing.when(inScene).subscribe(_ -> show(model.profile.get()));
        model.family.when(inScene).subscribe(_ -> show(model.profile.get()));
    }

    /// What little height there is belongs to the chart.
    private void fit(Number height) {
        tiles.setCompact(height.doubleValue() < LOW);
        boolean room = height.doubleValue() == 0 || height.doubleValue() >= VERY_LOW;
        tiles.setVisible(room);
        tiles.setManaged(room);
    }

    private void show(Optional<SessionProfile> profile) {
        if (profile.isEmpty()) return;
        var repricing = model.repricing.get();
        header.show(profile.get());
        comparison.show(repricing);
        tiles.show(Headline.of(profile.get(), repricing, model.family.get(), text));
    }
}
