package turnscope.views.session;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import turnscope.analysis.profile.RequestProfile;
import turnscope.analysis.profile.SessionProfile;
import turnscope.views.fixture.Samples;

class RequestQueryTest {

    private final SessionProfile profile =
            SessionProfile.of(Samples.session("m1", "Fix it", 120), Samples.prices());

    private long passing(String typed) {
        return RequestQuery.of(typed).passing(profile.requests(), profile).size();
    }

    @Test
    void everyConditionHasToHold() {
        long losses = profile.requests().stream().filter(row -> row.verdict().fault()).count();
        assertThat(losses).isPositive();
        assertThat(passing("has:loss")).isEqualTo(losses);
        assertThat(passing("has:loss model:nothing")).isZero();
        assertThat(passing("turn:1")).isEqualTo(9);
        assertThat(passing("gap>1h")).isEqualTo(3);
    }

    @Test
    void amountsAreComparedExactly() {
        var dearest =
                profile.requests().stream()
                        .map(RequestProfile::bill)
                        .map(bill -> bill.priced())
                        .max(java.util.Comparator.naturalOrder())
                        .orElseThrow();
        assertThat(passing("cost>" + dearest.dollars())).isZero();
        assertThat(passing("cost>0")).isEqualTo(120);
        assertThat(passing("context>1k")).isEqualTo(120);
        assertThat(passing("context>100m")).isZero();
    }

    @ParameterizedTest
    @CsvSource({"cost>", "cost>x", "gap>m", "has:", "context>k", ">", ":"})
    void whatIsStillBeingTypedIsNoError(String typed) {
        assertThat(passing(typed)).isBetween(0L, 120L);
    }
}
