package turnscope.views.table;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;

import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.Skin;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;

import turnscope.views.Looks;
import turnscope.views.Pasteboard;

/// A table that sorts by any column, copies its rows tab separated, and opens a row by Enter or a click.
public final class Grid<T> extends TableView<T> {

    static final double ROW = 28;

    private static final KeyCombination COPY =
            new KeyCodeCombination(KeyCode.C, KeyCombination.SHORTCUT_DOWN);

    private static final double SCROLL_BAR = 22;

    /// What a table without a scroll bar leaves free at its right end.
    private static final double BORDER = 6;

    private static final double HEAD = 30;
    private static final double EDGE = 4;

    /// Height of the bar below columns that are wider than the table.
    private static final double BELOW = 10;

    private static final double MOST_FLEXIBLE = 640;
    private static final double UNCHOSEN = 80;

    private Optional<TableColumn<T, T>> flexible = Optional.empty();
    private Optional<TableColumn<T, T>> spare = Optional.empty();
    private double leastFlexible;
    private double most;
    private Consumer<T> opened = _ -> {};
    private boolean arranging;

    /// @param spoken what a screen reader calls it
    public Grid(String id, String spoken, String nothing) {
        setId(id);
        setFixedCellSize(ROW);
        getStyleClass().add("grid");
        setAccessibleText(spoken);
        var none = new Label(nothing);
        none.getStyleClass().add("muted");
        none.setWrapText(true);
        setPlaceholder(none);
        getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        addEventHandler(KeyEvent.KEY_PRESSED, this::key);
        widthProperty()
                .subscribe(_ -> {
                    stretch();
                    fitHeight();
                });
        heightProperty().subscribe(_ -> stretch());
        getSelectionModel()
                .selectedItemProperty()
                .subscribe(row -> {
                    if (row != null && !arranging) opened.accept(row);
                });
    }

    @Override
    protected Skin<?> createDefaultSkin() {
        return new GradualSkin<>(this);
    }

    /// What happens when a row is chosen.
    public Grid<T> opens(Consumer<T> action) {
        opened = action;
        return this;
    }

    /// A menu that copies the selected rows.
    ///
    /// @param words of its only item
    public Grid<T> copies(String words) {
        var copy = new MenuItem(words);
        copy.setOnAction(_ -> copy());
        setContextMenu(new ContextMenu(copy));
        return this;
    }

    /// A menu about the selected row, above what copies the rows.
    ///
    /// @param words of the item that copies
    /// @param offers made anew each time it opens
    public Grid<T> offers(String words, Function<T, List<MenuItem>> offers) {
        var menu = new ContextMenu();
        menu.setOnShowing(_ -> fill(menu, words, offers));
        fill(menu, words, offers);
        setContextMenu(menu);
        return this;
    }

    private void fill(ContextMenu menu, String words, Function<T, List<MenuItem>> offers) {
        var copy = new MenuItem(words);
        copy.setOnAction(_ -> copy());
        menu.getItems().clear();
        var row = getSelectionModel().getSelectedItem();
        if (row != null) {
            menu.getItems().addAll(offers.apply(row));
            menu.getItems().add(new SeparatorMenuItem());
        }
        menu.getItems().add(copy);
    }

    /// What happens while the pointer is on a row, and when it has left.
    public Grid<T> hovers(Consumer<Optional<T>> action) {
        setRowFactory(_ -> {
            var row = new TableRow<T>();
            row.hoverProperty()
                    .subscribe((before, inside) -> {
                        if (before.equals(inside) || row.isEmpty()) return;
                        action.accept(
                                inside ? Optional.ofNullable(row.getItem()) : Optional.empty());
                    });
            return row;
        });
        return this;
    }

    /// @param order of the column; the first click sorts the largest on top
    public Grid<T> figure(
            String title, double width, Comparator<T> order, Function<T, String> value) {
        getColumns().add(column(title, width, true, order, value));
        return this;
    }

    /// The widest column of words takes what room the others leave, but not less than half of its width.
    public Grid<T> words(String title, double width, Function<T, String> value) {
        var column = column(title, width, false, Comparator.comparing(value), value);
        getColumns().add(column);
        if (width / 2 > leastFlexible) {
            flexible = Optional.of(column);
            leastFlexible = width / 2;
        }
        return this;
    }

    private void stretch() {
        if (flexible.isEmpty() || getWidth() <= 0) return;
        double others =
                getColumns().stream()
                        .filter(column -> column != flexible.get() && !isSpare(column))
                        .mapToDouble(TableColumn::getPrefWidth)
                        .sum();
        double room = getWidth() - others - margin();
        double pictures = spare.map(TableColumn::getPrefWidth).orElse(0.0);
        boolean both = room - pictures >= leastFlexible * 2 * Looks.scale();
        spare.ifPresent(column -> column.setVisible(both));
        flexible.get()
                .setPrefWidth(
                        Math.clamp(both ? room - pictures : room, leastFlexible, MOST_FLEXIBLE));
    }

