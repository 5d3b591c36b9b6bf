package turnscope.views.inspector;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Optional;

import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.layout.HBox;

import turnscope.analysis.growth.CarryCost;
import turnscope.analysis.pricing.Money;
import turnscope.analysis.profile.SessionProfile;
import turnscope.analysis.session.Segment;
import turnscope.analysis.session.SegmentKind;
import turnscope.views.Amounts;
import turnscope.views.SegmentNames;
import turnscope.views.Text;
import turnscope.views.plot.Range;
import turnscope.views.session.Onward;

/// What a range led to: what its content cost until it left, and what it did over and over.
final class RangeAftermath {

    private static final int SHOWN = 5;
    private static final int RUNS = 3;

    /// Smaller outputs are alike by chance, in tokens.
    private static final long ALIKE = 100;

    private final Text text;
    private final SessionProfile profile;
    private final Range range;
    private final Onward onward;

    RangeAftermath(Text text, SessionProfile profile, Range range, Onward onward) {
        this.text = text;
        this.profile = profile;
        this.range = range;
        this.onward = onward;
    }

    /// What came in here has cost from then on until it left.
    Node consequence() {
        var carried =
                profile.carry().items().stream()
                        .filter(item -> range.contains(item.segment().entered()))
                        .map(CarryCost.Item::cost)
                        .reduce(Money.ZERO, Money::plus);
        boolean priced = profile.bill().total().isPresent();
        var words =
                Cards.label(
                        priced
                                ? text.get("inspector.consequence.sentence", Amounts.money(carried))
                                : text.get("inspector.consequence.unknown"));
        words.setId("selection-consequence");
        var link = new Hyperlink(text.get("inspector.consequence.what-if"));
        link.getStyleClass().add("small");
        link.setOnAction(_ -> onward.whatIf(range));
        var chip = Cards.label(text.get("basis.estimated"), "chip");
        var below = new HBox(8, chip, link);
        below.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        return Cards.card(text.get("inspector.consequence"), words, below);
    }

    /// Contents that came in more than once, and runs of one tool; empty without either.
    Optional<Node> loops() {
        var grid = Cards.figures(2);
        for (var run : ToolRuns.in(range, profile.session().blocks()).stream().limit(RUNS).toList())
            Cards.row(
                    grid,
                    text.get(
                            "inspector.run",
                            run.tool(),
                            Amounts.exact(run.first() + 1L),
                            Amounts.exact(run.last() + 1L)),
                    false,
                    text.get("inspector.times", Amounts.exact(run.calls())),
                    "");
        again(grid);
        return grid.getChildren().isEmpty()
                ? Optional.empty()
                : Optional.of(Cards.card(text.get("inspector.loops"), grid));
    }

    private void again(javafx.scene.layout.GridPane grid) {
        var seen = new HashMap<Long, Integer>();
        for (var segment : profile.composition().segments())
            if (counts(segment)) seen.merge(segment.hash(), 1, Integer::sum);
        var shown = new HashSet<Long>();
        for (var item : profile.carry().items()) {
            var segment = item.segment();
            int times = counts(segment) ? seen.getOrDefault(segment.hash(), 0) : 0;
            if (times < 2 || !shown.add(segment.hash())) continue;
            if (shown.size() > SHOWN) return;
            Cards.row(
                    grid,
                    SegmentNames.of(segment, text),
                    false,
                    text.get("inspector.times", Amounts.exact(times)),
                    Amounts.tokens(segment.tokens()));
        }
    }

    private boolean counts(Segment segment) {
        return range.contains(segment.entered())
                && segment.kind() == SegmentKind.TOOL_OUTPUT
                && segment.hash() != 0
                && segment.tokens() >= ALIKE;
    }
}
