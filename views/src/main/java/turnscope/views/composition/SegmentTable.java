package turnscope.views.composition;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.ToLongFunction;

import turnscope.analysis.growth.CarryCost;
import turnscope.analysis.profile.SessionProfile;
import turnscope.analysis.session.Segment;
import turnscope.views.Amounts;
import turnscope.views.SegmentNames;
import turnscope.views.Text;
import turnscope.views.session.Onward;
import turnscope.views.session.SessionModel;
import turnscope.views.table.Grid;
import turnscope.views.timeline.Content;

/// The segments that cost most by being carried.
final class SegmentTable {

    /// Segments in the table; the rest is one line.
    static final int MOST = 200;

    private final Text text;
    private final Grid<CarryCost.Item> grid;
    private Shares shares = Shares.NONE;
    private Superseded superseded = Superseded.in(List.of());
    private int requests;
    private long most;

    SegmentTable(SessionModel model, Text text, Onward onward) {
        this.text = text;
        var menu = new SegmentMenu(model, text, onward);
        grid =
                new Grid<CarryCost.Item>(
                                "segments",
                                text.get("composition.heaviest"),
                                text.get("composition.heaviest.none"))
                        .offers(text.get("menu.copy"), item -> menu.items(item.segment()))
                        .opens(item -> model.segment.set(Optional.of(item)));
        what();
        howMuch();
    }

    private void what() {
        grid.pictures("", 24, item -> shares.swatch(Content.of(item.segment().kind())))
                .words(text.get("segment.name"), 190, item -> SegmentNames.of(item.segment(), text))
                .words(
                        text.get("segment.kind"),
                        140,
                        item -> text.get("segment." + item.segment().kind().id()))
                .figure(
                        text.get("word.tokens"),
                        66,
                        by(Segment::tokens),
                        item -> SegmentNames.tokens(item.segment().kind(), item.segment().tokens()))
                .figure(
                        text.get("segment.entered"),
                        68,
                        by(Segment::entered),
                        item -> Amounts.exact(item.segment().entered() + 1L))
                .figure(
                        text.get("segment.carried"),
                        68,
                        by(Segment::requestsCarried),
                        item -> Amounts.exact(item.segment().requestsCarried()));
    }

    private void howMuch() {
        grid.pictures(text.get("segment.life"), LifeBar.WIDTH + 20, this::life)
                .figure(
                        text.get("segment.cost"),
                        82,
                        Comparator.comparing(CarryCost.Item::cost),
                        item -> shares.money(item.cost()))
                .figure(
                        "%",
                        44,
                        Comparator.comparing(CarryCost.Item::cost),
                        item -> shares.share(item.cost()));
    }

    private static Comparator<CarryCost.Item> by(ToLongFunction<Segment> value) {
        return Comparator.comparingLong(item -> value.applyAsLong(item.segment()));
    }

    /// Its tokens in every request that carried it, which decide where nothing has a price.
    private static long sent(CarryCost.Item item) {
        return item.segment().tokens() * item.segment().requestsCarried();
    }

    private LifeBar life(CarryCost.Item item) {
        var segment = item.segment();
        return new LifeBar(
                segment,
                requests,
                most,
                shares.colour(Content.of(segment.kind())),
                Shares.colour(shares.palette().axis()),
                superseded.is(segment));
    }

    Grid<CarryCost.Item> grid() {
        return grid;
    }

    void show(SessionProfile profile, Shares shown) {
        shares = shown;
        requests = profile.requests().size();
        superseded = Superseded.in(profile.composition().segments());
        var items =
                profile.carry().items().stream()
                        .sorted(
                                Comparator.comparing(CarryCost.Item::cost)
                                        .thenComparingLong(SegmentTable::sent)
                                        .reversed())
                        .limit(MOST)
                        .toList();
        most = items.stream().mapToLong(item -> item.segment().tokens()).max().orElse(0);
        grid.show(items);
    }
}
