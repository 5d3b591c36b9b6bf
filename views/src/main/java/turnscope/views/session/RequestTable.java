package turnscope.views.session;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.ToLongFunction;

import javafx.beans.property.SimpleObjectProperty;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.Skin;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import turnscope.analysis.profile.RequestProfile;
import turnscope.analysis.profile.SessionProfile;
import turnscope.analysis.session.Block;
import turnscope.analysis.session.Usage;
import turnscope.views.Later;
import turnscope.views.Looks;
import turnscope.views.Pasteboard;
import turnscope.views.Text;
import turnscope.views.session.RequestColumns.Column;
import turnscope.views.table.GradualSkin;
import turnscope.views.table.Grid;

/// Every request of a session in a row: the chart's figures, to the digit.
final class RequestTable extends TableView<RequestProfile> {

    private static final double ROW = 28;
    private static final int ABOVE = 1;

    /// What the bar at the right end may take.
    private static final double SCROLL_BAR = 22;

    private static final String CAUSE = "cause";
    private static final PseudoClass LOSS = PseudoClass.getPseudoClass("loss");
    private static final PseudoClass ZERO = PseudoClass.getPseudoClass("zero");
    private static final PseudoClass COPIED = PseudoClass.getPseudoClass("copied");
    private static final KeyCombination COPY =
            new KeyCodeCombination(KeyCode.C, KeyCombination.SHORTCUT_DOWN);

    private final SessionModel model;
    private final Text text;
    private List<RequestProfile> requests = List.of();
    private List<Column> columns = List.of();
    private String shown = "";
    private double scale = 1;
    private boolean following;

    /// Whether the selected row has to be looked for after the next layout.
    private boolean looking;

    /// Whether a range was chosen after the request that is selected.
    private boolean ranged;

    private final Later again = new Later(this::reveal);

    RequestTable(SessionModel model, Text text) {
        this.model = model;
        this.text = text;
        setId("requests");
        getStyleClass().add("requests");
        setFixedCellSize(ROW);
        getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        setAccessibleText(text.get("requests.table"));
        setPlaceholder(new Label(text.get("requests.none")));
        setRowFactory(_ -> new RequestRow());
        addEventHandler(KeyEvent.KEY_PRESSED, this::copy);
        addEventHandler(KeyEvent.KEY_PRESSED, this::hit);
        setContextMenu(new RequestMenu(model, text));
        getSelectionModel().selectedItemProperty().subscribe(this::selected);
        heightProperty().subscribe(_ -> look());
        widthProperty().subscribe(_ -> stretch());
        var inScene = sceneProperty().map(_ -> true).orElse(false);
        model.timeline.selectedRequest.when(inScene).subscribe(this::follow);
        model.timeline.range.when(inScene).subscribe(_ -> goToRange());
        model.hiddenColumns.when(inScene).subscribe(_ -> hide());
    }

    @Override
    protected Skin<?> createDefaultSkin() {
        return new GradualSkin<>(this);
    }

    List<Column> columns() {
        return columns;
    }

    private void hide() {
        for (var column : getColumns())
            column.setVisible(!model.hiddenColumns.get().contains(column.getId()));
        stretch();
    }

    /// Causes are the longest words: they take the room that the other columns leave, up to twice their width.
    private void stretch() {
        double room = getWidth() - SCROLL_BAR;
        for (var column : getVisibleLeafColumns())
            if (!column.getId().equals(CAUSE)) room -= column.getPrefWidth();
        for (int i = 0; i < columns.size(); i++) {
            double least = columns.get(i).width() * scale;
            if (columns.get(i).id().equals(CAUSE))
                getColumns().get(i).setPrefWidth(Math.clamp(room, least, 2 * least));
        }
    }

