package turnscope.views.session;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import atlantafx.base.theme.Styles;

import org.controlsfx.control.textfield.CustomTextField;

import turnscope.analysis.pricing.Bill;
import turnscope.analysis.profile.RequestProfile;
import turnscope.analysis.profile.SessionProfile;
import turnscope.views.Amounts;
import turnscope.views.Icons;
import turnscope.views.Later;
import turnscope.views.PartByPart;
import turnscope.views.Text;

/// The table of requests with its filter, a chip for each condition, what it adds up to, and a choice of columns.
final class RequestPane extends VBox {

    private final SessionModel model;
    private final Text text;
    private final RequestTable table;
    private final CustomTextField filter = new CustomTextField();
    private final HBox chips = new HBox(4);
    private final Label totals = new Label();

    RequestPane(SessionModel model, Text text) {
        this.model = model;
        this.text = text;
        getStyleClass().add("request-pane");
        table = new RequestTable(model, text);
        VBox.setVgrow(table, Priority.ALWAYS);
        filter.setId("requests-filter");
        filter.setPromptText(text.get("requests.filter"));
        filter.setLeft(Icons.SEARCH.node());
        filter.setPrefWidth(330);
        filter.setMinWidth(120);
        filter.getStyleClass().add(Styles.SMALL);
        filter.textProperty().bindBidirectional(model.requestFilter);
        filter.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        totals.setId("requests-totals");
        totals.getStyleClass().add("muted");
        totals.setMinWidth(0);
        chips.setAlignment(Pos.CENTER_LEFT);
        chips.setMinWidth(Region.USE_PREF_SIZE);
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        var head = new HBox(8, filter, chips, totals, gap, columns());
        head.setAlignment(Pos.CENTER_LEFT);
        head.getStyleClass().add("request-head");
        getChildren().setAll(head);
        PartByPart.add(this, () -> getChildren().add(table));
        var inScene = sceneProperty().map(_ -> true).orElse(false);
        var showing = new Later(this::show);
        model.passing.when(inScene).subscribe(_ -> showing.ask());
        model.profile.when(inScene).subscribe(_ -> showing.ask());
    }

    void focusTable() {
        table.requestFocus();
    }

    private void key(KeyEvent key) {
        if (key.getCode() == KeyCode.ESCAPE && !filter.getText().isEmpty()) {
            filter.clear();
            key.consume();
        }
        if (key.getCode() == KeyCode.DOWN || key.getCode() == KeyCode.ENTER) {
            table.requestFocus();
            key.consume();
        }
    }

    private void show() {
        var query = RequestQuery.of(model.requestFilter.get());
        chips.getChildren().setAll(query.words().stream().map(this::chip).toList());
        var all = model.profile.get().map(SessionProfile::requests).orElse(List.of());
        var shown = model.passing.get();
        table.show(model.profile.get(), shown);
        boolean some = shown.size() < all.size();
        totals.setText(some ? totals(shown, model.profile.get().get()) : "");
        table.setPlaceholder(nothing(all.size(), query.words().size()));
    }

    /// "There is none" and "all are filtered out" are different things.
    private Node nothing(int requests, int conditions) {
        if (requests == 0) return new Label(text.get("requests.none"));
        var words =
                new Label(
                        text.get(
                                "empty.filtered",
                                conditions,
                                Amounts.exact(conditions),
                                Amounts.exact(requests)));
        words.getStyleClass().add("muted");
        var clear = new Hyperlink(text.get("library.clear"));
        clear.setOnAction(_ -> model.requestFilter.set(""));
        var line = new HBox(8, words, clear);
        line.setAlignment(Pos.CENTER);
        return line;
    }

    private String totals(List<RequestProfile> shown, SessionProfile profile) {
        return text.get(
                "requests.some",
                Amounts.exact(shown.size()),
                Amounts.exact(profile.requests().size()),
                Amounts.money(cost(shown).total()),
                Amounts.money(profile.bill().total()));
    }

    private static Bill cost(List<RequestProfile> rows) {
        return rows.stream()
                .filter(row -> row.request().owned())
                .map(RequestProfile::bill)
                .reduce(Bill.EMPTY, Bill::plus);
    }

    private Button chip(String word) {
        var chip = new Button(word, Icons.CLOSE.node());
        chip.getStyleClass().addAll("filter-chip");
        chip.setAccessibleText(text.get("requests.chip", word));
        chip.setMinWidth(Region.USE_PREF_SIZE);
        chip.setOnAction(_ -> {
            var words =
                    new java.util.ArrayList<>(RequestQuery.of(model.requestFilter.get()).words());
            words.remove(word);
            model.requestFilter.set(String.join(" ", words));
        });
        return chip;
    }

    private MenuButton columns() {
        var menu = new MenuButton(text.get("requests.columns"));
        menu.setId("requests-columns");
        menu.getStyleClass().add(Styles.SMALL);
        menu.setMinWidth(Region.USE_PREF_SIZE);
        menu.setOnShowing(_ -> fill(menu));
        fill(menu);
        return menu;
    }

    private void fill(MenuButton menu) {
        menu.getItems()
                .setAll(
                        table.columns().stream()
                                .map(column -> {
                                    var item = new CheckMenuItem(column.title());
                                    item.setSelected(
                                            !model.hiddenColumns.get().contains(column.id()));
                                    item.setOnAction(_ -> toggle(column.id()));
                                    return item;
                                })
                                .toList());
    }

    private void toggle(String column) {
        Set<String> hidden = new HashSet<>(model.hiddenColumns.get());
        if (!hidden.remove(column)) hidden.add(column);
        model.hiddenColumns.set(Set.copyOf(hidden));
    }
}
