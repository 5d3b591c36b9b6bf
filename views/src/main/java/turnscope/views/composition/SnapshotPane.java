package turnscope.views.composition;

import java.util.function.Function;

import javafx.beans.property.SimpleStringProperty;
import javafx.scene.control.Label;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeTableColumn;
import javafx.scene.control.TreeTableView;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import turnscope.analysis.session.Segment;
import turnscope.views.Amounts;
import turnscope.views.SegmentNames;
import turnscope.views.Text;

/// The context of one request as a tree: kinds, and in each its pieces with their tokens and how well they are known.
public final class SnapshotPane extends VBox {

    /// Pieces of a kind that are listed; the others are one line.
    private static final int MOST = 60;

    private static final double ROW = 26;
    private static final double HEAD = 32;
    private static final int LEAST_LINES = 5;
    private static final int MOST_LINES = 13;

    private final Text text;

    /// One line of the tree.
    private record Line(String name, String tokens, String basis) {}

    SnapshotPane(Snapshot snapshot, Text text) {
        super(8);
        this.text = text;
        setId("snapshot");
        getStyleClass().add("snapshot");
        var title = new Label(text.get("snapshot.title", Amounts.exact(snapshot.seq() + 1L)));
        title.getStyleClass().add("heading");
        var sum = new Label(text.get("snapshot.sum", Amounts.exact(snapshot.tokens())));
        sum.getStyleClass().add("muted");
        var tree = tree(snapshot);
        VBox.setVgrow(tree, Priority.ALWAYS);
        getChildren().setAll(title, sum, tree);
    }

    private TreeTableView<Line> tree(Snapshot snapshot) {
        var root = new TreeItem<>(new Line("", "", ""));
        for (var group : snapshot.kinds()) {
            var item = new TreeItem<>(line(group));
            for (var segment : group.segments().stream().limit(MOST).toList())
                item.getChildren().add(new TreeItem<>(line(segment)));
            long more = group.segments().size() - (long) MOST;
            if (more > 0) item.getChildren().add(new TreeItem<>(rest(group, more)));
            root.getChildren().add(item);
        }
        root.setExpanded(true);
        var tree = new TreeTableView<>(root);
        tree.setId("snapshot-tree");
        tree.setShowRoot(false);
        tree.setFixedCellSize(ROW);
        tree.getColumns().add(column("segment.name", 258, "words", Line::name));
        tree.getColumns().add(column("word.tokens", 84, "figure", Line::tokens));
        tree.getColumns().add(column("snapshot.basis", 92, "words", Line::basis));
        tree.setColumnResizePolicy(TreeTableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        int lines = Math.clamp(snapshot.kinds().size() + 4, LEAST_LINES, MOST_LINES);
        tree.setPrefSize(450, HEAD + lines * ROW);
        tree.setMinHeight(HEAD + LEAST_LINES * ROW);
        return tree;
    }

    private TreeTableColumn<Line, String> column(
            String key, double width, String style, Function<Line, String> value) {
        var column = new TreeTableColumn<Line, String>(text.get(key));
        column.setPrefWidth(width);
        column.setSortable(false);
        column.setReorderable(false);
        column.getStyleClass().add(style);
        column.setCellValueFactory(
                cell -> new SimpleStringProperty(value.apply(cell.getValue().getValue())));
        return column;
    }

    private Line line(Snapshot.Group group) {
        int pieces = group.segments().size();
        var kind = text.get("segment." + group.kind().id());
        return new Line(
                pieces == 1 ? kind : text.get("snapshot.kind", kind, Amounts.exact(pieces)),
                SegmentNames.tokens(group.kind(), group.tokens()),
                text.get("basis." + group.basis().id()));
    }

    private Line line(Segment segment) {
        return new Line(
                SegmentNames.of(segment, text),
                SegmentNames.exact(segment),
                text.get("basis." + segment.basis().id()));
    }

    private Line rest(Snapshot.Group group, long more) {
        long tokens = group.segments().stream().skip(MOST).mapToLong(Segment::tokens).sum();
        return new Line(
                text.get("inspector.smaller", Amounts.exact(more)), Amounts.exact(tokens), "");
    }
}