    /// Shows some requests of a session, or all of them; a session that has grown stays where it is scrolled to.
    void show(Optional<SessionProfile> profile, List<RequestProfile> passing) {
        var id = profile.map(known -> known.session().id()).orElse("");
        boolean grown = id.equals(shown);
        shown = id;
        requests = profile.map(SessionProfile::requests).orElse(List.of());
        var wanted =
                RequestColumns.of(requests, blocks(profile), text, model::modelName).stream()
                        .filter(column -> used(column.id()))
                        .toList();
        boolean same = ids(columns).equals(ids(wanted)) && scale == Looks.scale();
        scale = Looks.scale();
        columns = wanted;
        var top = top();
        following = true;
        if (same) fit();
        else getColumns().setAll(columns.stream().map(this::column).toList());
        stretch();
        if (!grown) getSortOrder().clear();
        getItems().setAll(passing);
        if (!getSortOrder().isEmpty()) sort();
        if (grown) top.ifPresent(this::scrollTo);
        following = false;
        follow(model.timeline.selectedRequest.get());
        if (!grown) goToRange();
    }

    /// Larger figures of a session that has grown take more room.
    private void fit() {
        for (int i = 0; i < columns.size(); i++)
            getColumns().get(i).setPrefWidth(Grid.unlikeDefault(columns.get(i).width() * scale));
    }

    private static List<Block> blocks(Optional<SessionProfile> profile) {
        return profile.map(known -> known.session().blocks()).orElse(List.of());
    }

    /// Buckets that the session never used take no room.
    private boolean used(String column) {
        ToLongFunction<Usage> tokens =
                switch (column) {
                    case "write5m" -> Usage::cacheWrite5m;
                    case "write1h" -> Usage::cacheWrite1h;
                    case "write30m" -> Usage::cacheWrite30m;
                    default -> _ -> 1;
                };
        return requests.isEmpty()
                || requests.stream().anyMatch(row -> tokens.applyAsLong(row.request().usage()) > 0);
    }

    private static List<String> ids(List<Column> columns) {
        return columns.stream().map(Column::id).toList();
    }

    private String words(String column, RequestProfile row) {
        return columns.stream()
                .filter(each -> each.id().equals(column))
                .findFirst()
                .map(each -> each.value().apply(row))
                .orElse("");
    }

    /// The first row in sight.
    private OptionalInt top() {
        return lookup(".virtual-flow") instanceof VirtualFlow<?> rows
                        && rows.getFirstVisibleCell() != null
                ? OptionalInt.of(rows.getFirstVisibleCell().getIndex())
                : OptionalInt.empty();
    }

    private TableColumn<RequestProfile, RequestProfile> column(Column column) {
        var title = new Label(column.title());
        var unit = new Label(column.unit());
        unit.getStyleClass().add("unit");
        var head = new VBox(title, unit);
        head.getStyleClass().add(column.figure() ? "figure-head" : "words-head");
        var made = new TableColumn<RequestProfile, RequestProfile>();
        made.setId(column.id());
        made.setGraphic(head);
        made.setPrefWidth(Grid.unlikeDefault(column.width() * scale));
        made.setVisible(!model.hiddenColumns.get().contains(column.id()));
        made.setComparator(column.order());
        if (column.figure() && !column.id().equals("number"))
            made.setSortType(TableColumn.SortType.DESCENDING);
        made.setReorderable(false);
        made.getStyleClass().add(column.figure() ? "figure" : "words");
        made.setCellValueFactory(cell -> new SimpleObjectProperty<>(cell.getValue()));
        made.setCellFactory(_ -> new RequestCell(column.id()));
        return made;
    }

    private void selected(RequestProfile row) {
        if (following || row == null) return;
        ranged = false;
        model.timeline.selectRequest(row.request().seq());
    }

    /// Moves to the request that was selected elsewhere.
    private void follow(OptionalInt seq) {
        int wanted = seq.isEmpty() ? -1 : place(seq.getAsInt());
        if (wanted == getSelectionModel().getSelectedIndex()) return;
        ranged = false;
        following = true;
        getSelectionModel().clearSelection();
        if (wanted >= 0) {
            getSelectionModel().select(wanted);
            look();
        }
        following = false;
    }

