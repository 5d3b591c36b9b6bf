package turnscope.views.timeline;

import org.junit.jupiter.api.Test;

import turnscope.analysis.profile.SessionProfile;
import turnscope.views.Text;
import turnscope.views.fixture.Samples;

import static org.assertj.core.api.Assertions.assertThat;

class ContextChangeTest {

    @Test
    void causesAddUpToTheChangeAndTheTwoLargestAreNamed() {
        var profile =
                SessionProfile.of(Samples.session("m1", "Fix the import", 60), Samples.prices());
        for (int seq = 1; seq < 60; seq++) {
            long change =
                    profile.requests().get(seq).request().context()
                            - profile.requests().get(seq - 1).request().context();
            var causes = ContextChange.of(profile, seq).causes();
            assertThat(causes.stream().mapToLong(ContextChange.Cause::tokens).sum())
                    .isEqualTo(change);
            for (int i = 1; i < causes.size(); i++)
                assertThat(Math.abs(causes.get(i).tokens()))
                        .isLessThanOrEqualTo(Math.abs(causes.get(i - 1).tokens()));
        }
        assertThat(ContextChange.of(profile, 30).words(Text.of("en"))).contains("+");
    }
}
