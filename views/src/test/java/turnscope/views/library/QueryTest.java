package turnscope.views.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import turnscope.analysis.pricing.Bill;
import turnscope.analysis.session.Session;
import turnscope.views.fixture.Samples;

class QueryTest {

    private static final Session SESSION = Samples.session("a-1", "Fix the flaky import", 60);

    private static final Bill BILL =
            SESSION.requests().stream().map(Samples.prices()::bill).reduce(Bill.EMPTY, Bill::plus);

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    '', true
                    FLAKY, true
                    flaky import, true
                    flaky export, false
                    turnscope, true
                    a-1, true
                    model:opus, true
                    model:gpt, false
                    project:turnscope, true
                    agent:codex, false
                    cost>0.5, true
                    cost>5000, false
                    cost>much, false
                    has:compaction, false
                    has:unpriced, false
                    colour:red, false
                    tag:slow, true
                    tag:sl tag:billing, true
                    tag:fast, false
                    tag:slow cost>5000, false
                    """)
    void allWordsHaveToMatch(String typed, boolean matches) {
        assertThat(matches(typed)).isEqualTo(matches);
    }

    private static boolean matches(String typed) {
        return Query.of(typed)
                .matches(
                        SESSION.summary(),
                        Optional.of(BILL),
                        _ -> "",
                        _ -> List.of("billing", "slow"));
    }
}
