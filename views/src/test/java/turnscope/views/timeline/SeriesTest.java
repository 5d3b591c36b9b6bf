package turnscope.views.timeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

import turnscope.analysis.pricing.Money;
import turnscope.views.plot.Range;

class SeriesTest {

    @Test
    void bucketsAddUpToContextAndBill() {
        var profile = Sessions.growing();
        var series = Series.of(profile);
        for (int seq = 0; seq < series.requests(); seq++) {
            long tokens = 0;
            double dollars = 0;
            for (var bucket : Bucket.input()) tokens += series.tokens(bucket, seq);
            for (var bucket : Bucket.all()) dollars += series.dollars(bucket, seq);
            var row = profile.requests().get(seq);
            assertThat(tokens).isEqualTo(row.request().context());
            assertThat(dollars).isCloseTo(row.bill().priced().approximateDollars(), within(1e-9));
        }
    }

    @Test
    void sumsOverARangeAreThoseOfItsRequests() {
        var profile = Sessions.growing();
        var series = Series.of(profile);
        var range = new Range(97, 240);
        var sum = Money.ZERO;
        for (int seq = 97; seq <= 240; seq++)
            sum = sum.plus(profile.requests().get(seq).bill().priced());
        assertThat(series.cost(range)).isEqualTo(sum);
        assertThat(series.sentBefore(511)).isEqualTo(profile.growth().cumulativeInput());
    }

    @Test
    void requestsWithoutAPriceAreCounted() {
        var series = Series.of(Sessions.partlyUnpriced());
        assertThat(series.unpriced(new Range(0, 39))).isEqualTo(13);
        assertThat(series.unpriced(new Range(0, 13))).isZero();
        assertThat(series.cost(new Range(14, 26))).isEqualTo(Money.ZERO);
    }

    @Test
    void aLossIsAlwaysTheMostTelling() {
        var series = Series.of(Sessions.growing());
        assertThat(series.mostTelling(100, 200)).isEqualTo(130);
        assertThat(series.mostTelling(100, 120)).isEqualTo(series.largest(100, 120));
    }

    @Test
    void whatWouldHaveBeenSentWithoutGrowthIsThePrefixOfThePhases() {
        var profile = Sessions.compacted();
        var series = Series.of(profile);
        long prefix = profile.growth().phases().stream().mapToLong(phase -> phase.prefix()).sum();
        assertThat(series.steadyBefore(series.requests())).isEqualTo(prefix);
    }

    @Test
    void whatExpiredCostAtMostWhatTheRequestPaidForItsInput() {
        var profile = Sessions.growing();
        var series = Series.of(profile);
        long lost = 0;
        for (int seq = 0; seq < series.requests(); seq++) {
            var row = profile.requests().get(seq);
            assertThat(series.rewritten(seq)).isBetween(0L, row.bill().priced().picoDollars());
            if (!row.verdict().fault()) assertThat(series.rewritten(seq)).isZero();
            lost += series.rewritten(seq);
        }
        assertThat(lost).isPositive();
    }
}
