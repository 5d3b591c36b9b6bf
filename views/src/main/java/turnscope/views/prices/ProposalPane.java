package turnscope.views.prices;

import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;

import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.SetChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import atlantafx.base.theme.Styles;

import turnscope.analysis.pricing.Price;
import turnscope.analysis.pricing.PriceChange;
import turnscope.analysis.pricing.PriceProposal;
import turnscope.views.Amounts;
import turnscope.views.Reasons;
import turnscope.views.Text;

/// What a price file would change, before any of it is stored.
final class ProposalPane extends VBox {

    private static final double REFUSED = 120;

    /// Least width in points of what is to be said about a change, and what the table keeps beside its columns.
    private static final double REMARKS = 240;

    private static final double EDGE = 20;

    /// Height in points of the titles of the columns.
    private static final double HEAD = 40;

    /// Rows that a table without any is as tall as.
    private static final int EMPTY = 3;

    private final PricesModel model;
    private final PriceProposal proposal;
    private final Text text;
    private final Button store = new Button();

    ProposalPane(PricesModel model, PriceProposal proposal, Text text) {
        this.model = model;
        this.proposal = proposal;
        this.text = text;
        setId("price-proposal");
        getStyleClass().add("price-proposal");
        var table = table();
        VBox.setVgrow(table, Priority.SOMETIMES);
        double rows = HEAD + FigureTable.ROW * Math.max(EMPTY, proposal.changes().size());
        table.setPrefHeight(rows);
        table.setMaxHeight(rows);
        getChildren().setAll(head(), table);
        for (var mapping : proposal.layer().mappings()) {
            getChildren().add(new Label(mapping.name() + " → " + mapping.model()));
        }
        if (!proposal.refused().isEmpty()) getChildren().addAll(refused());
        SetChangeListener<String> listener = _ -> count();
        sceneProperty()
                .subscribe(scene -> {
                    model.accepted.removeListener(listener);
                    if (scene != null) model.accepted.addListener(listener);
                });
        count();
    }

    private void count() {
        int wanted = model.accepted.size();
        store.setText(text.count("prices.store", wanted));
        store.setDisable(wanted == 0 && proposal.layer().mappings().isEmpty());
    }

    private Node head() {
        var layer = proposal.layer();
        var title = new Label(text.get("prices.proposal", layer.dataset()));
        title.getStyleClass().add("heading");
        var note =
                new Label(
                        text.get(
                                "prices.proposal.note",
                                layer.effective().toString(),
                                text.get("layer." + layer.name())));
        note.getStyleClass().add("muted");
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        var cancel = new Button(text.get("import.cancel"));
        cancel.setId("proposal-cancel");
        cancel.setOnAction(_ -> model.cancel());
        store.setId("proposal-store");
        store.getStyleClass().add(Styles.ACCENT);
        store.setOnAction(_ -> model.accept());
        var line = new HBox(8, new VBox(2, title, note), gap, cancel, store);
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }

    private FigureTable<PriceChange> table() {
        var table = new FigureTable<PriceChange>("proposal-table");
        table.getColumns().add(ticks());
        table.words(text.get("word.model"), 200, PriceChange::model)
                .figure(text.get("prices.input"), 120, pair(price -> some(price.input())))
                .figure(text.get("prices.read"), 120, pair(Price::cacheRead))
                .figure(text.get("prices.write5m"), 120, pair(FigureTable::shortWrite))
                .figure(text.get("word.output"), 120, pair(price -> some(price.output())))
                .figure(text.get("prices.ratio"), 80, ProposalPane::ratio)
                .words(text.get("prices.remarks"), REMARKS, this::remarks);
        stretch(table);
        var none = new Label(text.get("prices.proposal.none"));
        none.getStyleClass().add("muted");
        table.setPlaceholder(none);
        table.getItems().setAll(proposal.changes());
        return table;
    }

    /// The remarks take what the figures leave.
    private static void stretch(FigureTable<PriceChange> table) {
        double others =
                table.getColumns().stream().mapToDouble(TableColumn::getPrefWidth).sum() - REMARKS;
        table.widthProperty()
                .subscribe(width ->
                        table.getColumns()
                                .getLast()
                                .setPrefWidth(
                                        Math.max(REMARKS, width.doubleValue() - others - EDGE)));
    }

    private static OptionalLong some(long value) {
        return OptionalLong.of(value);
    }

    private static Function<PriceChange, String> pair(Function<Price, OptionalLong> part) {
        return change -> {
            var after = FigureTable.money(part.apply(change.after()));
            var before = change.before().map(price -> FigureTable.money(part.apply(price)));
            return before.filter(old -> !old.equals(after))
                    .map(old -> old + " → " + after)
                    .orElse(after);
        };
    }

    private static String ratio(PriceChange change) {
        return change.ratio().isPresent()
                ? "×" + Amounts.decimal(change.ratio().getAsDouble(), 2)
                : Amounts.UNKNOWN;
    }

    private String remarks(PriceChange change) {
        return change.flags().stream()
                .map(flag -> text.getOr("price.flag." + flag, flag.replace('_', ' ')))
                .collect(text.listed());
    }

    private TableColumn<PriceChange, PriceChange> ticks() {
        var column = new TableColumn<PriceChange, PriceChange>();
        column.setPrefWidth(36);
        column.setSortable(false);
        column.setReorderable(false);
        column.setCellValueFactory(cell -> new SimpleObjectProperty<>(cell.getValue()));
        column.setCellFactory(_ -> new TickCell(model));
        return column;
    }

    private Node[] refused() {
        var title = new Label(text.count("cli.prices.refused", proposal.refused().size()));
        title.getStyleClass().add(Styles.DANGER);
        var list = new ListView<String>();
        list.setId("proposal-refused");
        list.getItems()
                .setAll(proposal.refused().stream().map(each -> Reasons.of(each, text)).toList());
        list.setPrefHeight(REFUSED);
        list.setMinHeight(REFUSED);
        return new Node[] {title, list};
    }

    /// A box to tick for each change.
    private static final class TickCell extends TableCell<PriceChange, PriceChange> {

        private final PricesModel model;
        private final CheckBox box = new CheckBox();
        private Optional<PriceChange> shown = Optional.empty();

        TickCell(PricesModel model) {
            this.model = model;
            setAlignment(Pos.CENTER);
            box.setOnAction(_ -> shown.ifPresent(change -> model.accept(change, box.isSelected())));
        }

        @Override
        protected void updateItem(PriceChange change, boolean empty) {
            super.updateItem(change, empty);
            shown = empty || change == null ? Optional.empty() : Optional.of(change);
            setGraphic(shown.isPresent() ? box : null);
            shown.ifPresent(each -> {
                box.setSelected(model.accepted.contains(each.model()));
                box.setAccessibleText(each.model());
            });
        }
    }
}
