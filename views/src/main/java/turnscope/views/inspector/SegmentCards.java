package turnscope.views.inspector;

import java.util.ArrayList;
import java.util.List;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.TextArea;
import javafx.scene.layout.VBox;

import atlantafx.base.theme.Styles;

import turnscope.analysis.growth.CarryCost;
import turnscope.analysis.profile.SessionProfile;
import turnscope.analysis.session.Segment;
import turnscope.views.Amounts;
import turnscope.views.Excerpts;
import turnscope.views.Latest;
import turnscope.views.Palette;
import turnscope.views.SegmentNames;
import turnscope.views.Text;
import turnscope.views.session.SessionModel;
import turnscope.views.timeline.Content;

/// One piece of the context: what it is, how long it was carried, what that cost, and what it says.
final class SegmentCards {

    private final SessionModel model;
    private final Text text;
    private final Palette palette;
    private final SessionProfile profile;
    private final CarryCost.Item item;
    private final Excerpts excerpts;
    private final Latest latest;

    SegmentCards(
            SessionModel model,
            Text text,
            Palette palette,
            SessionProfile profile,
            CarryCost.Item item,
            Excerpts excerpts,
            Latest latest) {
        this.model = model;
        this.text = text;
        this.palette = palette;
        this.profile = profile;
        this.item = item;
        this.excerpts = excerpts;
        this.latest = latest;
    }

    List<Node> cards() {
        var segment = item.segment();
        var cards = new ArrayList<Node>();
        var title = Cards.label(SegmentNames.of(segment, text), "heading");
        title.setId("inspector-title");
        var kind = Cards.label(text.get("segment." + segment.kind().id()), "muted");
        kind.setGraphic(Cards.swatch(Content.of(segment.kind()).colour(palette)));
        var head = Cards.card("", title, kind);
        if (!segment.label().isEmpty())
            head.getChildren().add(Cards.label(segment.label(), "quote"));
        cards.add(head);
        cards.add(figures(segment));
        cards.add(content(segment));
        return cards;
    }

    private Node figures(Segment segment) {
        var grid = Cards.figures(1);
        Cards.row(grid, text.get("word.tokens"), false, SegmentNames.exact(segment));
        Cards.row(grid, text.get("segment.entered"), false, Amounts.exact(segment.entered() + 1L));
        boolean end = segment.left() >= profile.requests().size();
        Cards.row(
                grid,
                text.get("segment.left"),
                false,
                end ? text.get("segment.end") : Amounts.exact(segment.left() + 1L));
        Cards.row(
                grid, text.get("segment.carried"), false, Amounts.exact(segment.requestsCarried()));
        Cards.row(
                grid,
                text.get("segment.sent"),
                false,
                SegmentNames.tokens(segment.kind(), segment.tokens() * segment.requestsCarried()));
        boolean priced = profile.bill().total().isPresent();
        Cards.row(
                grid,
                text.get("segment.cost"),
                true,
                priced ? Amounts.money(item.cost()) : Amounts.UNKNOWN);
        var basis = Cards.label(text.get("basis." + segment.basis().id()), "chip");
        var jump = new Hyperlink(text.get("segment.jump"));
        jump.setOnAction(_ -> model.timeline.selectRequest(segment.entered()));
        return Cards.card(text.get("segment.title"), grid, basis, superseded(segment), jump);
    }

    /// Whether the same content came in again later while this one was still there.
    private Node superseded(Segment segment) {
        var later =
                segment.hash() == 0
                        ? List.<Segment>of()
                        : profile.composition().segments().stream()
                                .filter(other ->
                                        other.hash() == segment.hash()
                                                && other.entered() > segment.entered()
                                                && other.entered() < segment.left())
                                .toList();
        return Cards.label(
                later.isEmpty()
                        ? text.get("segment.once")
                        : text.get(
                                "segment.again",
                                Amounts.exact(later.size()),
                                Amounts.exact(later.getFirst().entered() + 1L)),
                "muted",
                "small");
    }

    /// The text is read when it is asked for, and shown as it stands.
    private Node content(Segment segment) {
        var read = new Button(text.get("segment.read"));
        read.setId("segment-read");
        read.getStyleClass().add(Styles.SMALL);
        var card = Cards.card(text.get("segment.text"), read);
        read.setOnAction(_ -> {
            read.setDisable(true);
            latest.run(
                    () -> excerpts.of(profile.session(), segment),
                    found ->
                            found.ifPresentOrElse(
                                    excerpt -> show(card, excerpt),
                                    () -> say(card, text.get("segment.text.none"))),
                    failure ->
                            say(
                                    card,
                                    text.get(
                                            "segment.text.failed",
                                            String.valueOf(failure.getMessage()))));
        });
        return card;
    }

    private void show(VBox card, Excerpts.Excerpt excerpt) {
        var area = new TextArea(excerpt.text());
        area.setId("segment-text");
        area.setEditable(false);
        area.setWrapText(true);
        area.setPrefRowCount(16);
        if (excerpt.text().codePoints().anyMatch(c -> c >= 0x2E80)) area.getStyleClass().add("han");
        card.getChildren().set(1, area);
        if (excerpt.cut())
            card.getChildren().add(Cards.label(text.get("segment.text.cut"), "muted", "small"));
    }

    private static void say(VBox card, String words) {
        card.getChildren().set(1, Cards.label(words, "muted"));
    }
}
