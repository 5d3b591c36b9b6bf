package turnscope.views.prices;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import atlantafx.base.controls.CustomTextField;
import atlantafx.base.theme.Styles;

import turnscope.analysis.pricing.PriceProposal;
import turnscope.views.Icons;
import turnscope.views.Text;

/// The page of prices: the catalogue on the left; on the right what needs attention and where a price comes from.
public final class PricesView extends BorderPane {

    private static final double SIDE = 432;
    private static final double NARROW_SIDE = 328;

    private final PricesModel model;
    private final Text text;
    private final FigureTable<PriceRow> table = new FigureTable<>("price-table");
    private boolean following;

    /// @param choose asks for a price file and has it read
    /// @param close goes back to the sessions
    public PricesView(PricesModel model, Text text, Runnable choose, Runnable close) {
        this.model = model;
        this.text = text;
        setId("prices-page");
        getStyleClass().add("prices");
        setTop(head(choose, close));
        setUpTable();
        var inScene = sceneProperty().map(Objects::nonNull).orElse(false);
        model.proposal.when(inScene).subscribe(this::show);
        model.selected.when(inScene).subscribe(_ -> follow());
        model.refresh();
    }

    private Node head(Runnable choose, Runnable close) {
        var title = new Label(text.get("prices.title"));
        title.getStyleClass().add("page-title");
        var note = new Label();
        note.setId("prices-note");
        note.getStyleClass().add("muted");
        note.textProperty()
                .bind(
                        model.catalogue.map(catalogue ->
                                text.get(
                                        "prices.note",
                                        catalogue.asOf(),
                                        catalogue.hash().isEmpty()
                                                ? "—"
                                                : catalogue.hash().substring(0, 12))));
        var names = new VBox(2, title, note);
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        var search = new CustomTextField();
        search.setId("price-search");
        search.setPrefWidth(240);
        search.setLeft(Icons.SEARCH.node());
        search.setPromptText(text.get("prices.search"));
        search.textProperty().bindBidirectional(model.search);
        var read = new Button(text.get("prices.import"), Icons.IMPORT.node());
        read.setId("price-import");
        read.setOnAction(_ -> choose.run());
        var back = new Button(text.get("prices.close"), Icons.CLOSE.node());
        back.setId("prices-close");
        back.getStyleClass().add(Styles.FLAT);
        back.setOnAction(_ -> close.run());
        var line = new HBox(8, names, gap, search, read, back);
        line.setAlignment(Pos.CENTER_LEFT);
        line.getStyleClass().add("prices-head");
        return new VBox(line, problem());
    }

    private Node problem() {
        var words = new Label();
        words.setId("price-problem");
        words.setWrapText(true);
        words.getStyleClass().addAll("price-problem", Styles.DANGER);
        words.textProperty().bind(model.problem.map(reason -> reason.orElse("")));
        words.visibleProperty().bind(model.problem.map(Optional::isPresent));
        words.managedProperty().bind(words.visibleProperty());
        return words;
    }

    private void setUpTable() {
        table.words(text.get("word.model"), 190, row -> row.model().name())
                .words(text.get("prices.provider"), 88, row -> row.model().provider())
                .words(text.get("prices.from"), 96, PriceRow::from)
                .prices(titles(text), 76, row -> row.period().base())
                .words(text.get("prices.conditions"), 104, row -> row.conditions(text))
                .words(text.get("prices.layer"), 84, row -> text.get("layer." + row.layer()));
        table.setAccessibleText(text.get("prices.title"));
        var nothing = new Label(text.get("prices.none"));
        nothing.getStyleClass().add("muted");
        table.setPlaceholder(nothing);
        table.fit(1);
        table.setItems(model.rows);
        table.getSelectionModel()
                .selectedItemProperty()
                .subscribe(row -> {
                    if (row != null && !following) {
                        model.selected.set(Optional.of(row.model().id()));
                    }
                });
        var inScene = table.sceneProperty().map(Objects::nonNull).orElse(false);
        model.catalogue.when(inScene).subscribe(_ -> follow());
        model.search.when(inScene).subscribe(_ -> follow());
    }

    static List<String> titles(Text text) {
        return List.of(
                text.get("prices.input"),
                text.get("prices.read"),
                text.get("prices.write5m"),
                text.get("prices.write1h"),
                text.get("word.output"));
    }

    /// The rows are made anew when prices change; the selection stays with the model.
    private void follow() {
        following = true;
        var wanted = model.selected.get();
        for (int i = 0; i < model.rows.size(); i++) {
            if (wanted.equals(Optional.of(model.rows.get(i).model().id()))) {
                table.getSelectionModel().select(i);
                table.scrollTo(Math.max(0, i - 4));
            }
        }
        following = false;
    }

    private void show(Optional<PriceProposal> proposal) {
        if (proposal.isPresent()) {
            setRight(null);
            setCenter(new ProposalPane(model, proposal.get(), text));
            return;
        }
        var side =
                new VBox(
                        new ModelCard(model, text),
                        new InboxCard(model, text),
                        new LayersCard(model, text));
        side.getStyleClass().add("prices-side");
        var scroll = new ScrollPane(side);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        var width =
                widthProperty()
                        .map(whole -> Math.clamp(whole.doubleValue() * 0.3, NARROW_SIDE, SIDE));
        scroll.minWidthProperty().bind(width);
        scroll.prefWidthProperty().bind(width);
        scroll.getStyleClass().add("prices-scroll");
        setCenter(table);
        setRight(scroll);
    }
}
