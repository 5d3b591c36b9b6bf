package turnscope.views.timeline;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Round local times on an axis of seconds.
final class Times {

    private static final long DAY = 86_400;
    private static final long[] STEPS = {
        1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600, 7200, 10_800, 21_600, 43_200, DAY,
        2 * DAY, 7 * DAY, 14 * DAY, 28 * DAY, 91 * DAY, 364 * DAY
    };
    private static final DateTimeFormatter MINUTE = format("HH:mm");
    private static final DateTimeFormatter SECOND = format("HH:mm:ss");
    private static final DateTimeFormatter DATE = format("yyyy-MM-dd");

    private Times() {}

    /// @param seconds since 1970
    record Tick(double seconds, String label) {}

    private static DateTimeFormatter format(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Locale.ROOT);
    }

    /// At most about so many; the date stands where a day begins and at the first one.
    static List<Tick> ticks(double from, double to, int most) {
        long step = STEPS[STEPS.length - 1];
        for (int i = STEPS.length - 1; i >= 0 && (to - from) / STEPS[i] <= Math.max(1, most); i--)
            step = STEPS[i];
        var zone = ZoneId.systemDefault();
        long offset =
                zone.getRules().getOffset(Instant.ofEpochSecond((long) from)).getTotalSeconds();
        var ticks = new ArrayList<Tick>();
        long first = Math.ceilDiv((long) Math.ceil(from) + offset, step) * step - offset;
        for (long at = first; at <= to; at += step) {
            boolean midnight = Math.floorMod(at + offset, DAY) == 0;
            var label = midnight || step >= DAY ? DATE : step < 60 ? SECOND : MINUTE;
            ticks.add(new Tick(at, label.format(Instant.ofEpochSecond(at).atZone(zone))));
        }
        return ticks;
    }

    static String minute(double seconds) {
        return MINUTE.format(Instant.ofEpochSecond((long) seconds).atZone(ZoneId.systemDefault()));
    }
}
