package turnscope.views.compare;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import turnscope.analysis.pricing.Money;
import turnscope.analysis.profile.SessionProfile;
import turnscope.views.Workers;
import turnscope.views.fixture.MemoryLibrary;
import turnscope.views.fixture.Samples;

class DifferenceTest {

    private static SessionProfile profile(String id, int requests) {
        return SessionProfile.of(Samples.session(id, id, requests), Samples.prices());
    }

    @Test
    void theStepsAddUpToTheDifference() {
        var from = profile("a", 40);
        var to = profile("b", 133);
        var difference = Difference.between(from, to);
        assertThat(
                        difference
                                .requests()
                                .plus(difference.context())
                                .plus(difference.prices())
                                .plus(difference.losses())
                                .plus(difference.output()))
                .isEqualTo(to.bill().priced().minus(from.bill().priced()))
                .isEqualTo(difference.total());
        assertThat(difference.requests()).isGreaterThan(Money.ZERO);
    }

    @Test
    void aSessionDoesNotDifferFromItself() {
        var difference = Difference.between(profile("a", 40), profile("a", 40));
        assertThat(difference.total()).isEqualTo(Money.ZERO);
        assertThat(difference.context()).isEqualTo(Money.ZERO);
    }

    @Test
    void curvesEndWhereTheirSessionEnds() {
        var session = new Compared.Recorded(profile("a", 40));
        var rows = session.profile().requests();
        assertThat(Curve.of(session, Alignment.REQUEST).end()).isEqualTo(40);
        assertThat(Curve.of(session, Alignment.OUTPUT).end())
                .isEqualTo(
                        (double)
                                rows.stream()
                                        .mapToLong(row -> row.request().usage().output())
                                        .sum());
        for (var alignment : Alignment.values())
            assertThat(Curve.of(session, alignment).xs()).isSorted().hasSize(40);
    }

    @Test
    void moreThanSixAreNotTaken() {
        var model = new CompareModel(new MemoryLibrary(), Samples.prices(), Workers.direct());
        for (int i = 0; i < 8; i++) model.toggle("s" + i);
        assertThat(model.chosen.get()).hasSize(CompareModel.MOST);
        model.toggle("s0");
        assertThat(model.chosen.get()).doesNotContain("s0").hasSize(5);
    }
}
