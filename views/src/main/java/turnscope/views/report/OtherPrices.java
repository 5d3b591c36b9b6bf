package turnscope.views.report;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

import turnscope.analysis.pricing.Money;
import turnscope.analysis.profile.Repricing;
import turnscope.analysis.profile.SessionProfile;
import turnscope.analysis.session.Basis;
import turnscope.views.Amounts;
import turnscope.views.Text;

/// The recorded requests at the prices of other models, as scenarios; arithmetic, so without a range.
public final class OtherPrices {

    private OtherPrices() {}

    /// A few models of every provider.
    ///
    /// @param most rows at all
    public static WhatIf of(SessionProfile profile, Text text, int most) {
        var priced =
                profile.repricings().stream()
                        .filter(each -> each.bill().total().isPresent())
                        .toList();
        var chosen =
                Market.newest(priced, Repricing::model, most).stream()
                        .sorted(Comparator.comparing(each -> each.bill().priced()))
                        .toList();
        return of(profile, chosen, text);
    }

    /// @param chosen in the order in which they are shown
    public static WhatIf of(SessionProfile profile, List<Repricing> chosen, Text text) {
        var bill = profile.bill();
        var recorded = bill.unpricedRequests() == 0 ? bill.total() : Optional.<Money>empty();
        return new WhatIf(
                recorded,
                bill.usage().total(),
                chosen.stream().map(each -> row(each, recorded)).toList(),
                List.of(
                        text.get("report.repricing.note"),
                        text.get("report.whatif.day", Amounts.exact(bill.requests()))),
                Optional.empty());
    }

    private static WhatIf.Row row(Repricing repricing, Optional<Money> recorded) {
        var cost = repricing.bill().total();
        return new WhatIf.Row(
                repricing.model().name(),
                "",
                repricing.bill().usage().total(),
                cost,
                Optional.empty(),
                Optional.empty(),
                cost.flatMap(money -> recorded.map(money::minus)),
                OptionalDouble.of(repricing.factor() / 100.0),
                repricing.flags(),
                Basis.DERIVED);
    }
}
