package turnscope.views.session;

import java.util.Optional;
import java.util.function.Function;

import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.transformation.FilteredList;
import javafx.geometry.Pos;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import atlantafx.base.controls.CustomTextField;

import turnscope.analysis.pricing.Money;
import turnscope.analysis.profile.Repricing;
import turnscope.analysis.profile.SessionProfile;
import turnscope.views.Amounts;
import turnscope.views.Icons;
import turnscope.views.Looks;
import turnscope.views.Text;

/// What the recorded requests would have cost at the prices of every other model.
final class RepricingList extends VBox {

    private static final double ROW = 32;

    private final SessionProfile profile;
    private final Text text;
    private final TableView<Repricing> table = new TableView<>();

    /// @param chosen is told the model that was picked
    RepricingList(SessionModel model, SessionProfile profile, Text text, Runnable chosen) {
        this.profile = profile;
        this.text = text;
        getStyleClass().add("repricings");
        Looks.speak(this, text);
        var title = label("repricing.title", "heading");
        var note = new Label(text.get("repricing.note", Amounts.money(profile.bill().total())));
        note.getStyleClass().add("muted");
        note.setWrapText(true);
        var search = new CustomTextField();
        search.setId("repricing-search");
        search.setLeft(Icons.SEARCH.node());
        search.setPromptText(text.get("repricing.search"));
        var found = FXCollections.<Repricing>observableArrayList();
        var rows = new FilteredList<>(found);
        search.textProperty()
                .subscribe(typed -> rows.setPredicate(row -> matches(row, typed.strip())));
        setUpTable();
        table.setItems(rows);
        model.repricings(found::setAll);
        table.getSelectionModel()
                .selectedItemProperty()
                .addListener((_, _, row) -> {
                    if (row == null) return;
                    model.repricing.set(Optional.of(row));
                    chosen.run();
                });
        VBox.setVgrow(table, Priority.ALWAYS);
        var replay = new Hyperlink(text.get("repricing.replay"));
        replay.setId("repricing-replay");
        replay.setOnAction(_ -> {
            model.subPage.set("whatif");
            chosen.run();
        });
        getChildren().setAll(title, note, search, table, replay);
    }

    private Label label(String key, String style) {
        var label = new Label(text.get(key));
        label.getStyleClass().add(style);
        return label;
    }

    private static boolean matches(Repricing row, String typed) {
        var words = row.model().id() + " " + row.model().name() + " " + row.model().provider();
        return words.toLowerCase(java.util.Locale.ROOT)
                .contains(typed.toLowerCase(java.util.Locale.ROOT));
    }

    private void setUpTable() {
        table.setId("repricings");
        table.setFixedCellSize(ROW);
        table.setPlaceholder(label("repricing.none", "muted"));
        table.getColumns()
                .setAll(
                        java.util.List.of(
                                column("model", 200, false, row -> row.model().name()),
                                column("provider", 110, false, row -> row.model().provider()),
                                column("factor", 76, true, RepricingList::factor),
                                column("cost", 90, true, RepricingList::cost),
                                column("difference", 100, true, this::difference),
                                column("flags", 180, false, this::flags)));
    }

    private static String factor(Repricing row) {
        return "×" + Amounts.decimal(row.factor() / 100.0, 2);
    }

    private static String cost(Repricing row) {
        return Amounts.money(row.bill().total());
    }

    private String difference(Repricing row) {
        return difference(profile, row).map(Amounts::difference).orElse(Amounts.UNKNOWN);
    }

    /// Empty where one of the two bills has no price at all, or where they leave out different requests.
    static Optional<Money> difference(SessionProfile profile, Repricing row) {
        var recorded = profile.bill();
        if (recorded.unpricedRequests() != row.bill().unpricedRequests()) return Optional.empty();
        return row.bill().total().flatMap(there -> recorded.total().map(here -> there.minus(here)));
    }

    private String flags(Repricing row) {
        return row.flags().stream()
                .map(flag -> text.getOr("flag." + flag, flag))
                .collect(text.listed());
    }

    private TableColumn<Repricing, Repricing> column(
            String name, double width, boolean figure, Function<Repricing, String> value) {
        var title = new Label(text.get("repricing." + name));
        var head = new VBox(title);
        head.getStyleClass().add(figure ? "figure-head" : "words-head");
        var column = new TableColumn<Repricing, Repricing>();
        column.setGraphic(head);
        column.setPrefWidth(width);
        column.setSortable(false);
        column.setReorderable(false);
        column.getStyleClass().add(figure ? "figure" : "words");
        column.setCellValueFactory(cell -> new SimpleObjectProperty<>(cell.getValue()));
        column.setCellFactory(_ ->
                new TableCell<>() {
                    @Override
                    protected void updateItem(Repricing row, boolean empty) {
                        super.updateItem(row, empty);
                        setText(empty || row == null ? null : value.apply(row));
                        setAlignment(figure ? Pos.CENTER_RIGHT : Pos.CENTER_LEFT);
                    }
                });
        return column;
    }
}
