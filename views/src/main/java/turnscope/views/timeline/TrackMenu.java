package turnscope.views.timeline;

import java.util.Arrays;

import javafx.beans.property.BooleanProperty;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;

import atlantafx.base.theme.Styles;

import turnscope.views.Text;

/// Which tracks are shown, how high and in which order, and how the chart is used.
final class TrackMenu extends MenuButton {

    private final TimelineModel model;
    private final Text text;

    TrackMenu(TimelineModel model, Text text) {
        super(text.get("timeline.tracks"));
        this.model = model;
        this.text = text;
        setId("timeline-tracks");
        getStyleClass().add(Styles.SMALL);
        setMinWidth(Region.USE_PREF_SIZE);
        setTooltip(new Tooltip(text.get("timeline.tracks.hint")));
        setOnShowing(_ -> fill());
        fill();
    }

    private void fill() {
        var now = model.tracks.get();
        var pin = new Menu(text.get("timeline.tracks.pin"));
        var only = new Menu(text.get("timeline.tracks.only"));
        var height = new Menu(text.get("timeline.tracks.height"));
        getItems().setAll(Arrays.stream(Track.values()).map(this::shown).toList());
        for (var track : Track.values()) {
            var pinned = new CheckMenuItem(name(track));
            pinned.setSelected(now.pinned().contains(track));
            pinned.setOnAction(_ -> model.tracks.set(model.tracks.get().pinToggled(track)));
            pin.getItems().add(pinned);
            only.getItems().add(item(name(track), now.only(track)));
            height.getItems().add(heights(track));
        }
        getItems()
                .addAll(
                        new SeparatorMenuItem(),
                        pin,
                        height,
                        only,
                        item(text.get("timeline.tracks.usual"), Tracks.USUAL),
                        new SeparatorMenuItem(),
                        ghost(),
                        choice("timeline.from-range", model.fromRange),
                        choice("timeline.wheel.zooms", model.wheel.zooms));
    }

    private MenuItem shown(Track track) {
        var item = new CheckMenuItem(name(track));
        item.setSelected(!model.tracks.get().hidden().contains(track));
        item.setOnAction(_ -> model.tracks.set(model.tracks.get().toggled(track)));
        return item;
    }

    private Menu heights(Track track) {
        var menu = new Menu(name(track));
        menu.setId("height-" + track.id());
        for (var height : TrackHeight.values()) {
            var item = new RadioMenuItem(text.get("timeline.height." + height.id()));
            item.setSelected(model.tracks.get().height(track) == height);
            item.setOnAction(_ -> model.tracks.set(model.tracks.get().with(track, height)));
            menu.getItems().add(item);
        }
        return menu;
    }

    private MenuItem ghost() {
        var item = new CheckMenuItem(text.get("timeline.ghost"));
        item.setId("timeline-ghost");
        item.setSelected(model.haunting.getValue().isPresent());
        item.setOnAction(_ -> model.toggleGhost());
        return item;
    }

    private MenuItem choice(String key, BooleanProperty value) {
        var item = new CheckMenuItem(text.get(key));
        item.setId(key.replace('.', '-'));
        item.setSelected(value.get());
        item.setOnAction(_ -> value.set(item.isSelected()));
        return item;
    }

    private MenuItem item(String words, Tracks tracks) {
        var item = new MenuItem(words);
        item.setOnAction(_ -> model.tracks.set(tracks));
        return item;
    }

    private String name(Track track) {
        return text.get("timeline.track." + track.id());
    }
}