    /// Looks for the row that was chosen last now, and once more where the next layout leaves it.
    private void look() {
        looking = true;
        reveal();
        again.ask();
    }

    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        if (!looking) return;
        looking = false;
        // The rows get their places only after the table has; until then the old ones would answer.
        if (lookup(".virtual-flow") instanceof VirtualFlow<?> rows) rows.layout();
        reveal();
    }

    /// Brings the row that was chosen last whole into sight, with one above it where there is room for three.
    private void reveal() {
        int wanted = ranged ? rangeStart() : getSelectionModel().getSelectedIndex();
        if (wanted < 0 || inSight(wanted)) return;
        double room = lookup(".virtual-flow") instanceof Region rows ? rows.getHeight() : 0;
        scrollTo(Math.max(0, wanted - (room >= 3 * ROW ? ABOVE : 0)));
    }

    /// Goes where the range starts, unless a request in it is selected.
    private void goToRange() {
        var range = model.timeline.range.getValue();
        var seq = model.timeline.selectedRequest.get();
        ranged =
                range.isPresent()
                        && (seq.isEmpty() || !range.get().contains(seq.getAsInt()))
                        && rangeStart() >= 0;
        if (ranged) look();
    }

    /// Where the first request of the range stands that the filter lets through; -1 for none.
    private int rangeStart() {
        var range = model.timeline.range.getValue();
        if (range.isEmpty()) return -1;
        return getItems().stream()
                .mapToInt(row -> row.request().seq())
                .filter(range.get()::contains)
                .min()
                .stream()
                .map(this::place)
                .findFirst()
                .orElse(-1);
    }

    /// Where a request stands in the order at hand; -1 if it is filtered out.
    private int place(int seq) {
        var items = getItems();
        if (seq < items.size() && items.get(seq).request().seq() == seq) return seq;
        for (int i = 0; i < items.size(); i++) if (items.get(i).request().seq() == seq) return i;
        return -1;
    }

    private boolean inSight(int index) {
        if (!(lookup(".virtual-flow") instanceof VirtualFlow<?> rows)) return false;
        var first = rows.getFirstVisibleCell();
        var last = rows.getLastVisibleCell();
        return first != null && last != null && index > first.getIndex() && index < last.getIndex();
    }

    /// The next or the previous request that the filter lets through.
    private void hit(KeyEvent key) {
        if (key.getCode() == KeyCode.CLOSE_BRACKET) model.timeline.jumpToHit(true);
        else if (key.getCode() == KeyCode.OPEN_BRACKET) model.timeline.jumpToHit(false);
        else return;
        key.consume();
    }

    /// Puts the selected rows on the clipboard.
    private void copy(KeyEvent key) {
        if (!COPY.match(key)) return;
        Pasteboard.put(RequestColumns.copied(columns, getSelectionModel().getSelectedItems()));
        key.consume();
    }

    /// Marks losses and copies for the style sheet.
    private static final class RequestRow extends TableRow<RequestProfile> {

        @Override
        protected void updateItem(RequestProfile row, boolean empty) {
            super.updateItem(row, empty);
            boolean shown = !empty && row != null;
            pseudoClassStateChanged(LOSS, shown && row.verdict().fault());
            pseudoClassStateChanged(COPIED, shown && !row.request().owned());
        }
    }

    /// One figure or word.
    private final class RequestCell extends TableCell<RequestProfile, RequestProfile> {

        private final String column;

        RequestCell(String column) {
            this.column = column;
            getStyleClass().add(column + "-cell");
        }

        @Override
        protected void updateItem(RequestProfile row, boolean empty) {
            super.updateItem(row, empty);
            var words = empty || row == null ? "" : words(column, row);
            pseudoClassStateChanged(ZERO, words.equals("0"));
            setText(words);
        }
    }
}
