package turnscope.views.composition;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import turnscope.analysis.pricing.Money;
import turnscope.analysis.profile.SessionProfile;
import turnscope.analysis.session.SegmentKind;
import turnscope.views.timeline.Content;
import turnscope.views.SegmentNames;

/// One kind of content, summed up over the session.
///
/// @param now tokens at the end
/// @param sent its tokens in every request, added up
record Kind(Content content, long now, long peak, long sent, Money cost) {

    /// By cost, highest first; by what was sent where nothing has a price.
    static List<Kind> of(SessionProfile profile) {
        Map<Content, Money> costs = new EnumMap<>(Content.class);
        for (var item : profile.carry().items())
            costs.merge(Content.of(item.segment().kind()), item.cost(), Money::plus);
        Map<Content, long[]> columns = new EnumMap<>(Content.class);
        int requests = profile.requests().size();
        profile.composition()
                .byRequest(requests)
                .forEach((kind, column) -> {
                    var sum = columns.computeIfAbsent(Content.of(kind), _ -> new long[requests]);
                    for (int i = 0; i < requests; i++) sum[i] += column[i];
                });
        var kinds = new ArrayList<Kind>();
        columns.forEach((content, column) ->
                kinds.add(of(content, column, costs.getOrDefault(content, Money.ZERO))));
        kinds.sort(Comparator.comparing(Kind::cost).thenComparingLong(Kind::sent).reversed());
        return kinds;
    }

    private static Kind of(Content content, long[] column, Money cost) {
        long peak = 0;
        long sent = 0;
        for (long tokens : column) {
            peak = Math.max(peak, tokens);
            sent += tokens;
        }
        long now = column.length == 0 ? 0 : column[column.length - 1];
        return new Kind(content, now, peak, sent, cost);
    }

    /// In words, as exactly as it is known.
    String tokens(long number) {
        var kind =
                content == Content.SYSTEM_TOOLS
                        ? SegmentKind.SYSTEM_TOOLS
                        : SegmentKind.UNATTRIBUTED;
        return SegmentNames.tokens(kind, number);
    }
}
