package turnscope.analysis.usage;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.IsoFields;
import java.util.Locale;
import java.util.Optional;

/// What usage is summed by, other than the session.
public enum Grouping {
    DAY,
    WEEK,
    MONTH,
    MODEL,
    PROJECT,
    AGENT,
    /// Main threads, sub-agents, forks and so on.
    KIND;

    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// Whether its keys are dates, which are listed newest first; others by cost.
    public boolean byTime() {
        return switch (this) {
            case DAY, WEEK, MONTH -> true;
            case MODEL, PROJECT, AGENT, KIND -> false;
        };
    }

    /// The local day (2026-11-20), ISO week (2026-W47) or month (2026-11) of an instant; empty where it is not known.
    ///
    /// @param firstDay of a week; one that begins earlier has the number of the ISO week that it reaches into
    String period(Optional<Instant> at, ZoneId zone, DayOfWeek firstDay) {
        int early = this == WEEK ? (8 - firstDay.getValue()) % 7 : 0;
        return at.map(instant -> period(LocalDate.ofInstant(instant, zone).plusDays(early)))
                .orElse("");
    }

    private String period(LocalDate day) {
        return switch (this) {
            case WEEK ->
                    "%04d-W%02d"
                            .formatted(
                                    day.get(IsoFields.WEEK_BASED_YEAR),
                                    day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
            case MONTH -> day.toString().substring(0, day.toString().length() - 3);
            case DAY, MODEL, PROJECT, AGENT, KIND -> day.toString();
        };
    }
}
