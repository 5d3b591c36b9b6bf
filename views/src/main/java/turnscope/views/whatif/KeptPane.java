package turnscope.views.whatif;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import atlantafx.base.theme.Styles;

import turnscope.analysis.simulation.KeptScenario;
import turnscope.views.Amounts;
import turnscope.views.Icons;
import turnscope.views.Text;

/// The scenarios in the library: laid beside the others, renamed, forgotten.
final class KeptPane extends VBox {

    private final KeptModel kept;
    private final Text text;
    private final VBox list = new VBox(6);

    KeptPane(KeptModel kept, Text text) {
        super(10);
        this.kept = kept;
        this.text = text;
        list.setId("lab-kept");
        var said = Words.of("", "muted");
        said.textProperty().bind(kept.said.map(key -> key.isEmpty() ? "" : text.get(key)));
        getChildren().setAll(Words.of(text.get("lab.kept.note"), "muted"), list, said);
        var inScene = sceneProperty().map(_ -> true).orElse(false);
        kept.kept.when(inScene).subscribe(this::show);
        inScene.subscribe(there -> {
            if (there) kept.reload();
        });
    }

    private void show(List<KeptScenario> all) {
        var nodes = new ArrayList<Node>();
        for (var each : all) nodes.add(line(each));
        if (nodes.isEmpty()) nodes.add(Words.of(text.get("lab.kept.none"), "muted"));
        list.getChildren().setAll(nodes);
    }

    private Node line(KeptScenario each) {
        var name = new TextField(each.name());
        name.setId("lab-rename-" + each.name());
        name.setPrefColumnCount(18);
        name.setAccessibleText(text.get("lab.kept.name"));
        name.setOnAction(_ -> kept.rename(each.name(), name.getText()));
        name.focusedProperty()
                .subscribe((before, now) -> {
                    if (before && !now) kept.rename(each.name(), name.getText());
                });
        var words =
                Words.of(
                        text.get(
                                "lab.kept.line",
                                what(each),
                                Amounts.minute(Optional.of(each.stored()))),
                        "muted");
        HBox.setHgrow(words, Priority.ALWAYS);
        words.setMaxWidth(Double.MAX_VALUE);
        var load = new Button(text.get("lab.kept.load"));
        load.setId("lab-load-" + each.name());
        load.getStyleClass().add(Styles.SMALL);
        load.setMinWidth(USE_PREF_SIZE);
        load.setOnAction(_ -> kept.load(each));
        var forget = new Button(null, Icons.CLOSE.node());
        forget.setId("lab-forget-" + each.name());
        forget.getStyleClass().addAll(Styles.FLAT, Styles.SMALL, Styles.BUTTON_ICON);
        forget.setAccessibleText(text.get("lab.kept.forget", each.name()));
        forget.setOnAction(_ -> kept.forget(each.name()));
        var line = new HBox(10, name, words, load, forget);
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }

    private String what(KeptScenario each) {
        var parts = new ArrayList<String>();
        each.model().ifPresent(parts::add);
        if (!each.strategies().isEmpty()) parts.add(each.strategies());
        if (each.imputed()) parts.add(text.get("lab.imputed"));
        if (each.sameTokens()) parts.add(text.get("lab.sameTokens"));
        return parts.isEmpty() ? text.get("cli.whatif.recorded") : String.join(" · ", parts);
    }
}
