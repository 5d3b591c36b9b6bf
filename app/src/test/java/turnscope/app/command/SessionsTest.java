package turnscope.app.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import turnscope.analysis.session.Agent;
import turnscope.analysis.session.SessionKind;
import turnscope.analysis.session.SessionSummary;
import turnscope.analysis.session.Usage;
import turnscope.views.Text;

class SessionsTest {

    private static final Text TEXT = Text.of("en");

    private final List<SessionSummary> sessions =
            List.of(
                    session("abcd1234-one", SessionKind.MAIN, "2026-08-10T10:00:00Z"),
                    session("abcd1234-two", SessionKind.MAIN, "2026-08-12T10:00:00Z"),
                    session("abcd1234-two/agent-1", SessionKind.SUBAGENT, "2026-08-13T10:00:00Z"),
                    session("ffff0000-three", SessionKind.FORK, "2026-08-11T10:00:00Z"));

    @ParameterizedTest
    @CsvSource({
        "abcd1234-one, abcd1234-one",
        "abcd1234-o, abcd1234-one",
        "f, ffff0000-three",
        "abcd1234-t, abcd1234-two",
        "abcd1234-two/, abcd1234-two/agent-1",
        "latest, abcd1234-two"
    })
    void findsByIdPrefixOrTime(String wanted, String id) {
        assertThat(Sessions.find(sessions, wanted, TEXT).id()).isEqualTo(id);
    }

    @Test
    void listsTheCandidatesOfAnAmbiguousPrefix() {
        assertThatThrownBy(() -> Sessions.find(sessions, "abcd", TEXT))
                .isInstanceOf(CommandFailure.class)
                .hasMessage(
                        "3 sessions begin with abcd: abcd1234-one, abcd1234-two, abcd1234-two/agent-1");
    }

    @Test
    void saysWhenThereIsNone() {
        assertThatThrownBy(() -> Sessions.find(sessions, "zzz", TEXT))
                .isInstanceOf(CommandFailure.class)
                .hasMessageContaining("zzz");
        assertThatThrownBy(() -> Sessions.find(List.of(), "latest", TEXT))
                .isInstanceOf(CommandFailure.class);
    }

    @Test
    void shortIdsFindTheirSession() {
        var ids = new Sessions.ShortIds(sessions);

        for (var session : sessions) {
            var found = Sessions.find(sessions, ids.of(session.id()), TEXT);
            assertThat(found.id()).isEqualTo(session.id());
        }
        assertThat(ids.of("ffff0000-three")).isEqualTo("ffff0000");
        assertThat(ids.of("abcd1234-one")).isEqualTo("abcd1234-o");
        assertThat(ids.of("abcd1234-two/agent-1")).isEqualTo("agent-1");
    }

    @Test
    void aRunThatTwoParentsShareGoesByBothIds() {
        var shared =
                List.of(
                        session("parent-1/agent-77", SessionKind.SUBAGENT, "2026-08-10T10:00:00Z"),
                        session("parent-2/agent-77", SessionKind.SUBAGENT, "2026-08-10T10:00:00Z"));

        var id = new Sessions.ShortIds(shared).of("parent-2/agent-77");

        assertThat(id).isEqualTo("parent-2/agent-77");
        assertThat(Sessions.find(shared, "parent-2/ag", TEXT).id()).isEqualTo("parent-2/agent-77");
    }

    static SessionSummary session(String id, SessionKind kind, String ended) {
        return new SessionSummary(
                id,
                Agent.CLAUDE_CODE,
                kind,
                Optional.empty(),
                "",
                "",
                "",
                Optional.of(Instant.parse("2026-08-10T09:00:00Z")),
                Optional.of(Instant.parse(ended)),
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
}
