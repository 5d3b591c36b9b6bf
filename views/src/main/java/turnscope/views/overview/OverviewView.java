package turnscope.views.overview;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;
import javafx.scene.shape.Rectangle;

import atlantafx.base.theme.Styles;

import turnscope.analysis.pricing.Money;
import turnscope.analysis.usage.GroupUsage;
import turnscope.analysis.usage.Grouping;
import turnscope.analysis.usage.SessionUsage;
import turnscope.views.Amounts;
import turnscope.views.FindingText;
import turnscope.views.Palette;
import turnscope.views.SessionNames;
import turnscope.views.Text;
import turnscope.views.table.Grid;
import turnscope.views.tile.Figure;
import turnscope.views.tile.TileRow;

/// Where the money of the whole library went: over time, by project, by model, by session, and what was lost.
public final class OverviewView extends ScrollPane {

    private static final double BAR = 90;
    private static final double GROUPS = 236;
    private static final double SESSIONS = 320;
    private static final int DEAREST = 50;

    private final OverviewModel model;
    private final Text text;
    private final ObservableValue<Boolean> dark;
    private final Consumer<String> open;
    private final Consumer<String> filter;
    private final Function<String, String> modelName;
    private final TileRow tiles;
    private final PeriodChart chart;
    private final Grid<GroupUsage> projects;
    private final Grid<GroupUsage> models;
    private final Grid<SessionUsage> sessions;
    private final VBox findings = new VBox(8);
    private final Label searched = new Label();
    private Money dearestProject = Money.ZERO;
    private Money dearestModel = Money.ZERO;

    /// @param open a session by its id
    /// @param filter the list of sessions to a project
    /// @param modelName of a canonical id, for people
    public OverviewView(
            OverviewModel model,
            Text text,
            ObservableValue<Boolean> dark,
            Function<String, String> modelName,
            Consumer<String> filter,
            Consumer<String> open) {
        this.model = model;
        this.text = text;
        this.dark = dark;
        this.modelName = modelName;
        this.filter = filter;
        this.open = open;
        setId("overview");
        getStyleClass().add("overview");
        setFitToWidth(true);
        tiles = new TileRow(dark);
        chart = new PeriodChart(text, dark);
        projects = groups("overview.projects", GroupUsage::key, () -> dearestProject);
        projects.opens(group -> filter.accept(group.key()));
        models = groups("overview.models", GroupUsage::key, () -> dearestModel);
        sessions = sessions();
        for (var grid : List.of(projects, models)) grid.upTo(GROUPS);
        sessions.upTo(SESSIONS);
        searched.getStyleClass().add("muted");
        var title = new Label(text.get("overview.title"));
        title.getStyleClass().add("page-title");
        var content =
                new VBox(
                        title,
                        tiles,
                        chartHead(),
                        chart,
                        new HBox(
                                20,
                                part("overview.projects", projects),
                                part("overview.models", models)),
                        part("overview.sessions", sessions),
                        heading("overview.findings"),
                        searched,
                        findings);
        content.getStyleClass().add("overview-page");
        setContent(content);
        var inScene = sceneProperty().map(_ -> true).orElse(false);
        model.sums.when(inScene).subscribe(sums -> sums.ifPresent(this::show));
        model.period.when(inScene).subscribe(_ -> showPeriods());
        model.findings.when(inScene).subscribe(this::show);
        dark.when(inScene).subscribe(_ -> model.sums.get().ifPresent(this::show));
    }

    private Label heading(String key) {
        var label = new Label(text.get(key));
        label.getStyleClass().add("heading");
        return label;
    }

    private VBox part(String title, Region content) {
        var part = new VBox(6, heading(title), content);
        part.setMinWidth(0);
        part.setPrefWidth(400);
        HBox.setHgrow(part, Priority.ALWAYS);
        return part;
    }

