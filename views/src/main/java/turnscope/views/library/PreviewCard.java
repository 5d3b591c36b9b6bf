package turnscope.views.library;

import java.time.Duration;
import java.util.Optional;
import java.util.stream.Collectors;

import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.image.ImageView;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import atlantafx.base.theme.Styles;

import turnscope.analysis.pricing.Bill;
import turnscope.analysis.session.SessionSummary;
import turnscope.views.Amounts;
import turnscope.views.Icons;
import turnscope.views.Looks;
import turnscope.views.Palette;
import turnscope.views.SessionNames;
import turnscope.views.Text;

/// A session of the list in the place of the inspector, without being opened.
public final class PreviewCard extends VBox {

    private static final double WIDTH = 340;

    private final LibraryModel model;
    private final Text text;
    private final ObservableValue<Boolean> dark;
    private final VBox content = new VBox();

    public PreviewCard(LibraryModel model, Text text, ObservableValue<Boolean> dark) {
        this.model = model;
        this.text = text;
        this.dark = dark;
        setId("preview");
        getStyleClass().addAll("inspector", "preview");
        setMinWidth(WIDTH);
        setPrefWidth(WIDTH);
        setMaxWidth(WIDTH);
        content.getStyleClass().add("inspector-cards");
        var scroll = new ScrollPane(content);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        getChildren().setAll(head(), scroll);
        visibleProperty().bind(model.preview.map(Optional::isPresent));
        managedProperty().bind(visibleProperty());
        var inScene = sceneProperty().map(_ -> true).orElse(false);
        model.preview.when(inScene).subscribe(row -> row.ifPresent(this::show));
    }

    private HBox head() {
        var title = new Label(text.get("preview.title"));
        title.getStyleClass().add("heading");
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        var shut = new Button(null, Icons.CLOSE.node());
        shut.setId("preview-close");
        shut.getStyleClass().addAll(Styles.BUTTON_ICON, Styles.FLAT);
        shut.setAccessibleText(text.get("sheet.close"));
        shut.setOnAction(_ -> model.preview.set(Optional.empty()));
        var head = new HBox(title, gap, shut);
        head.setAlignment(Pos.CENTER_LEFT);
        head.getStyleClass().add("inspector-tabs");
        return head;
    }

    private void show(Row row) {
        var session = row.session();
        var title = new Label();
        title.setId("preview-name");
        title.getStyleClass().add("subheading");
        title.setWrapText(true);
        title.setMinHeight(Region.USE_PREF_SIZE);
        Looks.title(title, SessionNames.title(session, text));
        var picture = new ImageView();
        picture.setImage(
                SparkImages.large(row.spark(), model.marks(session), Palette.of(dark.getValue())));
        content.getChildren().setAll(title, picture, facts(row));
    }

    private GridPane facts(Row row) {
        var session = row.session();
        var grid = new GridPane(12, 5);
        var names = new ColumnConstraints();
        names.setMinWidth(Region.USE_PREF_SIZE);
        var values = new ColumnConstraints();
        values.setMinWidth(0);
        values.setHgrow(Priority.ALWAYS);
        grid.getColumnConstraints().setAll(names, values);
        fact(grid, "word.cost", money(row.family().bill(session)));
        if (row.head() && !row.family().members().isEmpty())
            fact(grid, "preview.family", money(row.family().total()));
        fact(grid, "word.requests", Amounts.exact(session.requests()));
        fact(grid, "compare.turns", Amounts.exact(session.turns()));
        fact(grid, "tile.peak", Amounts.tokens(session.maxContext()));
        fact(grid, "word.cacheRead", Amounts.tokens(session.usage().cacheRead()));
        fact(grid, "overview.writes", Amounts.tokens(session.usage().cacheWrite()));
        fact(grid, "word.fresh", Amounts.tokens(session.usage().fresh()));
        fact(grid, "word.output", Amounts.tokens(session.usage().output()));
        fact(grid, "preview.compactions", Amounts.exact(session.compactions().total()));
        fact(grid, "overview.started", Amounts.minute(session.started()));
        fact(grid, "preview.length", length(session));
        fact(grid, "word.model", text.list(session.models()));
        fact(grid, "word.project", session.project());
        fact(
                grid,
                "preview.tags",
                model.tags(session.id()).stream()
                        .map(tag -> "#" + tag)
                        .collect(Collectors.joining(" ")));
        return grid;
    }

    private void fact(GridPane grid, String key, String value) {
        if (value.isEmpty()) return;
        var name = new Label(text.get(key));
        name.getStyleClass().add("muted");
        var words = new Label(value);
        words.setWrapText(true);
        words.setMinHeight(Region.USE_PREF_SIZE);
        grid.addRow(grid.getRowCount(), name, words);
        GridPane.setValignment(name, javafx.geometry.VPos.TOP);
    }

    private static String money(Optional<Bill> bill) {
        return bill.map(known -> Amounts.money(known.total())).orElse(Amounts.UNKNOWN);
    }

    private String length(SessionSummary session) {
        if (session.started().isEmpty() || session.ended().isEmpty()) return "";
        var length = Duration.between(session.started().get(), session.ended().get());
        return length.isNegative() ? "" : text.duration(length);
    }
}
