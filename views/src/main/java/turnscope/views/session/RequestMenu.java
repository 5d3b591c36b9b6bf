package turnscope.views.session;

import java.util.ArrayList;
import java.util.List;

import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;

import turnscope.views.Text;

/// What can be done with the selected requests, in the chart and in the table.
final class RequestMenu extends ContextMenu {

    private final SessionModel model;
    private final Text text;

    RequestMenu(SessionModel model, Text text) {
        this.model = model;
        this.text = text;
        setId("request-menu");
        if (text.chinese()) getStyleClass().add("han");
        setOnShowing(_ -> fill());
        fill();
    }

    private void fill() {
        var timeline = model.timeline;
        boolean range = timeline.range.getValue().isPresent();
        boolean request = timeline.selectedRequest.get().isPresent();
        var items = new ArrayList<MenuItem>();
        items.add(
                item(
                        "menu.turn",
                        "R",
                        request,
                        () -> timeline.selectTurn(timeline.selectedRequest.get().getAsInt())));
        items.add(item("keys.dearest", "E", true, timeline::selectDearest));
        items.add(item("menu.zoom", "F F", range || request, this::zoom));
        items.add(item("menu.commit", "Enter", range, timeline::commit));
        items.add(new SeparatorMenuItem());
        items.add(
                item(
                        "menu.mark",
                        "M",
                        range || request,
                        () -> model.selection().ifPresent(each -> model.notes.add(each, ""))));
        items.add(item("menu.note", "Shift+M", range || request, () -> model.writing.set(true)));
        items.add(new SeparatorMenuItem());
        items.add(item("menu.only-turn", "", request, this::onlyTurn));
        items.add(item("menu.whatif", "", true, () -> model.subPage.set("whatif")));
        items.add(item("menu.link", "", true, () -> model.link().ifPresent(DeepLink::copy)));
        getItems().setAll(List.copyOf(items));
    }

    private void zoom() {
        model.timeline.focusOnSelection();
        model.timeline.focusOnSelection();
    }

    private void onlyTurn() {
        int seq = model.timeline.selectedRequest.get().orElse(0);
        int turn = model.timeline.series.get().request(seq).request().turn() + 1;
        model.requestFilter.set("turn:" + turn);
    }

    private MenuItem item(String key, String keys, boolean enabled, Runnable action) {
        var item = new MenuItem(text.get(key) + (keys.isEmpty() ? "" : "  (" + keys + ")"));
        item.setId(key.replace('.', '-'));
        item.setDisable(!enabled);
        item.setOnAction(_ -> action.run());
        return item;
    }
}
