package turnscope.analysis.growth;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;

import turnscope.analysis.TestSessions;
import turnscope.analysis.pricing.Catalogue;
import turnscope.analysis.pricing.Model;
import turnscope.analysis.pricing.Tokenizer;
import turnscope.analysis.session.Agent;
import turnscope.analysis.session.Event;

class WindowsTest {

    private static final Catalogue CATALOGUE =
            Catalogue.of(
                    LocalDate.parse("2026-11-20"),
                    model("claude-sonnet-4-5", 200_000, OptionalLong.empty()),
                    model("claude-opus-4-6", 1_000_000, OptionalLong.empty()),
                    model("claude-opus-4-7", 1_000_000, OptionalLong.empty()),
                    model("gpt-5.4", 400_000, OptionalLong.of(272_000)));

    private static Model model(String id, long window, OptionalLong codex) {
        return new Model(
                id,
                "provider",
                id,
                List.of(),
                Pattern.compile(Pattern.quote(id.toLowerCase(Locale.ROOT))),
                Tokenizer.UNKNOWN.id(),
                "unknown",
                OptionalLong.empty(),
                1,
                0,
                OptionalLong.of(window),
                OptionalLong.empty(),
                codex,
                OptionalLong.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                true,
                Set.of(),
                List.of(),
                List.of(),
                "embedded");
    }

    private static TestSessions claude(String model) {
        return new TestSessions(Agent.CLAUDE_CODE).model(model);
    }

    @Test
    void takesTheUsualWindowUntilAContextShowsTheLargeOne() {
        var small = claude("claude-opus-4-6").request(150_000, 0, 0, 0, 0).build();
        var large =
                claude("claude-opus-4-6")
                        .request(150_000, 0, 0, 0, 0)
                        .request(250_000, 0, 0, 0, 0)
                        .build();

        assertThat(Windows.of(small, CATALOGUE)).containsExactly(200_000);
        assertThat(Windows.of(large, CATALOGUE)).containsExactly(1_000_000, 1_000_000);
    }

    @Test
    void stepsWhereTheModelChanges() {
        var session =
                claude("claude-sonnet-4-5")
                        .request(100_000, 0, 0, 0, 0)
                        .model("claude-opus-4-7")
                        .request(100_000, 0, 0, 0, 0)
                        .model("claude-sonnet-4-5")
                        .request(100_000, 0, 0, 0, 0)
                        .model("no-such-model")
                        .request(100_000, 0, 0, 0, 0)
                        .build();

        assertThat(Windows.of(session, CATALOGUE)).containsExactly(200_000, 1_000_000, 200_000, 0);
    }

    @Test
    void believesACompactionThatCountsMoreThanTheSmallWindow() {
        var session =
                claude("claude-sonnet-4-5")
                        .request(190_000, 0, 0, 0, 0)
                        .compaction(Event.Trigger.MANUAL, OptionalLong.of(210_000))
                        .request(40_000, 0, 0, 0, 0)
                        .build();

        assertThat(Windows.of(session, CATALOGUE)).containsExactly(1_000_000, 1_000_000);
    }

    @Test
    void believesTheMarkBehindTheNameOfAModelAsLongAsTheModelStays() {
        var session =
                claude("claude-opus-4-6")
                        .request(9_000, 0, 0, 0, 0)
                        .setting(Event.Option.MODEL, "claude-opus-4-6[1m]")
                        .request(9_000, 0, 0, 0, 0)
                        .setting(Event.Option.MODE, "plan")
                        .request(9_000, 0, 0, 0, 0)
                        .model("claude-sonnet-4-5")
                        .request(9_000, 0, 0, 0, 0)
                        .model("claude-opus-4-6")
                        .setting(Event.Option.MODEL, "opus")
                        .request(9_000, 0, 0, 0, 0)
                        .build();

        assertThat(Windows.of(session, CATALOGUE))
                .containsExactly(200_000, 1_000_000, 1_000_000, 200_000, 200_000);
        assertThat(Windows.isLogged(session)).isTrue();
    }

    @Test
    void believesTheWindowThatTheLogNamesUnlessAContextIsLonger() {
        var session =
                new TestSessions(Agent.CODEX)
                        .model("gpt-5.4")
                        .setting(Event.Option.WINDOW, "258400")
                        .request(9_000, 0, 0, 0, 0)
                        .model("another")
                        .request(9_000, 0, 0, 0, 0)
                        .setting(Event.Option.WINDOW, "353400")
                        .request(9_000, 0, 0, 0, 0)
                        .setting(Event.Option.WINDOW, "no number")
                        .model("gpt-5.4")
                        .request(9_000, 0, 0, 0, 0)
                        .setting(Event.Option.WINDOW, "8000")
                        .request(9_000, 0, 0, 0, 0)
                        .build();

        assertThat(Windows.of(session, CATALOGUE))
                .containsExactly(258_400, 258_400, 353_400, 272_000, 272_000);
    }

    @Test
    void takesTheWindowThatCodexGivesAModelAndNoneThatIsDisproved() {
        var usual = new TestSessions(Agent.CODEX).model("gpt-5.4");
        var beyond = new TestSessions(Agent.CODEX).model("gpt-5.4");

        assertThat(Windows.of(usual.request(9_000, 0, 0, 0, 0).build(), CATALOGUE))
                .containsExactly(272_000);
        assertThat(Windows.of(beyond.request(390_000, 0, 0, 0, 0).build(), CATALOGUE))
                .containsExactly(0);
    }
}