    private boolean isSpare(TableColumn<T, ?> column) {
        return spare.filter(each -> each == column).isPresent();
    }

    /// Pictures of what another column says, which leave their room to words that would be cut.
    public Grid<T> sparePictures(double width, Function<T, Node> picture) {
        var column = pictured("", width, picture);
        getColumns().add(column);
        spare = Optional.of(column);
        return this;
    }

    /// A column of pictures, which copies nothing.
    public Grid<T> pictures(String title, double width, Function<T, Node> picture) {
        getColumns().add(pictured(title, width, picture));
        return this;
    }

    private TableColumn<T, T> pictured(String title, double width, Function<T, Node> picture) {
        var column = column(title, width, false, (_, _) -> 0, _ -> "");
        column.setSortable(false);
        column.setCellFactory(_ ->
                new TableCell<>() {
                    @Override
                    protected void updateItem(T row, boolean empty) {
                        super.updateItem(row, empty);
                        setGraphic(empty || row == null ? null : picture.apply(row));
                    }
                });
        return column;
    }

    /// Makes the table as high as its rows, up to as many whole ones as a height in points holds; one without rows keeps
    /// room for saying so.
    public Grid<T> upTo(double height) {
        most = HEAD + Math.floor((height - HEAD - EDGE) / ROW) * ROW + EDGE;
        fitHeight();
        return this;
    }

    private void fitHeight() {
        if (most == 0) return;
        double rows = Math.min(most, HEAD + Math.max(1, getItems().size()) * ROW + EDGE);
        double height = overflows() ? rows + BELOW : rows;
        setMinHeight(height);
        setPrefHeight(height);
        setMaxHeight(height);
    }

    private boolean overflows() {
        double columns =
                getVisibleLeafColumns().stream().mapToDouble(TableColumn::getPrefWidth).sum();
        return getWidth() > 0 && columns > getWidth() - margin() / 2;
    }

    /// What columns that fill the table leave free at its right end.
    private double margin() {
        return HEAD + getItems().size() * ROW + EDGE > getHeight() ? SCROLL_BAR : BORDER;
    }

    /// Replaces the rows and keeps the order that a reader chose.
    public void show(List<T> rows) {
        arranging = true;
        getItems().setAll(rows);
        if (!getSortOrder().isEmpty()) sort();
        arranging = false;
        stretch();
        fitHeight();
    }

    /// Marks a row as the one that is open, without opening it.
    public void point(T row) {
        arranging = true;
        getSelectionModel().clearSelection();
        getSelectionModel().select(row);
        arranging = false;
    }

    private TableColumn<T, T> column(
            String title,
            double width,
            boolean figure,
            Comparator<T> order,
            Function<T, String> value) {
        var head = new VBox(new Label(title));
        head.getStyleClass().add(figure ? "figure-head" : "words-head");
        var column = new TableColumn<T, T>();
        column.setUserData(new Copied<>(title, value));
        column.setGraphic(head);
        column.setPrefWidth(unlikeDefault(width * Looks.scale()));
        column.setReorderable(false);
        column.setComparator(order);
        if (figure) column.setSortType(TableColumn.SortType.DESCENDING);
        column.getStyleClass().add(figure ? "figure" : "words");
        column.setCellValueFactory(cell -> new SimpleObjectProperty<>(cell.getValue()));
        column.setCellFactory(_ -> new Cell<>(value));
        return column;
    }

    /// The toolkit fits a column to its content that is exactly as wide as one whose width nobody has chosen.
    public static double unlikeDefault(double width) {
        return width == UNCHOSEN ? width + 1 : width;
    }

    /// One figure or word; one that is cut says itself in full to the pointer.
    private static final class Cell<T> extends TableCell<T, T> {

        private final Function<T, String> value;

        Cell(Function<T, String> value) {
            this.value = value;
            setOnMouseEntered(_ -> explain());
        }

        @Override
        protected void updateItem(T row, boolean empty) {
            super.updateItem(row, empty);
            setText(empty || row == null ? null : value.apply(row));
            setTooltip(null);
        }

        private void explain() {
            setTooltip(isTextTruncated() ? new Tooltip(getText()) : null);
        }
    }

    /// What a column puts on the clipboard.
    private record Copied<T>(String title, Function<T, String> value) {}

    private void key(KeyEvent key) {
        if (COPY.match(key)) {
            copy();
            key.consume();
        }
    }

    private void copy() {
        Pasteboard.put(copied(getSelectionModel().getSelectedItems()));
    }

    /// Rows with a header, tab separated.
    @SuppressWarnings("unchecked")
    public String copied(List<T> rows) {
        var columns = getColumns().stream().map(c -> (Copied<T>) c.getUserData()).toList();
        var lines = new StringBuilder();
        lines.append(columns.stream().map(Copied::title).collect(Collectors.joining("\t")))
                .append('\n');
        for (var row : rows)
            lines.append(
                            columns.stream()
                                    .map(column -> column.value().apply(row))
                                    .collect(Collectors.joining("\t")))
                    .append('\n');
        return lines.toString();
    }
}
