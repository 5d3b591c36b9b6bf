package turnscope.analysis.compaction;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import turnscope.analysis.TestSessions;
import turnscope.analysis.cache.WriteClass;
import turnscope.analysis.session.Agent;
import turnscope.analysis.session.Basis;
import turnscope.analysis.session.Event;
import turnscope.analysis.session.SegmentKind;
import turnscope.analysis.session.Session;
import turnscope.analysis.session.SessionKind;
import turnscope.analysis.session.SessionSummary;
import turnscope.analysis.session.Usage;

class ImputedCallTest {

    private static TestSessions claude(long write5m, long write1h) {
        return new TestSessions(Agent.CLAUDE_CODE).request(3, 160_000, write5m, write1h, 500);
    }

    private static ImputedCall only(TestSessions session) {
        return ImputedCall.of(session.build()).getFirst();
    }

    @Test
    void readsWhatTheRequestBeforeLeftAndWritesTheRest() {
        var call =
                only(
                        claude(0, 5_000)
                                .pause(76)
                                .compaction(Event.Trigger.AUTO, OptionalLong.of(166_000))
                                .block(SegmentKind.SUMMARY, "", 11_600)
                                .request(3, 20_000, 0, 30_000, 100));
        assertThat(call.mid()).isEqualTo(Usage.of(0, 165_000, 0, 4_000, 8_000));
        assertThat(call.low()).isEqualTo(Usage.of(0, 165_000, 0, 4_000, 4_000));
        assertThat(call.high()).isEqualTo(Usage.of(0, 165_000, 0, 4_000, 12_000));
        assertThat(call.writeClass()).contains(WriteClass.ONE_HOUR);
        assertThat(call.basis()).isEqualTo(Basis.ESTIMATED);
        assertThat(call.kind()).isEqualTo(SessionKind.COMPACTION);
    }

