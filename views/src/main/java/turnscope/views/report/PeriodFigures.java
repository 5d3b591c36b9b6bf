package turnscope.views.report;

import java.util.List;

import turnscope.analysis.usage.Grouping;
import turnscope.analysis.usage.PeriodUsage;

/// What a period report shows of its usage.
///
/// @param parts by what it is parted beside time, in this order
public record PeriodFigures(PeriodUsage usage, List<Grouping> parts) {

    public PeriodFigures {
        parts = List.copyOf(parts);
    }
}
