package turnscope.views.timeline;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import javafx.geometry.HPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;
import javafx.scene.shape.Rectangle;

import turnscope.analysis.pricing.Bill;
import turnscope.analysis.pricing.Money;
import turnscope.analysis.profile.RequestProfile;
import turnscope.analysis.session.Request;
import turnscope.views.Amounts;
import turnscope.views.Text;

/// The card beside the crosshair: everything about one request.
final class ReadOut extends VBox {

    private final Text text;
    private final Label title = label("timeline-readout-title");
    private final Label basis = label("timeline-chip");
    private final Label place = label("timeline-readout-muted");
    private final Label verdict = label("timeline-readout-verdict");
    private final Label change = label("timeline-readout-muted");
    private final Label note = label("timeline-readout-note");
    private final GridPane figures = new GridPane();
    private final Map<Bucket, Row> rows = new EnumMap<>(Bucket.class);
    private final Row context;
    private final Row cost;

    /// A line of the table.
    private record Row(Node name, Label tokens, Label money) {

        List<Node> nodes() {
            return List.of(name, tokens, money);
        }

        void set(String tokenText, String moneyText) {
            tokens.setText(tokenText);
            money.setText(moneyText);
        }

        void show(boolean shown) {
            for (var node : nodes()) {
                node.setVisible(shown);
                node.setManaged(shown);
            }
        }
    }

    ReadOut(Text text) {
        this.text = text;
        getStyleClass().add("timeline-readout");
        setId("timeline-readout");
        setManaged(false);
        setMouseTransparent(true);
        setVisible(false);
        title.setId("timeline-readout-request");
        verdict.setId("timeline-readout-verdict");
        verdict.setWrapText(true);
        verdict.setMaxWidth(300);
        note.setWrapText(true);
        note.setMaxWidth(300);
        for (var bucket : Bucket.all()) rows.put(bucket, row(bucket));
        context = total("word.context", "timeline-readout-context");
        cost = total("word.cost", "timeline-readout-cost");
        figures.getStyleClass().add("timeline-readout-figures");
        figures.getColumnConstraints().setAll(names(), numbers(), numbers());
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        var head = new HBox(title, space, basis);
        head.getStyleClass().add("timeline-readout-head");
        getChildren().setAll(head, place, figures, change, verdict, note);
    }

    private static ColumnConstraints names() {
        var names = new ColumnConstraints();
        names.setHgrow(Priority.ALWAYS);
        return names;
    }

    private static ColumnConstraints numbers() {
        var numbers = new ColumnConstraints();
        numbers.setHalignment(HPos.RIGHT);
        numbers.setMinWidth(64);
        return numbers;
    }

    private static Label label(String style) {
        var label = new Label();
        label.getStyleClass().add(style);
        return label;
    }

    private Row row(Bucket bucket) {
        var swatch = new Rectangle(8, 8);
        swatch.getStyleClass().add("timeline-swatch");
        var name = new Label(text.get(bucket.wordKey()), swatch);
        name.getStyleClass().add("timeline-readout-name");
        return add(
                new Row(name, label("timeline-readout-number"), label("timeline-readout-number")));
    }

    private Row total(String key, String id) {
        var name = new Label(text.get(key));
        name.getStyleClass().add("timeline-readout-total");
        var row = new Row(name, label("timeline-readout-total"), label("timeline-readout-total"));
        row.tokens().setId(id);
        row.money().setId(id + "-money");
        return add(row);
    }

    private Row add(Row row) {
        figures.addRow(figures.getRowCount(), row.name(), row.tokens(), row.money());
        return row;
    }

    /// @param words that its reader wrote on the request; empty for none
    void show(Series series, int seq, Look look, String words) {
        note.setText(words);
        note.setVisible(!words.isEmpty());
        note.setManaged(!words.isEmpty());
        var profile = series.request(seq);
        var request = profile.request();
        title.setText(text.get("timeline.readout.request", Amounts.exact(seq + 1L)));
        basis.setText(text.get("basis." + request.outputBasis().id()));
        place.setText(place(series, request));
        for (var bucket : Bucket.all()) fill(bucket, series, profile, look);
        context.set(Amounts.exact(request.context()), "");
        cost.set("", Amounts.money(profile.bill().total()));
        change.setText(change(series, seq));
        verdict.setText(Verdicts.sentence(text, profile));
    }

    private void fill(Bucket bucket, Series series, RequestProfile profile, Look look) {
        var row = java.util.Objects.requireNonNull(rows.get(bucket));
        row.show(series.uses(bucket));
        if (!series.uses(bucket)) return;
        if (row.name() instanceof Label name && name.getGraphic() instanceof Rectangle swatch) {
            int rgb = bucket.colour(look.palette());
            swatch.setFill(Color.rgb(rgb >> 16 & 0xFF, rgb >> 8 & 0xFF, rgb & 0xFF));
        }
        var usage = profile.request().usage();
        var bill = profile.bill();
        switch (bucket) {
            case READ -> set(row, usage.cacheRead(), bill.cacheRead(), bill);
            case WRITE5M -> set(row, usage.cacheWrite5m(), bill.cacheWrite5m(), bill);
            case WRITE1H ->
                    set(
                            row,
                            usage.cacheWrite1h() + usage.cacheWrite30m(),
                            bill.cacheWrite1h().plus(bill.cacheWrite30m()),
                            bill);
            case FRESH -> set(row, usage.fresh(), bill.fresh(), bill);
            case OUTPUT -> set(row, usage.output(), bill.output().plus(bill.tools()), bill);
            case THINKING ->
                    row.set(
                            usage.reasoning().isPresent()
                                    ? Amounts.exact(usage.reasoning().getAsLong())
                                    : Amounts.UNKNOWN,
                            "");
        }
    }

    private static void set(Row row, long tokens, Money money, Bill bill) {
        row.set(
                Amounts.exact(tokens),
                bill.total().isEmpty() ? Amounts.UNKNOWN : Amounts.money(money));
    }

    private String place(Series series, Request request) {
        var parts = new ArrayList<String>();
        parts.add(text.get("timeline.readout.turn", Amounts.exact(request.turn() + 1L)));
        parts.add(Amounts.timeOfDay(request.at()));
        if (request.seq() > 0)
            request.gapAfter(series.request(request.seq() - 1).request())
                    .filter(gap -> !gap.isZero())
                    .ifPresent(
                            gap -> parts.add(text.get("timeline.readout.gap", text.duration(gap))));
        if (!request.model().isEmpty()) parts.add(request.model());
        return String.join(" · ", parts);
    }

    private String change(Series series, int seq) {
        if (seq == 0) return text.get("timeline.readout.first");
        long delta = series.context(seq) - series.context(seq - 1);
        var signed = delta < 0 ? "−" + Amounts.exact(-delta) : "+" + Amounts.exact(delta);
        return text.get("timeline.readout.change", signed);
    }
}
