package turnscope.analysis.growth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

import turnscope.analysis.TestSessions;
import turnscope.analysis.session.Agent;

class GrowthTest {

    private static TestSessions steady(int requests, long first, long step) {
        var session = new TestSessions(Agent.CLAUDE_CODE);
        grow(session, requests, first, step);
        return session;
    }

    private static void grow(TestSessions session, int requests, long first, long step) {
        for (int i = 0; i < requests; i++) session.request(first + i * step, 0, 0, 0, 0);
    }

    /// Closed form of a context that grows by d per request: n·C1 + d·n(n-1)/2.
    @Test
    void addsUpASteadyContextAsTheClosedFormDoes() {
        var growth = Growth.of(steady(40, 20_000, 1_750).build());
        assertThat(growth.cumulativeInput()).isEqualTo(2_165_000);
        assertThat(growth.peakContext()).isEqualTo(20_000 + 39 * 1_750);
        assertThat(Growth.of(steady(511, 27_000, 985).build()).cumulativeInput())
                .isEqualTo(142_147_425);
    }

    @Test
    void findsTheParabolaOfASteadyContext() {
        var phase = Growth.of(steady(511, 27_000, 985).build()).phases().getFirst();
        var fit = phase.fit().orElseThrow();
        assertThat(fit.growthPerRequest()).isCloseTo(985, within(1e-6));
        assertThat(fit.b()).isCloseTo(27_000 - 985 / 2.0, within(1e-4));
        assertThat(fit.a()).isCloseTo(0, within(1e-3));
        assertThat(fit.r2()).isCloseTo(1, within(1e-12));
    }

    @Test
    void splitsCumulativeInputIntoPrefixAddedAndResent() {
        var phase = Growth.of(steady(40, 20_000, 1_750).build()).phases().getFirst();
        assertThat(phase.prefix()).isEqualTo(40 * 20_000);
        assertThat(phase.added()).isEqualTo(39 * 1_750);
        assertThat(phase.resent()).isEqualTo(2_165_000 - 800_000 - 68_250);
    }

    @Test
    void refusesAFitBelowTwelveRequests() {
        assertThat(Growth.of(steady(11, 20_000, 500).build()).phases().getFirst().fit()).isEmpty();
        assertThat(Growth.of(steady(12, 20_000, 500).build()).phases().getFirst().fit())
                .isPresent();
    }

    @Test
    void beginsAPhaseAtEachCompaction() {
        var session = steady(20, 20_000, 7_000).compaction();
        grow(session, 15, 50_000, 2_000);
        var growth = Growth.of(session.build());
        assertThat(growth.phases()).extracting(Phase::first).containsExactly(0, 20);
        assertThat(growth.phases()).extracting(Phase::last).containsExactly(19, 34);
        assertThat(growth.phases().stream().mapToLong(Phase::cumulativeInput).sum())
                .isEqualTo(growth.cumulativeInput());
        assertThat(growth.phases().get(1).fit().orElseThrow().growthPerRequest())
                .isCloseTo(2_000, within(1e-6));
    }

    @Test
    void hasNoPhaseForACompactionAtTheEnd() {
        assertThat(Growth.of(steady(15, 20_000, 100).compaction().build()).phases()).hasSize(1);
    }

    @Test
    void saysNothingAboutNoRequests() {
        var growth = Growth.of(new TestSessions(Agent.CODEX).build());
        assertThat(growth.blowUp()).isZero();
        assertThat(growth.phases()).isEmpty();
    }

    @Test
    void fitsAFlatContextWithoutGrowth() {
        var fit = Growth.of(steady(30, 40_000, 0).build()).phases().getFirst().fit().orElseThrow();
        assertThat(fit.growthPerRequest()).isCloseTo(0, within(1e-6));
        assertThat(fit.r2()).isCloseTo(1, within(1e-12));
    }
}
