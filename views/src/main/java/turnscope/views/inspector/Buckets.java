package turnscope.views.inspector;

import java.util.ArrayList;
import java.util.List;

import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;

import turnscope.analysis.pricing.Bill;
import turnscope.analysis.pricing.Money;
import turnscope.views.Amounts;
import turnscope.views.Palette;
import turnscope.views.Split;
import turnscope.views.Text;
import turnscope.views.timeline.Bucket;

/// Tokens and money of a bill by what is billed apart, in amounts that add up to the total as shown.
final class Buckets {

    private Buckets() {}

    /// One line; thinking is billed as output and stands below it.
    private record Line(Bucket bucket, String key, long tokens, Money money) {}

    static GridPane of(Bill bill, Text text, Palette palette, Lights lights) {
        var lines = lines(bill);
        var priced = bill.total().isPresent();
        var split = Split.of(lines.stream().map(Line::money).toList());
        var shares = Split.shares(lines.stream().map(line -> line.money().picoDollars()).toList());
        var grid = Cards.figures(4);
        grid.getStyleClass().add("bill-figures");
        Cards.row(grid, "", false, text.get("word.tokens"), "$/M", "$", "%");
        for (int i = 0; i < lines.size(); i++) {
            var line = lines.get(i);
            var name = new Label(text.get(line.key()), Cards.swatch(line.bucket().colour(palette)));
            name.getStyleClass().add("muted");
            lights.on(name, line.bucket());
            Cards.row(
                    grid,
                    name,
                    false,
                    Amounts.exact(line.tokens()),
                    priced ? perMillion(line) : "",
                    priced ? split.parts().get(i) : Amounts.UNKNOWN,
                    priced ? Amounts.decimal(shares.get(i) * 100, 1) : "");
        }
        bill.usage()
                .reasoning()
                .ifPresent(tokens ->
                        Cards.row(
                                grid,
                                text.get("inspector.of-which-thinking"),
                                false,
                                Amounts.exact(tokens),
                                "",
                                "",
                                ""));
        Cards.row(
                grid,
                text.get("word.total"),
                true,
                Amounts.exact(bill.usage().total()),
                "",
                priced ? split.total() : Amounts.UNKNOWN,
                "");
        return grid;
    }

    /// Dollars for a million tokens, on average over what was paid.
    private static String perMillion(Line line) {
        if (line.tokens() == 0) return "";
        return Amounts.decimal(line.money().picoDollars() / 1e6 / line.tokens(), 2);
    }

    private static List<Line> lines(Bill bill) {
        var usage = bill.usage();
        var lines = new ArrayList<Line>();
        lines.add(new Line(Bucket.READ, "word.cacheRead", usage.cacheRead(), bill.cacheRead()));
        lines.add(
                new Line(
                        Bucket.WRITE5M,
                        "word.cacheWrite5m",
                        usage.cacheWrite5m(),
                        bill.cacheWrite5m()));
        lines.add(
                new Line(
                        Bucket.WRITE1H,
                        "word.cacheWrite1h",
                        usage.cacheWrite1h(),
                        bill.cacheWrite1h()));
        lines.add(
                new Line(
                        Bucket.WRITE1H,
                        "word.cacheWrite30m",
                        usage.cacheWrite30m(),
                        bill.cacheWrite30m()));
        lines.add(new Line(Bucket.FRESH, "word.fresh", usage.fresh(), bill.fresh()));
        lines.add(new Line(Bucket.OUTPUT, "word.output", usage.output(), bill.output()));
        lines.add(new Line(Bucket.OUTPUT, "word.tools", 0, bill.tools()));
        lines.removeIf(line -> line.tokens() == 0 && line.money().equals(Money.ZERO));
        return lines;
    }
}
