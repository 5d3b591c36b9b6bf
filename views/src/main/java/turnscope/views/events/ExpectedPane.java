package turnscope.views.events;

import java.util.List;
import java.util.function.IntConsumer;

import javafx.geometry.HPos;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

import turnscope.views.Amounts;
import turnscope.views.Text;

/// What had to be sent anew, counted apart from the losses, with ways to the requests.
final class ExpectedPane extends GridPane {

    private static final int LINKS = 8;

    private final Text text;
    private final IntConsumer jump;

    /// @param jump to a request
    ExpectedPane(Text text, IntConsumer jump) {
        super(14, 2);
        this.text = text;
        this.jump = jump;
        setId("expected");
        getStyleClass().add("cause-totals");
        for (var side : List.of(HPos.LEFT, HPos.RIGHT, HPos.RIGHT, HPos.LEFT)) {
            var column = new ColumnConstraints();
            column.setHalignment(side);
            boolean last = getColumnConstraints().size() == 3;
            column.setHgrow(last ? Priority.ALWAYS : Priority.NEVER);
            if (!last) column.setMinWidth(Region.USE_PREF_SIZE);
            getColumnConstraints().add(column);
        }
    }

    void show(List<Expected> all) {
        getChildren().clear();
        addRow(
                0,
                new Label(),
                label(text.get("events.count"), "muted"),
                label(text.get("events.anew"), "muted"),
                label(text.get("events.at"), "muted"));
        for (int i = 0; i < all.size(); i++) row(i + 1, all.get(i));
    }

    private void row(int row, Expected each) {
        var tokens =
                each.tokens().isEmpty()
                        ? Amounts.UNKNOWN
                        : Amounts.tokens(each.tokens().getAsLong());
        var count = label(Amounts.exact(each.count()), "figure");
        count.setId("expected-" + each.kind().id());
        addRow(
                row,
                label(text.get("events.expected." + each.kind().id()), "subheading"),
                count,
                label(tokens, "figure"),
                links(each.requests()));
    }

    private Node links(List<Integer> all) {
        var requests = all.stream().distinct().toList();
        var links = new FlowPane(6, 0);
        for (int seq : requests.stream().limit(LINKS).toList()) {
            var link = new Hyperlink(Amounts.exact(seq + 1L));
            link.getStyleClass().add("finding-link");
            link.setOnAction(_ -> jump.accept(seq));
            links.getChildren().add(link);
        }
        int more = requests.size() - LINKS;
        if (more > 0)
            links.getChildren()
                    .add(label(text.get("inspector.tools.more", Amounts.exact(more)), "muted"));
        return links;
    }

    private static Label label(String words, String style) {
        var label = new Label(words);
        label.getStyleClass().add(style);
        return label;
    }
}
