package turnscope.views.session;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SplitPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import atlantafx.base.theme.Styles;

import turnscope.analysis.profile.SessionProfile;
import turnscope.views.PartByPart;
import turnscope.views.Text;
import turnscope.views.tile.TileRow;

/// One session: what it is, its six figures, and its pages.
public final class SessionView extends VBox {

    private static final double LOW = 860;
    private static final double VERY_LOW = 520;

    private final SessionModel model;
    private final Text text;
    private final SessionHeader header;
    private final ComparisonStrip comparison;
    private final TileRow tiles;
    private final List<SubPage> pages;
    private final Map<String, Region> made = new HashMap<>();
    private final StackPane page = new StackPane();

    /// @param pages about the session, the first one in front
    /// @param strip at the end of the line of tabs
    /// @param export asks where to put the report
    public SessionView(
            SessionModel model,
            Text text,
            ObservableValue<Boolean> dark,
            List<SubPage> pages,
            Region strip,
            Runnable export) {
        this.model = model;
        this.text = text;
        this.pages = List.copyOf(pages);
        getStyleClass().add("session");
        header = new SessionHeader(model, text, export);
        comparison = new ComparisonStrip(model, text);
        tiles = new TileRow(dark);
        page.setMinSize(0, 0);
        VBox.setVgrow(page, Priority.ALWAYS);
        getChildren().setAll(header, comparison, tiles, tabs(strip), page);
        heightProperty().subscribe(this::fit);
        var inScene = sceneProperty().map(_ -> true).orElse(false);
        PartByPart.add(this, () -> view(front()));
        PartByPart.add(
                this,
                () -> {
                    model.subPage.when(inScene).subscribe(_ -> turn());
                    model.beside.when(inScene).subscribe(_ -> turn());
                });
        model.profile.when(inScene).subscribe(this::show);
        model.repricing.when(inScene).subscribe(_ -> show(model.profile.get()));
        model.family.when(inScene).subscribe(_ -> show(model.profile.get()));
    }

    private HBox tabs(Region strip) {
        var box = new HBox();
        box.getStyleClass().add("sub-tabs");
        var group = new ToggleGroup();
        var inScene = sceneProperty().map(_ -> true).orElse(false);
        for (int i = 0; i < pages.size(); i++) {
            var id = pages.get(i).id();
            var button =
                    new ToggleButton(text.get("subpage.tab", i + 1, text.get("subpage." + id)));
            button.setId("subpage-" + id);
            button.getStyleClass().addAll("sub-tab", Styles.SMALL, Styles.FLAT);
            button.setToggleGroup(group);
            button.setMinWidth(Region.USE_PREF_SIZE);
            button.setOnAction(_ -> {
                button.setSelected(true);
                model.subPage.set(id);
            });
            model.subPage.when(inScene).subscribe(open -> button.setSelected(open.equals(id)));
            box.getChildren().add(button);
        }
        var end = new HBox(strip);
        end.setAlignment(Pos.CENTER_RIGHT);
        end.setMinWidth(0);
        HBox.setHgrow(end, Priority.ALWAYS);
        box.getChildren().addAll(end, beside());
        return box;
    }

    private void turn() {
        var first = front();
        var second = known(model.beside.get()).filter(other -> !other.equals(first));
        if (second.isEmpty() && page.getChildren().equals(List.of(view(first)))) return;
        page.getChildren().clear();
        if (second.isEmpty()) {
            page.getChildren().setAll(view(first));
            return;
        }
        var both = new SplitPane(view(first), view(second.get()));
        both.setId("beside");
        both.getItems().forEach(side -> ((Region) side).setMinWidth(0));
        page.getChildren().setAll(both);
    }

    private SubPage front() {
        return known(model.subPage.get()).orElse(pages.getFirst());
    }

    private Optional<SubPage> known(String id) {
        return pages.stream().filter(each -> each.id().equals(id)).findFirst();
    }

    private Region view(SubPage wanted) {
        return made.computeIfAbsent(wanted.id(), _ -> wanted.view().get());
    }

    /// Which page stands beside the open one.
    private MenuButton beside() {
        var menu = new MenuButton(text.get("session.beside"));
        menu.setId("split-view");
        menu.getStyleClass().addAll("quiet");
        menu.setMinWidth(Region.USE_PREF_SIZE);
        var group = new ToggleGroup();
        menu.getItems().add(item(group, "", text.get("session.beside.none")));
        for (var each : pages)
            menu.getItems().add(item(group, each.id(), text.get("subpage." + each.id())));
        return menu;
    }

    private RadioMenuItem item(ToggleGroup group, String id, String words) {
        var item = new RadioMenuItem(words);
        item.setToggleGroup(group);
        item.setOnAction(_ -> model.beside.set(id));
        var inScene = sceneProperty().map(_ -> true).orElse(false);
        model.beside.when(inScene).subscribe(now -> item.setSelected(now.equals(id)));
        return item;
    }

    /// What little height there is belongs to the chart.
    private void fit(Number height) {
        tiles.setCompact(height.doubleValue() < LOW);
        boolean room = height.doubleValue() == 0 || height.doubleValue() >= VERY_LOW;
        tiles.setVisible(room);
        tiles.setManaged(room);
    }

    private void show(Optional<SessionProfile> profile) {
        if (profile.isEmpty()) return;
        var repricing = model.repricing.get();
        header.show(profile.get());
        comparison.show(repricing);
        tiles.show(Headline.of(profile.get(), repricing, model.family.get(), text));
    }
}
