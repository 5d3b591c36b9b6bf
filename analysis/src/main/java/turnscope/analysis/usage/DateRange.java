package turnscope.analysis.usage;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;

/// The local dates that a question is about.
///
/// @param since first day, empty for the beginning
/// @param until last day, inclusive, empty for now
/// @param zone in which days begin
public record DateRange(Optional<LocalDate> since, Optional<LocalDate> until, ZoneId zone) {

    public DateRange {
        if (since.isPresent() && until.isPresent() && until.get().isBefore(since.get())) {
            throw new IllegalArgumentException("a range of dates ends before it begins");
        }
    }

    public static DateRange all(ZoneId zone) {
        return new DateRange(Optional.empty(), Optional.empty(), zone);
    }

    public boolean unlimited() {
        return since.isEmpty() && until.isEmpty();
    }

    /// Whether an instant lies in it; an unknown one only where there is no limit.
    public boolean covers(Optional<Instant> at) {
        if (unlimited()) return true;
        if (at.isEmpty()) return false;
        var day = LocalDate.ofInstant(at.get(), zone);
        return since.map(first -> !day.isBefore(first)).orElse(true)
                && until.map(last -> !day.isAfter(last)).orElse(true);
    }
}
