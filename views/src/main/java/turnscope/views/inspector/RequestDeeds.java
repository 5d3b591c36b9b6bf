package turnscope.views.inspector;

import java.util.List;

import javafx.scene.Node;
import javafx.scene.control.Hyperlink;

import turnscope.analysis.session.Block;
import turnscope.analysis.session.SegmentKind;
import turnscope.analysis.session.Session;
import turnscope.views.Amounts;
import turnscope.views.Pasteboard;
import turnscope.views.SegmentNames;
import turnscope.views.SessionNames;
import turnscope.views.Text;

/// Which tools the answer to a request called, and where it stands in the transcript.
final class RequestDeeds {

    private static final int SHOWN = 6;

    private final Text text;
    private final Session session;
    private final int seq;

    RequestDeeds(Text text, Session session, int seq) {
        this.text = text;
        this.session = session;
        this.seq = seq;
    }

    Node card() {
        var card = Cards.card(text.get("inspector.tools"));
        var calls = answer().stream().filter(b -> b.kind() == SegmentKind.TOOL_CALL).toList();
        if (calls.isEmpty())
            card.getChildren().add(Cards.label(text.get("inspector.tools.none"), "muted"));
        calls.stream()
                .limit(SHOWN)
                .map(call -> SegmentNames.of(call.kind(), call.tool(), call.label(), text))
                .forEach(name -> card.getChildren().add(Cards.label(name, "small")));
        if (calls.size() > SHOWN)
            card.getChildren()
                    .add(
                            Cards.label(
                                    text.get(
                                            "inspector.tools.more",
                                            Amounts.exact(calls.size() - SHOWN)),
                                    "muted",
                                    "small"));
        answer().stream().findFirst().ifPresent(block -> card.getChildren().add(place(block)));
        return card;
    }

    /// What the model answered first stands in the context of the next request.
    private List<Block> answer() {
        return session.blocks().stream()
                .filter(block -> block.beforeSeq() == seq + 1 && answered(block.kind()))
                .toList();
    }

    private static boolean answered(SegmentKind kind) {
        return kind == SegmentKind.TOOL_CALL
                || kind == SegmentKind.ASSISTANT_TEXT
                || kind == SegmentKind.THINKING;
    }

    private Node place(Block block) {
        var file = session.summary().file();
        var offset = Amounts.exact(block.offset());
        var link = new Hyperlink(text.get("inspector.place", SessionNames.folder(file), offset));
        link.setId("request-place");
        link.getStyleClass().add("segment-link");
        link.setTooltip(new javafx.scene.control.Tooltip(text.get("inspector.place.hint")));
        link.setOnAction(_ -> {
            Pasteboard.put(file + ":" + block.offset());
        });
        return link;
    }
}
