package turnscope.views.timeline;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

import atlantafx.base.theme.Styles;

import turnscope.views.Amounts;
import turnscope.views.Text;
import turnscope.views.plot.Span;

/// What is shown of the session and how: the way down to the visible part, the axis, the heights, the tracks.
public final class TimelineBar extends HBox {

    /// Share of the clock above which its pauses are worth a word.
    private static final double MOSTLY_IDLE = 0.5;

    private final TimelineModel model;
    private final Text text;
    private final HBox crumbs = new HBox();
    private final Hyperlink idle = new Hyperlink();
    private final Button unseen = new Button();
    private final List<ButtonBase> spare;
    private final RestMenu rest;
    private final HBox axes;
    private int kept;

    /// Less of the way down would be little but an ellipsis, in points.
    private static final double LEAST_CRUMBS = 64;

    /// @param more buttons at the end
    public TimelineBar(TimelineModel model, Text text, ButtonBase... more) {
        this.model = model;
        this.text = text;
        getStyleClass().add("timeline-bar");
        setAlignment(Pos.CENTER_LEFT);
        crumbs.getStyleClass().add("crumbs");
        crumbs.setAlignment(Pos.CENTER_LEFT);
        crumbs.setMinWidth(0);
        HBox.setHgrow(crumbs, Priority.ALWAYS);
        idle.setId("timeline-idle");
        idle.setMinWidth(Region.USE_PREF_SIZE);
        idle.setOnAction(_ -> model.compress());
        unseen.setId("timeline-unseen");
        unseen.getStyleClass().add("filter-chip");
        unseen.setMinWidth(Region.USE_PREF_SIZE);
        unseen.setOnAction(_ -> model.showEnd());
        spare = Stream.concat(Stream.of(log()), Arrays.stream(more)).toList();
        rest = new RestMenu(text.get("timeline.more"), spare);
        rest.setId("timeline-more");
        kept = spare.size();
        setMinWidth(0);
        axes = axes();
        getChildren().setAll(crumbs, unseen, idle, axes);
        getChildren().addAll(spare.getFirst(), new TrackMenu(model, text));
        getChildren().addAll(spare.subList(1, spare.size()));
        getChildren().add(rest);
        var inScene = sceneProperty().map(_ -> true).orElse(false);
        model.crumbs.when(inScene).subscribe(_ -> showCrumbs());
        model.unseen.when(inScene).subscribe(count -> showUnseen(count.intValue()));
        model.series.when(inScene).subscribe(_ -> showIdle());
        model.axis.when(inScene).subscribe(_ -> showIdle());
    }

    /// The button, or the menu that holds it now.
    public Node place(ButtonBase button) {
        return button.isVisible() ? button : rest;
    }

    @Override
    protected void layoutChildren() {
        int fitting = fitting();
        if (fitting != kept) {
            kept = fitting;
            rest.keep(fitting);
        }
        super.layoutChildren();
        crumbs.setVisible(
                crumbs.getWidth() >= Math.min(LEAST_CRUMBS, Math.floor(crumbs.prefWidth(-1))));
    }

    /// How many of the spare buttons there is room for.
    private int fitting() {
        double room = getWidth() - getInsets().getLeft() - getInsets().getRight();
        for (var child : getChildren())
            if (fixed(child)) room -= child.prefWidth(-1) + getSpacing();
        double all = spare.stream().mapToDouble(this::wide).sum();
        if (all <= room) return spare.size();
        room -= wide(rest);
        axes.setMinWidth(room < 0 ? 0 : Region.USE_PREF_SIZE);
        int count = 0;
        while (count < spare.size() && wide(spare.get(count)) <= room)
            room -= wide(spare.get(count++));
        return count;
    }

    /// What stays in the bar whatever its width; the way down takes what is left.
    private boolean fixed(Node child) {
        boolean mayGo = child == crumbs || child == rest || spare.contains(child);
        return child.isManaged() && !mayGo;
    }

