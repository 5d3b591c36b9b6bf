package turnscope.views.library;

import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

import javafx.beans.property.ObjectProperty;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableValue;
import javafx.collections.ObservableList;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

import atlantafx.base.controls.CustomTextField;

import turnscope.analysis.session.Agent;
import turnscope.views.Looks;
import turnscope.views.Amounts;
import turnscope.views.Icons;
import turnscope.views.PartByPart;
import turnscope.views.SessionNames;
import turnscope.views.Text;
import turnscope.views.table.GradualListSkin;

/// The sessions on the left: search, filters, sort and the list itself.
public final class LibraryView extends VBox {

    private static final double ROW = 80;
    private static final int ABOVE = 2;

    private final LibraryModel model;
    private final Text text;
    private final CustomTextField search = new CustomTextField();
    private final ListView<Row> list = new ListView<>();
    private final Consumer<String> compare;
    private boolean reselecting;

    /// @param compare takes a session to be held against others, or lets it go
    public LibraryView(
            LibraryModel model,
            Text text,
            ObservableValue<Boolean> dark,
            Consumer<String> compare) {
        this.compare = compare;
        this.model = model;
        this.text = text;
        getStyleClass().add("library");
        setMinWidth(0);
        setUpSearch();
        setUpList(dark);
        var filters =
                new HBox(
                        choice(model.agents, model.agent, "library.all-agents", Agent::label),
                        choice(
                                model.projects,
                                model.project,
                                "library.all-projects",
                                SessionNames::folder));
        filters.getStyleClass().add("filters");
        var head =
                new VBox(
                        search,
                        filters,
                        new FilterMenus(model, text),
                        new FilterChips(model, text),
                        summary());
        head.getStyleClass().add("library-head");
        VBox.setVgrow(list, Priority.ALWAYS);
        getChildren().setAll(head);
        PartByPart.add(this, () -> getChildren().add(list));
    }

    /// Puts the caret into the search box, as soon as the list is in sight.
    public void focusSearch() {
        if (!isVisible()) {
            visibleProperty()
                    .addListener(
                            new ChangeListener<>() {
                                @Override
                                public void changed(
                                        ObservableValue<? extends Boolean> visible,
                                        Boolean before,
                                        Boolean now) {
                                    visible.removeListener(this);
                                    focusSearch();
                                }
                            });
            return;
        }
        search.requestFocus();
        search.selectAll();
    }

    private void setUpSearch() {
        search.setId("library-search");
        search.setPromptText(text.get("library.search"));
        search.setLeft(Icons.SEARCH.node());
        search.textProperty().bindBidirectional(model.search);
        search.addEventFilter(KeyEvent.KEY_PRESSED, this::searchKey);
    }

    private void searchKey(KeyEvent key) {
        if (key.getCode() == KeyCode.ESCAPE && !search.getText().isEmpty()) {
            search.clear();
            key.consume();
        }
        if (key.getCode() == KeyCode.DOWN) {
            list.requestFocus();
            if (list.getFocusModel().getFocusedIndex() < 0) list.getFocusModel().focus(0);
            key.consume();
        }
    }

    private void setUpList(ObservableValue<Boolean> dark) {
        list.setId("library-list");
        list.setFixedCellSize(Math.rint(ROW * Math.max(1, Looks.scale())));
        list.setSkin(new GradualListSkin<>(list));
        list.setItems(model.rows);
        var sparks = new SparkImages();
        list.setCellFactory(_ -> {
            var cell = new SessionCell(model, text, dark, sparks);
            cell.addEventFilter(MouseEvent.MOUSE_PRESSED, event -> pick(cell, event));
            cell.addEventFilter(
                    ContextMenuEvent.CONTEXT_MENU_REQUESTED,
                    _ -> {
                        if (cell.getContextMenu() == null)
                            cell.setContextMenu(new RowMenu(model, text, cell, compare));
                    });
            return cell;
        });
        list.setAccessibleText(text.get("library.list"));
        var nothing = new Label(text.get("library.none"));
        nothing.getStyleClass().add("muted");
        list.setPlaceholder(nothing);
        list.getSelectionModel().selectedItemProperty().subscribe(this::chosen);
        list.addEventFilter(KeyEvent.KEY_PRESSED, this::listKey);
        var inScene = sceneProperty().map(Objects::nonNull).orElse(false);
        model.selected.when(inScene).subscribe(_ -> reselect(true));
        model.order.when(inScene).subscribe(_ -> reselect(true));
        model.arranging.when(inScene).subscribe(_ -> reselect(false));
        list.getFocusModel()
                .focusedItemProperty()
                .subscribe(row -> {
                    if (row != null && !model.arranging.get() && model.preview.get().isPresent())
                        model.preview.set(Optional.of(row));
                });
    }

