package turnscope.importers.codex;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import turnscope.importers.jsonl.JsonLines;
import turnscope.importers.transcript.Importer;
import turnscope.importers.transcript.ImporterContract;

class CodexImporterTest implements ImporterContract {

    private static final Path SAMPLES = Path.of("..", "sample-logs", "codex");

    @Override
    public Importer importer() {
        return new CodexImporter();
    }

    @Override
    public String location() {
        return "sessions/2026/05/20/rollout-2026-05-20T09-00-00-" + Rollout.THREAD + ".jsonl";
    }

    /// A fork with everything that leaves something to remember between two lines.
    @Override
    public String sample() {
        var parent = Rollout.of("parent").started().model("gpt-5.4").prompt("Plan.");
        parent.call("p", "ls").row(4_000, 0, 40).output("p", "kiln").answer("Planned.");
        parent.row(5_000, 3_968, 50).compacted().row(1_500, 0, 20).ended();
        var birth = Instant.parse("2026-05-20T11:00:01.100Z");
        var fork = new Rollout().at(birth.toString()).every(Duration.ZERO);
        fork.meta(Rollout.THREAD, ",'forked_from_id':'parent'");
        parent.replayed(birth.plusMillis(300)).lines().forEach(fork::raw);
        fork.at("2026-05-20T11:00:03.200Z").every(Duration.ofMillis(700)).totals(parent.totals());
        fork.started().again().model("gpt-5.4").prompt("Fire the kiln.");
        fork.event("'thread_settings_applied','thread_settings':{'service_tier':'priority'}");
        fork.event("'token_count','info':null").item("'reasoning','summary':[]");
        fork.call("a", "cat a").call("b", "cat b").row(6_000, 4_992, 60).output("b", "B");
        fork.item("'web_search_call','action':{'type':'search','query':'cone'}");
        fork.output("a", "A").answer("Half").event("'turn_aborted','reason':'interrupted'");
        fork.started().compacted().estimate(900).ended().meta(Rollout.THREAD, "");
        fork.prompt("Again.").answer("Yes.").row(7_000, 0, 70).wait(400).again();
        fork.restart().prompt("Once more.").answer("No.").row(8_000, 0, 80);
        fork.line(
                "token_usage_record",
                "{'response_id':'r','usage':" + Rollout.six(8_000, 0, 80, 40) + "}");
        fork.line(
                "token_usage_record",
                "{'response_id':'s','usage':" + Rollout.six(9_000, 0, 90, 45) + "}");
        return fork.row(9_000, 0, 90).ended().text();
    }

    @Override
    public String foreign() {
        return """
        {"type":"summary","summary":"Glazing","leafUuid":"1"}
        {"parentUuid":null,"sessionId":"s","type":"user","timestamp":"2026-05-20T09:00:00.000Z","uuid":"1","message":{"role":"user","content":"Hello"}}
        """;
    }

    @Test
    void recognizesSortedKeysThatAreCutWithinTheFirstLine() {
        byte[] head =
                "{\"payload\":{\"base_instructions\":{\"text\":\"You are"
                        .getBytes(StandardCharsets.UTF_8);
        assertThat(importer().recognizes(Path.of(location()), head)).isTrue();
        assertThat(importer().recognizes(Path.of("notes.jsonl"), head)).isFalse();
    }

    @Test
    void recognizesBareFilesAndFilesWhoseFirstLineIsBroken() {
        for (var text :
                new String[] {
                    "{\"id\":\"a\",\"timestamp\":\"2025-08-19T08:25:08.061Z\",\"instructions\":null}\n",
                    "{\"timestamp\":\"2026-0\n{\"timestamp\":\"x\",\"type\":\"event_msg\",\"payload\":{}}\n"
                }) {
            byte[] head = text.getBytes(StandardCharsets.UTF_8);
            assertThat(importer().recognizes(Path.of("any.jsonl"), head)).as(text).isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "04/21/rollout-2026-04-21T09-14-05-019d8a4e-21c7-7b30-9f52-6d0e41b7a8c3.jsonl",
                "04/25/rollout-2026-04-25T10-31-07-019da1d9-03b4-7e6f-a9d1-74c8e05b1f20.jsonl",
                "09/03/rollout-2026-09-03T16-40-12-019f2b6a-7c15-7d84-b3e0-90a1c25d4f77.jsonl"
            })
    void growsLikeASessionThatIsBeingWritten(String name) throws IOException {
        var file = SAMPLES.resolve("sessions/2026").resolve(name);
        assertThat(Files.exists(file)).isTrue();
        var whole = importer().open(file);
        JsonLines.read(file, whole);
        assertThat(ImporterContract.grow(importer(), file)).isEqualTo(whole.sessions());
        assertThat(whole.problems()).isEmpty();
    }
}
