package turnscope.views.help;

import java.util.Map;
import java.util.Optional;

import javafx.scene.Node;

/// Which topic is about the part of the window that has the focus.
public final class HelpFocus {

    private static final Map<String, Topic> IDS =
            Map.ofEntries(
                    Map.entry("timeline", Topic.TIMELINE),
                    Map.entry("requests", Topic.REQUESTS),
                    Map.entry("requests-filter", Topic.REQUESTS),
                    Map.entry("overview", Topic.OVERVIEW),
                    Map.entry("compare", Topic.COMPARE),
                    Map.entry("prices-page", Topic.PRICES),
                    Map.entry("builder", Topic.REPORT),
                    Map.entry("diagnostics", Topic.DIAGNOSTICS),
                    Map.entry("settings-sheet", Topic.SETTINGS),
                    Map.entry("welcome", Topic.START),
                    Map.entry("tile-blowup", Topic.BLOW_UP),
                    Map.entry("tile-losses", Topic.LOSS),
                    Map.entry("tile-hits", Topic.CACHE_READ),
                    Map.entry("status-calibration", Topic.CALIBRATION),
                    Map.entry("status-unpriced", Topic.UNPRICED),
                    Map.entry("status-prices", Topic.PRICES));

    private static final Map<String, Topic> STYLES =
            Map.of("library", Topic.LIBRARY, "inspector", Topic.INSPECTOR);

    private HelpFocus() {}

    /// The topic of a node or of the nearest part around it that has one.
    public static Optional<Topic> of(Optional<Node> focused) {
        for (var node = focused.orElse(null); node != null; node = node.getParent()) {
            var byId = node.getId() == null ? null : IDS.get(node.getId());
            if (byId != null) return Optional.of(byId);
            for (var style : node.getStyleClass())
                if (STYLES.containsKey(style)) return Optional.of(STYLES.get(style));
        }
        return Optional.empty();
    }

    /// The topic of a page about a session by its id.
    public static Topic page(String id) {
        for (var topic : Topic.values()) if (topic.view() && topic.id().equals(id)) return topic;
        return Topic.START;
    }
}
