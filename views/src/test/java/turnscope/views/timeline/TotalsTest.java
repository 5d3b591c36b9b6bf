package turnscope.views.timeline;

import org.junit.jupiter.api.Test;

import turnscope.analysis.pricing.Money;
import turnscope.views.plot.Range;

import static org.assertj.core.api.Assertions.assertThat;

class TotalsTest {

    @Test
    void runningSumsAreThoseOfTheObviousLoop() {
        var profile = Sessions.growing();
        var totals = new Totals(profile.requests());
        var range = new Range(17, 301);
        for (var bucket : Bucket.values()) {
            long tokens = 0;
            var money = Money.ZERO;
            for (int i = range.first(); i <= range.last(); i++) {
                var row = profile.requests().get(i);
                tokens += Totals.tokens(bucket, row.request().usage());
                money = money.plus(Totals.money(bucket, row.bill()));
            }
            assertThat(totals.tokens(bucket, range)).isEqualTo(tokens);
            assertThat(totals.money(bucket, range)).isEqualTo(money);
        }
    }

    @Test
    void everythingIsTheBill() {
        var profile = Sessions.partlyUnpriced();
        var all = new Range(0, profile.requests().size() - 1);
        var totals = new Totals(profile.requests());
        assertThat(totals.paid(all)).isEqualTo(profile.bill().priced());
        assertThat(totals.unpriced(all)).isEqualTo(profile.bill().unpricedRequests());
        assertThat(totals.unpriced(all)).isPositive();
        assertThat(totals.uses(Bucket.OUTPUT)).isTrue();
    }
}