    private Node chartHead() {
        var group = new ToggleGroup();
        var toggles = new HBox();
        var styles = List.of(Styles.LEFT_PILL, Styles.CENTER_PILL, Styles.RIGHT_PILL);
        var periods = List.of(Grouping.DAY, Grouping.WEEK, Grouping.MONTH);
        for (int i = 0; i < periods.size(); i++) {
            var period = periods.get(i);
            var button = new ToggleButton(text.get("overview.by." + period.id()));
            button.setId("overview-" + period.id());
            button.getStyleClass().addAll(styles.get(i), Styles.SMALL);
            button.setToggleGroup(group);
            button.setSelected(model.period.get() == period);
            button.setOnAction(_ -> {
                button.setSelected(true);
                model.period.set(period);
            });
            toggles.getChildren().add(button);
        }
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        var head = new HBox(8, heading("overview.time"), gap, toggles);
        head.setAlignment(Pos.CENTER_LEFT);
        return head;
    }

    private Grid<GroupUsage> groups(
            String title,
            Function<GroupUsage, String> key,
            java.util.function.Supplier<Money> dearest) {
        return new Grid<GroupUsage>(
                        title.replace('.', '-'), text.get(title), text.get("overview.none"))
                .words(
                        text.get(title.equals("overview.models") ? "word.model" : "word.project"),
                        170,
                        group -> name(title, key.apply(group)))
                .figure(
                        text.get("overview.count"),
                        70,
                        Comparator.comparingInt(GroupUsage::sessions),
                        group -> Amounts.exact(group.sessions()))
                .figure(
                        text.get("word.tokens"),
                        74,
                        Comparator.comparingLong(group -> group.sum().usage().total()),
                        group -> Amounts.tokens(group.sum().usage().total()))
                .figure(
                        text.get("word.cost"),
                        80,
                        Comparator.comparing(group -> group.sum().bill().priced()),
                        group -> Amounts.money(group.sum().bill().total()))
                .sparePictures(BAR + 24, group -> bar(group.sum().bill().priced(), dearest.get()));
    }

    private String name(String title, String key) {
        if (key.isEmpty()) return text.get("overview.unknown");
        return title.equals("overview.models") ? modelName.apply(key) : SessionNames.folder(key);
    }

    private Node bar(Money cost, Money dearest) {
        double share =
                dearest.picoDollars() == 0
                        ? 0
                        : (double) cost.picoDollars() / dearest.picoDollars();
        var bar = new Rectangle(0, 10, Math.max(1, share * BAR), 8);
        int rgb = Palette.of(dark.getValue()).cacheRead();
        bar.setFill(Color.rgb(rgb >> 16 & 0xFF, rgb >> 8 & 0xFF, rgb & 0xFF));
        var pane = new Pane(bar);
        pane.setMinSize(BAR, 27);
        pane.setPrefSize(BAR, 27);
        return pane;
    }

    private Grid<SessionUsage> sessions() {
        return new Grid<SessionUsage>(
                        "dearest", text.get("overview.sessions"), text.get("overview.none"))
                .opens(row -> open.accept(row.summary().id()))
                .words(
                        text.get("word.session"),
                        320,
                        row -> SessionNames.title(row.summary(), text))
                .words(text.get("word.project"), 140, row -> SessionNames.project(row.summary()))
                .words(
                        text.get("overview.started"),
                        100,
                        row -> row.summary().started().map(Amounts::day).orElse(Amounts.UNKNOWN))
                .figure(
                        text.get("word.requests"),
                        86,
                        Comparator.comparingInt(row -> row.summary().requests()),
                        row -> Amounts.exact(row.summary().requests()))
                .figure(
                        text.get("tile.peak"),
                        100,
                        Comparator.comparingLong(row -> row.summary().maxContext()),
                        row -> Amounts.tokens(row.summary().maxContext()))
                .figure(
                        text.get("word.tokens"),
                        80,
                        Comparator.comparingLong(row -> row.sum().usage().total()),
                        row -> Amounts.tokens(row.sum().usage().total()))
                .figure(
                        text.get("word.cost"),
                        84,
                        Comparator.comparing(row -> row.sum().bill().priced()),
                        row -> Amounts.money(row.sum().bill().total()));
    }