    private double wide(Node button) {
        return button.prefWidth(-1) + getSpacing();
    }

    private void showUnseen(int count) {
        unseen.setVisible(count > 0);
        unseen.setManaged(count > 0);
        unseen.setText(text.count("timeline.unseen", count));
    }

    private void showCrumbs() {
        var way = model.crumbs.get();
        crumbs.getChildren().clear();
        for (int i = 0; i < way.size(); i++) {
            int crumb = i;
            var link = new Hyperlink(name(way.get(i)));
            link.setMinWidth(Region.USE_PREF_SIZE);
            link.setOnAction(_ -> model.upTo(crumb));
            crumbs.getChildren().addAll(link, new Label("▸"));
        }
        var here = new Label(name(model.viewport.get().minimap()));
        here.setId("timeline-here");
        here.getStyleClass().add("muted");
        crumbs.getChildren().add(here);
    }

    private String name(Span span) {
        boolean whole = span.equals(model.viewport.get().whole());
        return whole
                ? text.get("timeline.crumb.whole")
                : text.get(
                        "timeline.crumb",
                        Amounts.exact((long) span.from() + 1),
                        Amounts.exact((long) span.to()));
    }

    /// Pauses are never cut by themselves: the offer stands where they fill the axis.
    private void showIdle() {
        var axes = model.series.get().axes();
        double share = axes.idleShare();
        boolean cut = model.axis.get() == XAxis.BUSY;
        boolean offered = cut || (model.axis.get() == XAxis.CLOCK && share > MOSTLY_IDLE);
        idle.setVisible(offered);
        idle.setManaged(offered);
        idle.setText(
                cut
                        ? text.get("timeline.idle.back")
                        : text.get(
                                "timeline.idle",
                                text.duration(Duration.ofSeconds((long) axes.idleSeconds())),
                                Amounts.percent(share)));
        if (model.crumbs.get().isEmpty()) showCrumbs();
    }

    private HBox axes() {
        var group = new ToggleGroup();
        var buttons =
                List.of(
                        choice(group, XAxis.REQUESTS, "timeline.x.requests", Styles.LEFT_PILL),
                        choice(group, XAxis.CLOCK, "timeline.x.clock", Styles.CENTER_PILL),
                        choice(group, XAxis.TOKENS, "timeline.x.tokens", Styles.RIGHT_PILL));
        var box = new HBox();
        box.getChildren().addAll(buttons);
        box.setMinWidth(Region.USE_PREF_SIZE);
        return box;
    }

    private ToggleButton choice(ToggleGroup group, XAxis axis, String key, String style) {
        var button = new ToggleButton(text.get(key));
        button.setId("axis-" + axis.id());
        button.getStyleClass().addAll(style, Styles.SMALL);
        button.setToggleGroup(group);
        button.setFocusTraversable(false);
        button.setAccessibleText(text.get("timeline.x") + " " + text.get(key));
        button.setOnAction(_ -> {
            model.axis.set(axis);
            button.setSelected(true);
        });
        var inScene = sceneProperty().map(_ -> true).orElse(false);
        model.axis
                .when(inScene)
                .subscribe(now ->
                        button.setSelected(
                                now == axis || (axis == XAxis.CLOCK && now == XAxis.BUSY)));
        return button;
    }

    private ToggleButton log() {
        var button = new ToggleButton(text.get("timeline.log"));
        button.setId("timeline-log");
        button.getStyleClass().addAll(Styles.SMALL);
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setFocusTraversable(false);
        button.setTooltip(new Tooltip(text.get("timeline.log.hint")));
        button.selectedProperty().bindBidirectional(model.logarithmic);
        return button;
    }

    /// A small button for the end of the bar.
    public static Button button(String words, String hint) {
        var button = new Button(words);
        button.getStyleClass().add(Styles.SMALL);
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setTooltip(new Tooltip(hint));
        return button;
    }
}
