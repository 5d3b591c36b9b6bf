package turnscope.analysis.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import turnscope.analysis.TestSessions;

class SessionTest {

    @Test
    void namesTheRunsOfWhichNothingIsKnown() {
        var parent = new TestSessions(Agent.CLAUDE_CODE).request(9_000, 0, 0, 0, 0).build();
        var run = parent.summary();
        var session =
                new Session(
                        run,
                        List.of(),
                        parent.requests(),
                        List.of(spawn("s1"), spawn("lost"), spawn("lost"), spawn("gone")),
                        List.of(),
                        List.of(),
                        List.of(run));

        assertThat(session.lostRuns()).containsExactly("lost", "gone");
        assertThat(parent.lostRuns()).isEmpty();
    }

    private static Event spawn(String child) {
        return new Event.Spawn(0, Optional.empty(), child);
    }
}
