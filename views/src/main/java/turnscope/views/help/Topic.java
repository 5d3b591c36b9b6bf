package turnscope.views.help;

import java.util.Arrays;
import java.util.Locale;

import turnscope.views.Text;

/// Something that the help explains; its title and its words lie in the bundles under its id.
public enum Topic {
    START(true),
    LIBRARY(true),
    TIMELINE(true),
    REQUESTS(true),
    INSPECTOR(true),
    COMPOSITION(true),
    EVENTS(true),
    TURNS(true),
    WHATIF(true),
    COMPARE(true),
    OVERVIEW(true),
    PRICES(true),
    REPORT(true),
    DIAGNOSTICS(true),
    SETTINGS(true),
    SESSION(false),
    TURN(false),
    REQUEST(false),
    USAGE(false),
    CONTEXT(false),
    WINDOW(false),
    SEGMENT(false),
    GROWTH(false),
    BLOW_UP(false),
    CARRY(false),
    CACHE_READ(false),
    CACHE_WRITE(false),
    FRESH(false),
    VERDICT(false),
    LOSS(false),
    EVIDENCE(false),
    COMPACTION(false),
    STRATEGY(false),
    REPLAY(false),
    CALIBRATION(false),
    BASIS(false),
    UNPRICED(false),
    LIST_PRICE(false),
    SUBAGENT(false);

    private final boolean view;

    Topic(boolean view) {
        this.view = view;
    }

    /// Whether it is about a part of the window; otherwise about a word.
    public boolean view() {
        return view;
    }

    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public String title(Text text) {
        return text.get("help." + id());
    }

    String words(Text text) {
        return text.get("help." + id() + ".text");
    }

    /// Whether all typed words stand in the title or in the explanation.
    boolean matches(String typed, Text text) {
        var all = (title(text) + " " + words(text)).toLowerCase(Locale.ROOT);
        var words = typed.strip().toLowerCase(Locale.ROOT).split("\\s+");
        return Arrays.stream(words).allMatch(all::contains);
    }
}
