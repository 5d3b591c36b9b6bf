package turnscope.analysis.findings;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.OptionalInt;
import java.util.OptionalLong;

import org.junit.jupiter.api.Test;

import turnscope.analysis.TestSessions;
import turnscope.analysis.cache.Evidence;
import turnscope.analysis.cache.WriteClass;
import turnscope.analysis.diagnosis.Diagnosis;
import turnscope.analysis.pricing.Catalogue;
import turnscope.analysis.pricing.Model;
import turnscope.analysis.pricing.Money;
import turnscope.analysis.pricing.Price;
import turnscope.analysis.profile.SessionProfile;
import turnscope.analysis.session.Agent;
import turnscope.analysis.session.SegmentKind;
import turnscope.analysis.session.Session;
import turnscope.analysis.session.Usage;

class FindingsTest {

    private static final Catalogue CATALOGUE =
            Catalogue.of(
                    LocalDate.parse("2026-11-20"),
                    Model.of(
                            "claude-opus-4-8",
                            "anthropic",
                            Price.perMillion("5", "0.5", "25")
                                    .writing(WriteClass.FIVE_MINUTES, "6.25")
                                    .writing(WriteClass.ONE_HOUR, "10")));

    @Test
    void advisesALongerLifeForShortPauses() {
        var finding =
                only(
                        new TestSessions(Agent.CLAUDE_CODE)
                                .request(0, 0, 100_000, 0, 0)
                                .pause(600)
                                .request(0, 0, 100_000, 0, 0));

        assertThat(finding.rule()).isEqualTo("expiry");
        assertThat(finding.stake()).contains(Money.ofDollars("0.575"));
        assertThat(finding.severity()).isEqualTo(Severity.HIGH);
        assertThat(finding.evidence()).isEqualTo(Evidence.DERIVED);
        assertThat(finding.seq()).isEqualTo(1);
        assertThat(finding.remedy()).isEqualTo("longer_life");
        assertThat(finding.values())
                .containsExactly(new Value.Count(1), new Value.Tokens(100_000), new Value.Seq(1));
    }

    @Test
    void advisesAFreshSessionForPausesThatNoLifeBridges() {
        var finding =
                only(
                        new TestSessions(Agent.CLAUDE_CODE)
                                .request(0, 0, 100_000, 0, 0)
                                .pause(8_000)
                                .request(0, 0, 100_000, 0, 0));

        assertThat(finding.remedy()).isEqualTo("fresh_session");
    }

    @Test
    void findsAPrefixThatToolsBroke() {
        var finding =
                only(
                        new TestSessions(Agent.CLAUDE_CODE)
                                .request(0, 0, 100_000, 0, 0)
                                .reason("tools_changed")
                                .request(0, 10_000, 90_000, 0, 0));

        assertThat(finding.rule()).isEqualTo("prefix");
        assertThat(finding.evidence()).isEqualTo(Evidence.LOGGED);
        assertThat(finding.stake()).contains(Money.ofDollars("0.5175"));
    }

    @Test
    void countsWhatLongOutputsCostAboveAUsualLength() {
        var sessions = new TestSessions(Agent.CLAUDE_CODE).request(0, 0, 10_000, 0, 0);
        sessions.counted(SegmentKind.TOOL_OUTPUT, "log", 8_000, OptionalInt.empty());
        sessions.request(0, 10_000, 8_000, 0, 0);
        for (int i = 0; i < 10; i++) sessions.request(0, 18_000, 0, 0, 0);

        var finding = only(sessions);

        assertThat(finding.rule()).isEqualTo("oversized");
        // 8,000 tokens written once and read ten times cost 0.09; three quarters of it is too much
        assertThat(finding.stake()).contains(Money.ofDollars("0.0675"));
        assertThat(finding.seq()).isEqualTo(1);
    }

    @Test
    void findsReasoningThatOutweighsTheAnswers() {
        var usage = new Usage(1_000, 0, 0, 0, 0, 10_000, OptionalLong.of(8_000));
        var finding = only(new TestSessions(Agent.CODEX).request(usage));

        assertThat(finding.rule()).isEqualTo("reasoning");
        assertThat(finding.stake()).contains(Money.ofDollars("0.075"));
    }

    @Test
    void saysNothingAboutASessionWithoutWaste() {
        var session =
                new TestSessions(Agent.CLAUDE_CODE)
                        .request(0, 0, 10_000, 0, 100)
                        .request(0, 10_000, 1_000, 0, 100)
                        .build();

        assertThat(findings(session)).isEmpty();
    }

    private static Finding only(TestSessions sessions) {
        var findings = findings(sessions.build());
        assertThat(findings).hasSize(1);
        return findings.getFirst();
    }

    private static List<Finding> findings(Session session) {
        return Diagnosis.of(SessionProfile.of(session, CATALOGUE), CATALOGUE).findings();
    }
}
