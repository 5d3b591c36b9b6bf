package turnscope.views.builder;

import java.util.List;
import java.util.Objects;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.StringProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextArea;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import atlantafx.base.theme.Styles;
import org.controlsfx.control.SegmentedButton;

import turnscope.views.Icons;
import turnscope.views.Text;
import turnscope.views.report.PageSize;

/// Choices on the left, the pages as they will be written beside them.
public final class BuilderView extends BorderPane {

    private final BuilderModel model;
    private final Text text;
    private final Destination destination;
    private final Opener opener;

    /// @param close goes back to the sessions
    public BuilderView(
            BuilderModel model, Text text, Destination destination, Opener opener, Runnable close) {
        this.model = model;
        this.text = text;
        this.destination = destination;
        this.opener = opener;
        setId("builder");
        getStyleClass().add("builder");
        setTop(head(close));
        setLeft(choices());
        setCenter(new PageStack(model, text));
        var inScene = sceneProperty().map(Objects::nonNull).orElse(false);
        inScene.subscribe(there -> {
            if (there) refresh();
        });
        model.template.when(inScene).subscribe(_ -> refresh());
        model.page.when(inScene).subscribe(_ -> refresh());
        model.redact.when(inScene).subscribe(_ -> refresh());
        model.appendix.when(inScene).subscribe(_ -> refresh());
        model.readerNotes.when(inScene).subscribe(_ -> refresh());
        model.language.when(inScene).subscribe(_ -> refresh());
        model.today.when(inScene).subscribe(_ -> refresh());
        for (var choice :
                List.of(
                        model.period.since,
                        model.period.until,
                        model.period.project,
                        model.period.model,
                        model.period.agent)) choice.when(inScene).subscribe(_ -> refresh());
        model.look();
    }

    private void refresh() {
        if (getScene() != null) model.refresh(PageStack.scale(getScene().getWindow()));
    }

    private Node head(Runnable close) {
        var title = new Label(text.get("builder.title"));
        title.getStyleClass().add("page-title");
        var note = new Label(text.get("builder.note"));
        note.getStyleClass().add("muted");
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        var back = new Button(text.get("prices.close"), Icons.CLOSE.node());
        back.setId("builder-close");
        back.getStyleClass().add(Styles.FLAT);
        back.setOnAction(_ -> close.run());
        var line = new HBox(8, new VBox(2, title, note), gap, others(), pdf(), back);
        line.setAlignment(Pos.CENTER_LEFT);
        line.getStyleClass().add("builder-head");
        return line;
    }

    private Node pdf() {
        var button = new Button(text.get("builder.pdf"), Icons.EXPORT.node());
        button.setId("builder-pdf");
        button.getStyleClass().add(Styles.ACCENT);
        button.disableProperty().bind(model.working);
        button.setOnAction(_ -> export(Output.PDF));
        return button;
    }

    private Node others() {
        var menu = new MenuButton(text.get("builder.others"));
        menu.setId("builder-others");
        menu.disableProperty().bind(model.working);
        for (var output : Output.values()) {
            if (output == Output.PDF) continue;
            var item = new MenuItem(text.get("builder.as." + output.ending()));
            item.setId("builder-" + output.ending());
            item.setOnAction(_ -> export(output));
            menu.getItems().add(item);
        }
        return menu;
    }

    private void export(Output output) {
        destination
                .choose(getScene().getWindow(), text, output, model.suggestion(output))
                .ifPresent(file -> model.export(output, file));
    }

    private Node choices() {
        var period = new PeriodChoices(model.period, text);
        var isPeriod = model.template.map(template -> template == Template.PERIOD);
        period.visibleProperty().bind(isPeriod);
        period.managedProperty().bind(isPeriod);
        var box =
                new VBox(
                        labelled(text.get("builder.template"), templates()),
                        period,
                        labelled(text.get("builder.scenarios"), scenarios()),
                        labelled(text.get("report.notes"), notes()),
                        new HBox(
                                20,
                                labelled(text.get("builder.paper"), papers()),
                                labelled(text.get("builder.language"), languages())),
                        new VBox(
                                8,
                                check("builder-redact", "builder.redact", model.redact),
                                check(
                                        "builder-reader-notes",
                                        "builder.reader-notes",
                                        model.readerNotes),
                                check("builder-appendix", "builder.appendix", model.appendix),
                                check("builder-today", "builder.today", model.today),
                                check("builder-imputed", "builder.imputed", model.imputed)),
                        new OutcomeCard(model, text, opener));
        box.getStyleClass().add("builder-choices");
        var scroll = new ScrollPane(box);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().add("builder-side");
        return scroll;
    }

    static Node labelled(String words, Node control) {
        var label = new Label(words);
        label.getStyleClass().add("muted");
        label.setLabelFor(control);
        return new VBox(4, label, control);
    }

    private Node templates() {
        var group = new ToggleGroup();
        var box = new VBox(4);
        for (var template : Template.values()) {
            var button = new RadioButton(text.get("builder.template." + template.id()));
            button.setId("builder-" + template.id());
            button.setToggleGroup(group);
            button.setSelected(model.template.get() == template);
            button.setOnAction(_ -> model.template.set(template));
            box.getChildren().add(button);
        }
        return box;
    }

    private Node papers() {
        var a4 = toggle("builder-a4", "A4", model.page.get() == PageSize.A4);
        var letter = toggle("builder-letter", "Letter", model.page.get() == PageSize.LETTER);
        a4.setOnAction(_ -> model.page.set(PageSize.A4));
        letter.setOnAction(_ -> model.page.set(PageSize.LETTER));
        return segments(a4, letter);
    }

    private Node languages() {
        boolean chinese = model.language.get().equals("zh");
        var english = toggle("builder-en", "English", !chinese);
        var other = toggle("builder-zh", "中文", chinese);
        english.setOnAction(_ -> model.language.set("en"));
        other.setOnAction(_ -> model.language.set("zh"));
        return segments(english, other);
    }

    private static ToggleButton toggle(String id, String words, boolean selected) {
        var button = new ToggleButton(words);
        button.setId(id);
        button.setSelected(selected);
        return button;
    }

    private static Node segments(ToggleButton... buttons) {
        var segments = new SegmentedButton(buttons);
        segments.getToggleGroup()
                .selectedToggleProperty()
                .subscribe((before, now) -> {
                    if (now == null && before != null) before.setSelected(true);
                });
        return segments;
    }

    private Node check(String id, String key, BooleanProperty chosen) {
        var box = new CheckBox(text.get(key));
        box.setId(id);
        box.setWrapText(true);
        box.selectedProperty().bindBidirectional(chosen);
        return box;
    }

    private Node notes() {
        return words("builder-notes", "builder.notes.prompt", model.notes);
    }

    private Node scenarios() {
        return words("builder-scenarios", "builder.scenarios.prompt", model.scenarios);
    }

    /// Words of the user's own, which reach the pages when the user turns to something else.
    private Node words(String id, String prompt, StringProperty words) {
        var area = new TextArea();
        area.setId(id);
        area.setWrapText(true);
        area.setPrefRowCount(3);
        area.setPromptText(text.get(prompt));
        area.textProperty().bindBidirectional(words);
        area.focusedProperty()
                .subscribe((before, now) -> {
                    if (before && !now) refresh();
                });
        return area;
    }
}