    /// Ctrl and a click take a session to the comparison.
    private void pick(SessionCell cell, MouseEvent event) {
        if (!event.isShortcutDown() || cell.getItem() == null) return;
        compare.accept(cell.getItem().id());
        event.consume();
    }

    private void chosen(Row row) {
        if (reselecting || model.arranging.get() || row == null) return;
        model.selected.set(Optional.of(row.id()));
    }

    /// The rows are made anew whenever something changes; the selection stays with the session.
    private void reselect(boolean reveal) {
        if (model.arranging.get()) return;
        reselecting = true;
        var selection = list.getSelectionModel();
        int index = selectedRow();
        if (index < 0) {
            selection.clearSelection();
        } else if (selection.getSelectedIndex() != index) {
            selection.select(index);
        }
        if (reveal && index >= 0 && !inSight(index)) list.scrollTo(Math.max(0, index - ABOVE));
        reselecting = false;
    }

    private boolean inSight(int index) {
        if (!(list.lookup(".virtual-flow") instanceof VirtualFlow<?> cells)) return false;
        var first = cells.getFirstVisibleCell();
        var last = cells.getLastVisibleCell();
        return first != null
                && last != null
                && index >= first.getIndex()
                && index <= last.getIndex();
    }

    private int selectedRow() {
        for (int i = 0; i < model.rows.size(); i++)
            if (model.selected.get().equals(Optional.of(model.rows.get(i).id()))) return i;
        return -1;
    }

    /// Looks at a session without opening it, or stops looking.
    private void preview() {
        var row = Optional.ofNullable(list.getFocusModel().getFocusedItem());
        model.preview.set(model.preview.get().isPresent() ? Optional.empty() : row);
    }

    private void listKey(KeyEvent key) {
        if (key.getCode() == KeyCode.SPACE && !key.isShortcutDown()) {
            preview();
            key.consume();
            return;
        }
        var row = list.getSelectionModel().getSelectedItem();
        if (row == null || row.family().members().isEmpty()) return;
        boolean unfold = key.getCode() == KeyCode.RIGHT && !row.open();
        boolean fold = key.getCode() == KeyCode.LEFT && row.open();
        if (!unfold && !fold) return;
        model.toggle(row.family());
        key.consume();
    }

    private HBox summary() {
        var count = new Label();
        count.getStyleClass().add("muted");
        count.textProperty()
                .bind(
                        model.shownCount.flatMap(shown ->
                                model.familyCount.map(
                                        all -> count(shown.intValue(), all.intValue()))));
        count.setMinWidth(Region.USE_PREF_SIZE);
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        var line = new HBox(count, gap, order());
        line.getStyleClass().add("summary");
        return line;
    }

    private String count(int shown, int all) {
        if (shown == all) return text.count("library.count", all);
        return text.get("library.count.filtered", Amounts.exact(shown), Amounts.exact(all));
    }

    private ComboBox<Order> order() {
        var box = new ComboBox<Order>();
        box.setId("library-order");
        box.getItems().setAll(Order.values());
        box.setConverter(words(order -> text.get("order." + order.id())));
        box.valueProperty().bindBidirectional(model.order);
        box.getStyleClass().add("quiet");
        box.setAccessibleText(text.get("library.order"));
        return box;
    }

    private <T> ComboBox<Optional<T>> choice(
            ObservableList<Optional<T>> choices,
            ObjectProperty<Optional<T>> value,
            String all,
            Function<T, String> name) {
        var box = new ComboBox<>(choices);
        box.setId(all.replace('.', '-'));
        box.setMaxWidth(Double.MAX_VALUE);
        box.setMinWidth(0);
        box.setPrefWidth(0);
        HBox.setHgrow(box, Priority.ALWAYS);
        box.setConverter(words(item -> item.map(name).orElseGet(() -> text.get(all))));
        box.setAccessibleText(text.get(all));
        box.valueProperty().bindBidirectional(value);
        return box;
    }

    private static <T> StringConverter<T> words(Function<T, String> words) {
        return new StringConverter<>() {
            @Override
            public String toString(T item) {
                return item == null ? "" : words.apply(item);
            }

            @Override
            public T fromString(String typed) {
                throw new UnsupportedOperationException("the box is not editable");
            }
        };
    }
}
