package turnscope.views.library;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListCell;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.Tooltip;
import javafx.scene.image.ImageView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import turnscope.analysis.pricing.Bill;
import turnscope.analysis.session.SessionSummary;
import turnscope.views.Amounts;
import turnscope.views.Icons;
import turnscope.views.Looks;
import turnscope.views.Palette;
import turnscope.views.SessionNames;
import turnscope.views.Text;

/// A session in three lines: title and cost, where it ran, and how its context grew.
final class SessionCell extends ListCell<Row> {

    private static final PseudoClass MEMBER = PseudoClass.getPseudoClass("member");
    private static final String PENDING = "…";

    /// Letters of a tag in the row; the tooltip has all of them.
    private static final int TAG = 12;

    /// Larger letters take their room from the picture beside them, this less one as fast as they grow.
    private static final double YIELDED = 2.7;

    private final Text text;
    private final ObservableValue<Boolean> dark;
    private final SparkImages sparks;
    private final LibraryModel model;
    private final Label tags = label("tags");
    private final Label agent = label("chip");
    private final Label title = stretched("session-title");
    private final Label live = label("chip", "live");
    private final Label cost = label("figure");
    private final Label place = stretched("muted");
    private final Label facts = label("muted", "figure");
    private final Button fold = new Button();
    private final ImageView spark = new ImageView();
    private final HBox box;

    SessionCell(LibraryModel model, Text text, ObservableValue<Boolean> dark, SparkImages sparks) {
        this.model = model;
        this.text = text;
        this.dark = dark;
        this.sparks = sparks;
        getStyleClass().add("session-cell");
        live.setText(text.get("session.live"));
        place.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        spark.setFitWidth(SparkImages.WIDTH * Math.min(1, YIELDED - (YIELDED - 1) * Looks.scale()));
        spark.setFitHeight(SparkImages.HEIGHT);
        fold.getStyleClass().setAll("fold");
        fold.setFocusTraversable(false);
        fold.setOnMouseEntered(_ ->
                fold.setTooltip(
                        new Tooltip(text.get("library.family.hint", fold.getAccessibleText()))));
        fold.setMinWidth(Region.USE_PREF_SIZE);
        fold.setOnAction(
                _ -> Optional.ofNullable(getItem()).ifPresent(row -> model.toggle(row.family())));
        facts.setMinWidth(0);
        facts.setMaxWidth(Double.MAX_VALUE);
        facts.setAlignment(Pos.CENTER_RIGHT);
        HBox.setHgrow(facts, Priority.ALWAYS);
        var lines = new VBox(line(title, live, cost), line(place, tags, fold), line(spark, facts));
        lines.getStyleClass().add("lines");
        lines.setMinWidth(0);
        HBox.setHgrow(lines, Priority.ALWAYS);
        box = new HBox(agent, lines);
        box.getStyleClass().add("row");
        box.setMinWidth(0);
        box.setPrefWidth(0);
        var inScene = sceneProperty().map(Objects::nonNull).orElse(false);
        model.marked.when(inScene).subscribe(_ -> showSpark());
        dark.when(inScene).subscribe(_ -> showSpark());
        setOnMouseEntered(_ -> Optional.ofNullable(getItem()).ifPresent(this::explain));
    }

    private static HBox line(javafx.scene.Node... nodes) {
        var line = new HBox(nodes);
        line.getStyleClass().add("line");
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }

    private static Label label(String... styles) {
        var label = new Label();
        label.getStyleClass().addAll(styles);
        label.setMinWidth(Region.USE_PREF_SIZE);
        return label;
    }

    private static Label stretched(String style) {
        var label = label(style);
        label.setMinWidth(0);
        label.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(label, Priority.ALWAYS);
        return label;
    }

    @Override
    protected void updateItem(Row row, boolean empty) {
        super.updateItem(row, empty);
        setGraphic(empty || row == null ? null : box);
        setTooltip(null);
        if (empty || row == null) return;
        var session = row.session();
        var bill = row.family().bill(session);
        pseudoClassStateChanged(MEMBER, !row.head());
        agent.setText(session.agent().code());
        Looks.title(title, SessionNames.title(session, text));
        Looks.title(place, row.head() ? place(session) : SessionNames.kind(session.kind(), text));
        live.setVisible(row.live());
        live.setManaged(row.live());
        cost.setText(money(bill));
        facts.setText(
                text.get(
                        "library.facts",
                        session.requests(),
                        Amounts.exact(session.requests()),
                        session.started().map(Amounts::day).orElse(Amounts.UNKNOWN)));
        showFold(row);
        var words = model.tags(session.id());
        tags.setText(words.isEmpty() ? "" : shortened(words));
        tags.setVisible(!words.isEmpty());
        tags.setManaged(!words.isEmpty());
        showSpark();
        if (isHover()) explain(row);
        setAccessibleText(
                Stream.of(title, cost, place, tags, facts)
                        .map(Labeled::getText)
                        .filter(each -> !each.isEmpty())
                        .collect(text.listed()));
    }

    private void showSpark() {
        var row = getItem();
        if (row == null) return;
        var marks = model.marks(row.session());
        spark.setImage(sparks.of(row.spark(), marks, Palette.of(dark.getValue()), scale()));
    }

    /// Rows come and go by the dozen while a list moves, and few of them ever meet the pointer.
    private void explain(Row row) {
        setTooltip(new Tooltip(hint(row.session(), row.family().bill(row.session()))));
    }

    /// The first tag, and how many there are beside it.
    private static String shortened(List<String> words) {
        var first = words.getFirst();
        var begin = first.length() <= TAG ? first : first.substring(0, TAG - 1) + PENDING;
        return "#" + begin + (words.size() > 1 ? " +" + (words.size() - 1) : "");
    }

    private static String money(Optional<Bill> bill) {
        return bill.map(known -> Amounts.money(known.total())).orElse(PENDING);
    }

    private void showFold(Row row) {
        int members = row.head() ? row.family().members().size() : 0;
        fold.setVisible(members > 0);
        fold.setManaged(members > 0);
        if (members == 0) return;
        fold.setText(text.get("library.family", members, money(row.family().total())));
        fold.setGraphic((row.open() ? Icons.FOLD : Icons.UNFOLD).node());
        fold.setAccessibleText(text.count("library.members", members));
    }

    private static String place(SessionSummary session) {
        return Stream.of(SessionNames.project(session), session.branch())
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" · "));
    }

    private String hint(SessionSummary session, Optional<Bill> bill) {
        var lines = new StringBuilder(SessionNames.title(session, text));
        if (!session.project().isEmpty()) lines.append('\n').append(session.project());
        if (!session.models().isEmpty()) lines.append('\n').append(text.list(session.models()));
        lines.append('\n').append(Amounts.minute(session.started()));
        lines.append('\n').append(text.get("library.peak", Amounts.tokens(session.maxContext())));
        var words = model.tags(session.id());
        if (!words.isEmpty()) lines.append("\n#").append(String.join(" #", words));
        bill.filter(known -> known.unpricedRequests() > 0)
                .ifPresent(known ->
                        lines.append('\n')
                                .append(text.count("price.missing", known.unpricedRequests())));
        return lines.toString();
    }

    private double scale() {
        var scene = getScene();
        return scene == null || scene.getWindow() == null ? 1 : scene.getWindow().getOutputScaleX();
    }
}
