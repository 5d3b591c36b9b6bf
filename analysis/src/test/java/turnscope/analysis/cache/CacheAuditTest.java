package turnscope.analysis.cache;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import turnscope.analysis.TestSessions;
import turnscope.analysis.session.Agent;
import turnscope.analysis.session.Event;
import turnscope.analysis.session.SegmentKind;
import turnscope.analysis.session.Session;

class CacheAuditTest {

    private static Verdict last(Session session) {
        return CacheAudit.of(session).verdicts().getLast();
    }

    private static TestSessions claude(long write5m, long write1h) {
        return new TestSessions(Agent.CLAUDE_CODE).request(3, 0, write5m, write1h, 100);
    }

    private static TestSessions codex() {
        return new TestSessions(Agent.CODEX).model("gpt-5.4").request(50_000, 0, 0, 0, 500);
    }

    @Test
    void startsColdWithoutAPreviousRequest() {
        assertThat(last(claude(30_000, 0).build())).isEqualTo(new Verdict.ColdStart());
    }

    @Test
    void startsColdAfterATinyRequest() {
        assertThat(last(claude(900, 0).request(3, 0, 30_000, 0, 10).build()))
                .isEqualTo(new Verdict.ColdStart());
    }

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    # read,  kind,    lost
                    30000,   hit,     0
                    31000,   hit,     0
                    29400,   hit,     0
                    29399,   partial, 601
                    12000,   partial, 18000
                    0,       miss,    30000
                    """)
    void expectsWhatThePreviousRequestReadAndWrote(long read, String kind, long lost) {
        var verdict =
                last(claude(30_000, 0).pause(20).request(3, read, 33_000 - read, 0, 10).build());
        assertThat(verdict.kind()).isEqualTo(kind);
        assertThat(verdict.lost()).isEqualTo(lost);
    }

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    # life, seconds, cause,            evidence
                    5m,     299,     UNKNOWN,          UNKNOWN
                    5m,     310,     PROBABLY_EXPIRED, INFERRED
                    5m,     331,     EXPIRED,          DERIVED
                    1h,     331,     UNKNOWN,          UNKNOWN
                    1h,     3601,    PROBABLY_EXPIRED, INFERRED
                    1h,     3701,    EXPIRED,          DERIVED
                    """)
    void holdsTheGapAgainstTheLifeOfThePreviousWrite(
            String life, long seconds, Cause cause, Evidence evidence) {
        boolean hour = life.equals("1h");
        var session =
                claude(hour ? 0 : 30_000, hour ? 30_000 : 0)
                        .pause(seconds)
                        .request(3, 0, hour ? 0 : 31_000, hour ? 31_000 : 0, 10);
        assertThat(last(session.build()))
                .isEqualTo(new Verdict.Miss(cause, evidence, 30_000, 30_000));
    }

    @Test
    void blamesTheSwitchOfModelBeforeTheGap() {
        var session =
                claude(30_000, 0).pause(900).model("claude-haiku-4-5").request(3, 0, 31_000, 0, 10);
        assertThat(last(session.build()))
                .isEqualTo(new Verdict.Miss(Cause.MODEL_CHANGED, Evidence.LOGGED, 30_000, 30_000));
    }

    @Test
    void blamesTheEffort() {
        var session = claude(30_000, 0).effort("high").request(3, 12_000, 19_000, 0, 10);
        assertThat(last(session.build()))
                .isEqualTo(
                        new Verdict.Partial(Cause.EFFORT_CHANGED, Evidence.LOGGED, 30_000, 18_000));
    }

    @ParameterizedTest
    @CsvSource({"20, TOOLS_CHANGED, LOGGED", "310, TOOLS_CHANGED, LOGGED", "331, EXPIRED, DERIVED"})
    void believesTheProviderUntilTheLifeIsOver(long seconds, Cause cause, Evidence evidence) {
        var session =
                claude(30_000, 0)
                        .pause(seconds)
                        .reason("tools_changed")
                        .request(3, 0, 31_000, 0, 10);
        assertThat(last(session.build()))
                .isEqualTo(new Verdict.Miss(cause, evidence, 30_000, 30_000));
    }

    @Test
    void suspectsTheSearchForTools() {
        var session =
                claude(30_000, 0)
                        .block(SegmentKind.TOOL_CALL, "ToolSearch", "select:Bash", 40)
                        .request(3, 12_000, 19_000, 0, 10);
        assertThat(last(session.build()))
                .isEqualTo(
                        new Verdict.Partial(
                                Cause.TOOLS_CHANGED, Evidence.INFERRED, 30_000, 18_000));
    }

    @Test
    void suspectsTheAgentsNoticeOfOtherTools() {
        var session =
                claude(30_000, 0)
                        .block(SegmentKind.ATTACHMENT, "deferred_tools_delta", 400)
                        .request(3, 12_000, 19_000, 0, 10);
        assertThat(last(session.build()).why()).hasValue(Cause.TOOLS_CHANGED);
    }

    @Test
    void suspectsThatTheAgentWasStartedOnceMore() {
        var resumed =
                claude(30_000, 0)
                        .setting(Event.Option.START, "resume")
                        .request(3, 12_000, 19_000, 0, 10);
        assertThat(last(resumed.build()).why()).hasValue(Cause.RESUMED);

        var plan =
                claude(30_000, 0)
                        .setting(Event.Option.MODE, "plan")
                        .request(3, 12_000, 19_000, 0, 10);
        assertThat(last(plan.build()).why()).hasValue(Cause.UNKNOWN);
    }

    @Test
    void suspectsThatAShorterHistoryWasChanged() {
        assertThat(last(claude(30_000, 0).request(3, 12_000, 14_000, 0, 10).build()))
                .isEqualTo(
                        new Verdict.Partial(
                                Cause.HISTORY_CHANGED, Evidence.INFERRED, 30_000, 14_003));
        assertThat(last(codex().request(32_000, 8_000, 0, 0, 10).build()).why())
                .hasValue(Cause.HISTORY_CHANGED);
    }

    @Test
    void takesNotFoundWithinTheLifeAsTheProvidersDoing() {
        var session =
                claude(30_000, 0)
                        .pause(20)
                        .reason("previous_message_not_found")
                        .request(3, 0, 31_000, 0, 10);
        assertThat(last(session.build()))
                .isEqualTo(new Verdict.Miss(Cause.PROVIDER_SIDE, Evidence.LOGGED, 30_000, 30_000));
    }

    @Test
    void ignoresAnOfficialReasonOnAHit() {
        var session = claude(30_000, 0).reason("unavailable").request(3, 30_000, 500, 0, 10);
        assertThat(last(session.build())).isEqualTo(new Verdict.Hit(30_000));
    }

    @Test
    void doesNotCountACompactionAsAFault() {
        var session = claude(160_000, 0).compaction().pause(80).request(3, 25_000, 26_000, 0, 10);
        var verdict = last(session.build());
        assertThat(verdict)
                .isEqualTo(new Verdict.Partial(Cause.COMPACTION, Evidence.LOGGED, 160_000, 26_003));
        assertThat(verdict.fault()).isFalse();
    }

    @Test
    void namesAMicroCompaction() {
        var session = claude(150_000, 0).microCompaction().request(3, 20_000, 90_000, 0, 10);
        assertThat(((Verdict.Partial) last(session.build())).cause())
                .isEqualTo(Cause.MICRO_COMPACTION);
    }

    @Test
    void knowsThatSonnet45DropsThinkingAtANewTurn() {
        var session =
                new TestSessions(Agent.CLAUDE_CODE)
                        .model("claude-sonnet-4-5-20250929")
                        .request(3, 0, 30_000, 0, 900)
                        .turn()
                        .request(3, 20_000, 9_500, 0, 10);
        assertThat(((Verdict.Partial) last(session.build())).cause())
                .isEqualTo(Cause.REASONING_DROPPED);
    }

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    # cached, kind
                    49920,    hit
                    48896,    hit
                    45000,    hit
                    44999,    partial
                    0,        miss
                    """)
    void toleratesEightStepsOfAnAutomaticCache(long cached, String kind) {
        var verdict = last(codex().request(52_000 - cached, cached, 0, 0, 10).build());
        assertThat(verdict.kind()).isEqualTo(kind);
    }

    @Test
    void callsSilenceOnAnAutomaticCacheOnlyProbable() {
        var verdict = last(codex().pause(301).request(52_000, 0, 0, 0, 10).build());
        assertThat(verdict)
                .isEqualTo(
                        new Verdict.Miss(
                                Cause.PROBABLY_EXPIRED, Evidence.INFERRED, 49_920, 49_920));
    }

    @Test
    void knowsThatOlderGptModelsDropReasoningAtANewTurn() {
        var verdict = last(codex().turn().request(42_300, 8_000, 0, 0, 10).build());
        assertThat(((Verdict.Partial) verdict).cause()).isEqualTo(Cause.REASONING_DROPPED);
    }
}
