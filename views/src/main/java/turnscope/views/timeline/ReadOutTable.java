package turnscope.views.timeline;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import javafx.geometry.HPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.paint.Color;
import javafx.scene.shape.Rectangle;

import turnscope.analysis.profile.RequestProfile;
import turnscope.views.Amounts;
import turnscope.views.Text;
import turnscope.views.plot.Range;

/// Tokens and money three times: of one request, of all up to it, and of the selected range.
final class ReadOutTable extends GridPane {

    private static final int GROUPS = 3;

    /// What a reader called a scenario may take more than a line.
    private static final double NAME = 150;

    private final Text text;
    private final Line head;
    private final Map<Bucket, Line> buckets = new EnumMap<>(Bucket.class);
    private final Line context;
    private final Line cost;
    private final Line ghost;

    /// A name, and a pair of figures for each group.
    private record Line(Label name, List<Label> figures) {

        void set(int group, String tokens, String money) {
            figures.get(2 * group).setText(tokens);
            figures.get(2 * group + 1).setText(money);
        }

        void show(boolean shown, boolean selection) {
            show(name, shown);
            for (int i = 0; i < figures.size(); i++)
                show(figures.get(i), shown && (selection || i < 2 * (GROUPS - 1)));
        }

        private static void show(Node node, boolean shown) {
            node.setVisible(shown);
            node.setManaged(shown);
        }
    }

    ReadOutTable(Text text) {
        this.text = text;
        getStyleClass().add("timeline-readout-figures");
        var names = new ColumnConstraints();
        names.setHgrow(Priority.ALWAYS);
        getColumnConstraints().add(names);
        for (int i = 0; i < 2 * GROUPS; i++) {
            var figures = new ColumnConstraints();
            figures.setHalignment(HPos.RIGHT);
            getColumnConstraints().add(figures);
        }
        head = add(new Label(), "timeline-readout-muted", "timeline-readout-head");
        head.set(0, text.get("timeline.readout.this"), "");
        head.set(1, text.get("timeline.readout.accumulated"), "");
        head.set(2, text.get("timeline.readout.selection"), "");
        for (int group = 0; group < GROUPS; group++)
            setColumnSpan(head.figures().get(2 * group), 2);
        for (var bucket : Bucket.all()) buckets.put(bucket, bucket(bucket));
        context = total("word.context", "timeline-readout-context");
        cost = total("word.cost", "timeline-readout-cost");
        ghost = add(new Label(), "timeline-readout-number", "timeline-readout-ghost");
        ghost.name().getStyleClass().add("timeline-readout-muted");
        ghost.name().setWrapText(true);
        ghost.name().setMaxWidth(NAME);
        ghost.name().setId("timeline-readout-ghost-name");
    }

    private Line bucket(Bucket bucket) {
        var swatch = new Rectangle(8, 8);
        swatch.getStyleClass().add("timeline-swatch");
        var name = new Label(text.get(bucket.wordKey()), swatch);
        name.getStyleClass().add("timeline-readout-name");
        return add(name, "timeline-readout-number", "timeline-readout-" + bucket.name());
    }

    private Line total(String key, String id) {
        var name = new Label(text.get(key));
        name.getStyleClass().add("timeline-readout-total");
        return add(name, "timeline-readout-total", id);
    }

    private Line add(Label name, String style, String id) {
        int row = getRowCount();
        add(name, 0, row);
        var figures = new ArrayList<Label>();
        for (int i = 0; i < 2 * GROUPS; i++) {
            var figure = new Label();
            figure.getStyleClass().add(style);
            figure.getStyleClass()
                    .add(i % 2 == 0 ? "timeline-readout-first" : "timeline-readout-second");
            figure.setId(
                    id
                            + List.of("", "-sum", "-selection").get(i / 2)
                            + (i % 2 == 0 ? "" : "-money"));
            add(figure, i + 1, row);
            figures.add(figure);
        }
        return new Line(name, figures);
    }

    void show(Sheet sheet, int seq) {
        var series = sheet.series();
        var selection = sheet.viewport().selection();
        var look = sheet.look();
        var row = series.request(seq);
        var before = new Range(0, seq);
        head.show(true, selection.isPresent());
        for (var bucket : Bucket.all()) {
            var line = Objects.requireNonNull(buckets.get(bucket));
            line.show(series.totals().uses(bucket), selection.isPresent());
            if (line.name().getGraphic() instanceof Rectangle swatch)
                swatch.setFill(colour(bucket.colour(look.palette())));
            request(line, bucket, row);
            sum(line, 1, bucket, series, before);
            selection.ifPresent(range -> sum(line, 2, bucket, series, range));
        }
        context.show(true, selection.isPresent());
        cost.show(true, selection.isPresent());
        var totals = series.totals();
        context.set(0, Amounts.exact(row.request().context()), "");
        context.set(1, Amounts.tokens(totals.sent(before)), "");
        selection.ifPresent(range -> context.set(2, Amounts.tokens(totals.sent(range)), ""));
        cost.set(0, "", Amounts.money(row.bill().total()));
        cost.set(1, "", paid(totals, before));
        selection.ifPresent(range -> cost.set(2, "", paid(totals, range)));
        haunt(sheet, seq);
    }

    /// What the replay would have sent and cost, where its line is.
    private void haunt(Sheet sheet, int seq) {
        var line = sheet.manner().ghost().filter(each -> each.reaches(seq));
        var selection = sheet.viewport().selection();
        ghost.show(line.isPresent(), selection.isPresent());
        line.ifPresent(each -> {
            ghost.name().setText(each.label(text));
            var context = Amounts.exact(each.contexts().value(seq));
            ghost.set(0, context, Amounts.money(each.cost(new Range(seq, seq))));
            ghost.set(1, "", Amounts.money(each.cost(new Range(0, seq))));
            selection.ifPresent(range -> ghost.set(2, "", Amounts.money(each.cost(range))));
        });
    }

    private static Color colour(int rgb) {
        return Color.rgb(rgb >> 16 & 0xFF, rgb >> 8 & 0xFF, rgb & 0xFF);
    }

    private static void request(Line line, Bucket bucket, RequestProfile row) {
        var usage = row.request().usage();
        if (bucket == Bucket.THINKING) {
            var known = usage.reasoning();
            line.set(0, known.isEmpty() ? Amounts.UNKNOWN : Amounts.exact(known.getAsLong()), "");
            return;
        }
        boolean priced = row.bill().total().isPresent();
        line.set(
                0,
                Amounts.exact(Totals.tokens(bucket, usage)),
                priced ? Amounts.money(Totals.money(bucket, row.bill())) : Amounts.UNKNOWN);
    }

    private static void sum(Line line, int group, Bucket bucket, Series series, Range range) {
        var totals = series.totals();
        line.set(
                group,
                Amounts.tokens(totals.tokens(bucket, range)),
                bucket == Bucket.THINKING
                        ? ""
                        : none(totals, range)
                                ? Amounts.UNKNOWN
                                : Amounts.money(totals.money(bucket, range)));
    }

    private static String paid(Totals totals, Range range) {
        return none(totals, range) ? Amounts.UNKNOWN : Amounts.money(totals.paid(range));
    }

    /// Nothing of it has a price.
    private static boolean none(Totals totals, Range range) {
        return totals.unpriced(range) > 0 && totals.paid(range).picoDollars() == 0;
    }
}