    private void show(OverviewModel.Sums sums) {
        tiles.show(figures(sums));
        var projectRows = sums.groups().getOrDefault(Grouping.PROJECT, List.of());
        var modelRows = sums.groups().getOrDefault(Grouping.MODEL, List.of());
        dearestProject = dearest(projectRows);
        dearestModel = dearest(modelRows);
        projects.show(projectRows);
        models.show(modelRows);
        sessions.show(sums.sessions().stream().limit(DEAREST).toList());
        showPeriods();
    }

    private static Money dearest(List<GroupUsage> rows) {
        return rows.stream()
                .map(row -> row.sum().bill().priced())
                .max(Comparator.naturalOrder())
                .orElse(Money.ZERO);
    }

    private void showPeriods() {
        model.sums
                .get()
                .map(sums -> sums.groups().getOrDefault(model.period.get(), List.of()))
                .ifPresent(rows -> chart.show(rows, model.period.get()));
    }

    private List<Figure> figures(OverviewModel.Sums sums) {
        var total = sums.total();
        var bill = total.bill();
        var usage = total.usage();
        var read =
                usage.context() == 0
                        ? Amounts.UNKNOWN
                        : Amounts.percent((double) usage.cacheRead() / usage.context());
        return List.of(
                new Figure(
                        "overview-cost",
                        text.get("word.cost"),
                        bill.priced().approximateDollars(),
                        Amounts.money(bill.total()),
                        bill.unpricedRequests() == 0
                                ? text.get("overview.list-price")
                                : text.count("tile.cost.unpriced", bill.unpricedRequests())),
                new Figure(
                        "overview-sessions",
                        text.get("overview.sessions.tile"),
                        sums.sessionCount(),
                        Amounts.exact(sums.sessionCount()),
                        text.get("overview.requests", Amounts.exact(bill.requests()))),
                new Figure(
                        "overview-tokens",
                        text.get("word.tokens"),
                        (double) usage.total(),
                        Amounts.tokens(usage.total()),
                        text.get(
                                "tile.tokens.note",
                                Amounts.tokens(usage.context()),
                                Amounts.tokens(usage.output()))),
                new Figure(
                        "overview-read",
                        text.get("tile.hits"),
                        0,
                        read,
                        text.get(
                                "tile.hits.note",
                                Amounts.tokens(usage.cacheRead()),
                                Amounts.tokens(usage.context()))),
                new Figure(
                        "overview-writes",
                        text.get("overview.writes"),
                        bill.cacheWrite().approximateDollars(),
                        Amounts.money(bill.cacheWrite()),
                        text.get("overview.writes.note", Amounts.tokens(usage.cacheWrite()))),
                new Figure(
                        "overview-output",
                        text.get("word.output"),
                        bill.output().approximateDollars(),
                        Amounts.money(bill.output()),
                        text.get("overview.output.note", Amounts.tokens(usage.output()))));
    }

    private void show(OverviewModel.Findings found) {
        searched.setText(
                text.get(
                        "overview.searched",
                        Amounts.exact(found.looked()),
                        Amounts.exact(found.of())));
        findings.getChildren().setAll(found.rows().stream().map(this::card).toList());
    }

    private Node card(OverviewModel.Found found) {
        var words = new FindingText(text);
        var title = new Label(words.title(found.example()));
        title.getStyleClass().add("subheading");
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        var stake = new Label(Amounts.money(Optional.of(found.stake())));
        stake.getStyleClass().add("stake");
        stake.setMinWidth(Region.USE_PREF_SIZE);
        var head = new HBox(8, title, gap, stake);
        head.setAlignment(Pos.CENTER_LEFT);
        var count = new Label(text.count("overview.in-sessions", found.sessions()));
        count.getStyleClass().add("muted");
        var remedy = new Label(words.remedy(found.example()));
        remedy.setWrapText(true);
        remedy.setMinHeight(Region.USE_PREF_SIZE);
        var link = new Hyperlink(text.get("overview.worst", Amounts.money(found.most())));
        link.getStyleClass().add("finding-link");
        link.setOnAction(_ -> open.accept(found.dearest()));
        var card = new VBox(4, head, count, remedy, link);
        card.getStyleClass().add("finding");
        return card;
    }
}
