package turnscope.views.inspector;

import java.util.List;

import turnscope.analysis.pricing.Bill;
import turnscope.analysis.profile.RequestProfile;
import turnscope.analysis.profile.SessionProfile;
import turnscope.views.Amounts;
import turnscope.views.Text;
import turnscope.views.plot.Range;

/// What a range of requests is called and what its own requests cost.
record RangeBill(SessionProfile profile, Range range) {

    /// The requests that are billed to this session.
    List<RequestProfile> rows() {
        return profile.requests().subList(range.first(), range.last() + 1).stream()
                .filter(row -> row.request().owned())
                .toList();
    }

    Bill bill() {
        return whole()
                ? profile.bill()
                : rows().stream().map(RequestProfile::bill).reduce(Bill.EMPTY, Bill::plus);
    }

    String name(Text text) {
        if (whole()) return text.get("timeline.crumb.whole");
        return range.requests() == 1
                ? text.get("timeline.readout.request", Amounts.exact(range.first() + 1L))
                : text.get(
                        "timeline.crumb",
                        Amounts.exact(range.first() + 1L),
                        Amounts.exact(range.last() + 1L));
    }

    private boolean whole() {
        return range.requests() == profile.requests().size();
    }
}
