package turnscope.views.inspector;

import java.util.List;
import java.util.stream.Collectors;

import turnscope.analysis.pricing.Money;
import turnscope.analysis.profile.RequestProfile;

/// Requests as lines of text, the names of their columns first: the same words in both languages, for other programs.
final class RangeRows {

    private static final List<String> COLUMNS =
            List.of(
                    "request",
                    "turn",
                    "at",
                    "model",
                    "context",
                    "fresh",
                    "cacheRead",
                    "cacheWrite5m",
                    "cacheWrite1h",
                    "cacheWrite30m",
                    "output",
                    "costUsd",
                    "verdict");

    private RangeRows() {}

    static String of(List<RequestProfile> rows, String between) {
        return String.join(between, COLUMNS)
                + "\n"
                + rows.stream()
                        .map(row -> String.join(between, cells(row)) + "\n")
                        .collect(Collectors.joining());
    }

    private static List<String> cells(RequestProfile row) {
        var request = row.request();
        var usage = request.usage();
        return List.of(
                Integer.toString(request.seq() + 1),
                Integer.toString(request.turn() + 1),
                request.at().map(Object::toString).orElse(""),
                request.model(),
                Long.toString(request.context()),
                Long.toString(usage.fresh()),
                Long.toString(usage.cacheRead()),
                Long.toString(usage.cacheWrite5m()),
                Long.toString(usage.cacheWrite1h()),
                Long.toString(usage.cacheWrite30m()),
                Long.toString(usage.output()),
                row.bill().total().map(Money::dollars).orElse(""),
                row.verdict().kind());
    }
}
