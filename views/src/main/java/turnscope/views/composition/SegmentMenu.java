package turnscope.views.composition;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;

import turnscope.analysis.session.Segment;
import turnscope.analysis.session.SegmentKind;
import turnscope.views.Amounts;
import turnscope.views.Text;
import turnscope.views.session.Onward;
import turnscope.views.session.SessionModel;

/// What can be tried about a piece of the context: rules of the lab, filled in from it.
final class SegmentMenu {

    /// Sizes to cut to, in tokens.
    private static final List<Integer> CAPS = List.of(500, 1_000, 2_000, 4_000, 8_000);

    /// Masking takes no larger limit, in tokens.
    private static final long LARGEST = 5_000;

    private final SessionModel model;
    private final Text text;
    private final Onward onward;

    SegmentMenu(SessionModel model, Text text, Onward onward) {
        this.model = model;
        this.text = text;
        this.onward = onward;
    }

    List<MenuItem> items(Segment segment) {
        var items = new ArrayList<MenuItem>();
        items.add(item("segment-show", text.get("segment.jump"), () -> show(segment)));
        if (segment.kind() == SegmentKind.TOOL_OUTPUT) {
            long limit = Math.min(segment.tokens(), LARGEST);
            items.add(
                    item(
                            "segment-mask",
                            text.get("segment.mask", Amounts.exact(limit)),
                            () -> onward.whatIf("mask(min=" + limit + ")")));
            truncate(segment).ifPresent(items::add);
        }
        items.add(
                item(
                        "segment-subagent",
                        text.get("segment.subagent"),
                        () -> onward.whatIf(model.timeline.series.get().turnOf(bringer(segment)))));
        return items;
    }

    private Optional<MenuItem> truncate(Segment segment) {
        var menu = new Menu(text.get("segment.truncate"));
        menu.setId("segment-truncate");
        for (int cap : CAPS)
            if (cap < segment.tokens())
                menu.getItems()
                        .add(
                                item(
                                        "segment-truncate-" + cap,
                                        text.get("segment.truncate.to", Amounts.exact(cap)),
                                        () -> onward.whatIf("truncate(cap=" + cap + ")")));
        return menu.getItems().isEmpty() ? Optional.empty() : Optional.of(menu);
    }

    /// The request whose answer asked for it stands before the one that first carried it.
    private static int bringer(Segment segment) {
        return Math.max(0, segment.entered() - 1);
    }

    private void show(Segment segment) {
        model.timeline.selectRequest(segment.entered());
        model.subPage.set("timeline");
    }

    private static MenuItem item(String id, String words, Runnable action) {
        var item = new MenuItem(words);
        item.setId(id);
        item.setOnAction(_ -> action.run());
        return item;
    }
}