    @Test
    void takesContextAndOutputOfTheRequestBeforeWhereTheLogDoesNotCount() {
        var call = only(claude(5_000, 0).compaction());
        assertThat(call.mid().context()).isEqualTo(165_003 + 500 + 3_000);
        assertThat(call.mid().cacheWrite5m()).isEqualTo(3_503);
        assertThat(call.mid().output()).isEqualTo(Math.round(2 * 11_645 / 2.9));
    }

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    # life, seconds, read
                    5m,     76,      165000
                    5m,     376,     165000
                    5m,     377,     0
                    1h,     377,     165000
                    1h,     3676,    165000
                    1h,     3677,    0
                    """)
    void writesEverythingOnceTheCacheHasExpired(String life, long seconds, long read) {
        boolean hour = life.equals("1h");
        var call = only(claude(hour ? 0 : 5_000, hour ? 5_000 : 0).pause(seconds).compaction());
        assertThat(call.mid().cacheRead()).isEqualTo(read);
        assertThat(call.mid().context()).isEqualTo(168_503);
    }

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    MANUAL, claude-haiku-4-5, 0
                    AUTO,   claude-opus-4-8,  165000
                    """)
    void asksTheModelThatAUserSwitchedTo(Event.Trigger trigger, String model, long read) {
        var call =
                only(
                        claude(5_000, 0)
                                .compaction(trigger, OptionalLong.of(166_000))
                                .model("claude-haiku-4-5")
                                .request(3, 0, 30_000, 0, 100));
        assertThat(call.model()).isEqualTo(model);
        assertThat(call.mid().cacheRead()).isEqualTo(read);
    }

    @Test
    void imputesNothingWithoutARequestBefore() {
        assertThat(ImputedCall.of(new TestSessions(Agent.CLAUDE_CODE).compaction().build()))
                .isEmpty();
    }

    @Test
    void imputesNothingForAgentsThatItKnowsNothingAbout() {
        var session = new TestSessions(new Agent("other")).request(3, 0, 1_000, 0, 5).compaction();
        assertThat(ImputedCall.of(session.build())).isEmpty();
    }

    @Test
    void leavesOutCompactionsWhoseCallWasRecorded() {
        var session =
                claude(5_000, 0)
                        .compaction()
                        .request(3, 20_000, 20_000, 0, 100)
                        .pause(600)
                        .compaction()
                        .request(3, 20_000, 20_000, 0, 100)
                        .build();
        var second = TestSessions.START.plusSeconds(600);
        assertThat(ImputedCall.of(with(session, run("", second.minusMillis(400)))))
                .singleElement()
                .satisfies(call -> assertThat(call.beforeSeq()).isEqualTo(1));
        assertThat(ImputedCall.of(with(session, run("", TestSessions.START))))
                .singleElement()
                .satisfies(call -> assertThat(call.beforeSeq()).isEqualTo(2));
        assertThat(ImputedCall.of(with(session, run("a", second), run("b", second)))).hasSize(1);
        assertThat(ImputedCall.of(with(session, run("", null)))).hasSize(1);
        assertThat(ImputedCall.of(with(session, run("", second.plusSeconds(1))))).hasSize(2);
    }

    @Test
    void findsTheCallOfOneCompaction() {
        var session =
                claude(5_000, 0)
                        .compaction()
                        .request(3, 20_000, 20_000, 0, 100)
                        .pause(60)
                        .compaction()
                        .build();
        for (var event : session.events()) {
            assertThat(ImputedCall.of(session, (Event.Compaction) event).orElseThrow().beforeSeq())
                    .isEqualTo(event.beforeSeq());
        }
    }

    private static SessionSummary run(
            String name, @org.jspecify.annotations.Nullable Instant ended) {
        return new SessionSummary(
                "s1/acompact-" + name,
                Agent.CLAUDE_CODE,
                SessionKind.COMPACTION,
                Optional.of("s1"),
                "",
                "",
                "",
                Optional.ofNullable(ended),
                Optional.ofNullable(ended),
                List.of(),
                1,
                1,
                Usage.NONE,
                0,
                Usage.NONE,
                OptionalLong.empty(),
                0,
                0,
                SessionSummary.Compactions.NONE,
                0,
                "");
    }

    private static Session with(Session session, SessionSummary... children) {
        return new Session(
                session.summary(),
                session.turns(),
                session.requests(),
                session.events(),
                session.blocks(),
                session.problems(),
                List.of(children));
    }

    private static TestSessions codex() {
        return new TestSessions(Agent.CODEX)
                .model("gpt-5.5")
                .request(10_050, 219_950, 0, 0, 700)
                .block(SegmentKind.TOOL_OUTPUT, "sed", 7_600)
                .block(SegmentKind.ASSISTANT_TEXT, "said", 900);
    }

    @Test
    void addsToCodexsLastContextWhatWasNotSentYet() {
        var call =
                only(
                        codex().pause(46)
                                .compaction()
                                .block(SegmentKind.SUMMARY, "", 0)
                                .block(SegmentKind.TOOL_OUTPUT, "later", 9_999)
                                .request(20_000, 5_504, 0, 0, 100));
        assertThat(call.model()).isEqualTo("gpt-5.5");
        assertThat(call.mid().context()).isEqualTo(230_000 + 700 + 2_000);
        assertThat(call.mid().cacheRead()).isEqualTo(229_888);
        assertThat(call.low().output()).isEqualTo(1_000);
        assertThat(call.mid().output()).isEqualTo(4_000);
        assertThat(call.high().output()).isEqualTo(8_000);
        assertThat(call.writeClass()).isEmpty();
    }

    @Test
    void readsNothingForCodexAfterALongPause() {
        var call = only(codex().pause(601).compaction());
        assertThat(call.mid().cacheRead()).isZero();
        assertThat(call.mid().fresh()).isEqualTo(230_000 + 700 + 2_000);
    }

    @Test
    void imputesNothingWhereCodexRecordsEveryResponse() {
        var session =
                new TestSessions(Agent.CODEX)
                        .key("resp_")
                        .request(10_050, 219_950, 0, 0, 700)
                        .compaction();
        assertThat(ImputedCall.of(session.build())).isEmpty();
    }
}
