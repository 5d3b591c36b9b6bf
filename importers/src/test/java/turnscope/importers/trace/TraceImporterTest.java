package turnscope.importers.trace;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import java.util.OptionalLong;

import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import turnscope.analysis.session.Agent;
import turnscope.analysis.session.Block;
import turnscope.analysis.session.Request;
import turnscope.analysis.session.SegmentKind;
import turnscope.analysis.session.Turn;
import turnscope.importers.jsonl.JsonLines;
import turnscope.importers.transcript.Importer;
import turnscope.importers.transcript.ImporterContract;
import turnscope.importers.transcript.SessionDraft;
import turnscope.importers.transcript.Transcript;

class TraceImporterTest implements ImporterContract {

    private static final Path ORACLES = Path.of("..", "..", "shared", "oracles");

    @TempDir Path place;

    @Override
    public Importer importer() {
        return new TraceImporter();
    }

    @Override
    public String location() {
        return "runs/kiln.trace.jsonl";
    }

    @Override
    public String sample() {
        return """
        {"trace":1,"id":"kiln","agent":"potter","model":"claude-opus-5","tokenizer":"claude-new"}
        {"at":"2026-09-01T08:00:00Z","append":[{"kind":"system_tools","label":"prefix","tokens":200,"key":"S"},{"kind":"user_text","label":"Fire it","tokens":30,"key":"U"}],"drop":[],"output":40}
        {"at":"2026-09-01T08:00:10Z","append":[{"kind":"tool_output","tool":"read","label":"log","tokens":900,"key":"R"},{"kind":"tool_output","label":"rest","tokens":100,"key":"R"}],"drop":[],"output":50}
        {"at":"2026-09-01T08:05:00Z","append":[{"kind":"user_text","label":"Again","tokens":20,"key":"V"},{"kind":"novel","label":"?","tokens":5}],"drop":["R"],"output":60,"usage":{"fresh":55,"cacheRead":200,"cacheWrite1h":0,"output":61,"reasoning":7}}
        {"at":"2026-09-01T08:05:30Z","append":[],"drop":["U","V"],"output":70,"model":"claude-haiku-4-5"}
        """;
    }

    @Override
    public String foreign() {
        return "{\"timestamp\":\"2026-05-20T09:00:00Z\",\"type\":\"session_meta\",\"payload\":{\"id\":\"a\"}}\n";
    }

    private Transcript read(String text) throws IOException {
        var file = place.resolve("kiln.trace.jsonl");
        Files.writeString(file, text);
        var transcript = importer().open(file);
        JsonLines.read(file, transcript);
        return transcript;
    }

    @Test
    void countsWhatEveryRequestCarries() throws IOException {
        var transcript = read(sample());
        var draft = transcript.sessions().getFirst();
        assertThat(transcript.problems()).isEmpty();
        assertThat(draft.id()).isEqualTo("kiln");
        assertThat(draft.agent()).isEqualTo(new Agent("potter"));
        assertThat(draft.title()).isEqualTo("Fire it");
        assertThat(draft.requests())
                .extracting(Request::context)
                .containsExactly(230L, 1_230L, 255L, 205L);
        assertThat(draft.requests())
                .extracting(each -> each.usage().output())
                .containsExactly(40L, 50L, 61L, 70L);
        assertThat(draft.requests().get(2).usage().cacheRead()).isEqualTo(200);
        assertThat(draft.requests().get(2).usage().reasoning()).hasValue(7);
        assertThat(draft.requests())
                .extracting(Request::model)
                .containsExactly(
                        "claude-opus-5", "claude-opus-5", "claude-opus-5", "claude-haiku-4-5");
        assertThat(draft.requests()).extracting(Request::turn).containsExactly(0, 0, 1, 1);
        assertThat(draft.turns()).extracting(Turn::prompt).containsExactly("Fire it", "Again");
    }

    @Test
    void remembersWhenSegmentsEnterAndLeave() throws IOException {
        var blocks = read(sample()).sessions().getFirst().blocks();
        assertThat(blocks).extracting(Block::beforeSeq).containsExactly(0, 0, 1, 1, 2, 2);
        assertThat(blocks)
                .extracting(Block::left)
                .containsExactly(
                        OptionalInt.empty(),
                        OptionalInt.of(3),
                        OptionalInt.of(2),
                        OptionalInt.of(2),
                        OptionalInt.of(3),
                        OptionalInt.empty());
        assertThat(blocks)
                .extracting(Block::tokens)
                .containsExactlyElementsOf(
                        List.of(200L, 30L, 900L, 100L, 20L, 5L).stream()
                                .map(OptionalLong::of)
                                .toList());
        assertThat(blocks.getLast().kind()).isEqualTo(SegmentKind.UNATTRIBUTED);
        assertThat(blocks.get(2).tool()).isEqualTo("read");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    {"append":[],"drop":["?"],"output":1}                    | drops a segment
                    {"append":[{"kind":"user_text","tokens":-4}],"output":1} | impossible number
                    {"append":[],"output":99999999999999}                    | impossible number
                    {"trace":2,"id":"kiln"}                                  | unknown version
                    """)
    void reportsWhatCannotBe(String line, String reason) throws IOException {
        var transcript = read("{\"trace\":1,\"id\":\"kiln\"}\n" + line + "\n");
        assertThat(transcript.problems()).hasSize(1);
        assertThat(transcript.problems().getFirst().reason()).contains(reason);
        assertThat(transcript.problems().getFirst().line()).isEqualTo(2);
        assertThat(transcript.sessions()).hasSize(1);
    }

    @Test
    void namesATraceWithoutHeaderAfterItsFile() throws IOException {
        var draft = read("{\"append\":[{\"tokens\":7}],\"output\":1}\n").sessions().getFirst();
        assertThat(draft.id()).isEqualTo("kiln");
        assertThat(draft.agent()).isEqualTo(TraceImporter.AGENT);
        assertThat(draft.requests().getFirst().context()).isEqualTo(7);
    }

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    linear200,   200, 33910000, 318800
                    worked8,       8,     8800,   1800
                    synthetic24,  24,   289768,  24383
                    """)
    void readsTracesOfKnownGrowth(String name, int requests, long cumulative, long peak)
            throws IOException {
        var file = ORACLES.resolve(name + ".trace.jsonl");
        Assumptions.assumeTrue(Files.exists(file), "the traces are not here");
        var transcript = importer().open(file);
        JsonLines.read(file, transcript);
        SessionDraft draft = transcript.sessions().getFirst();
        assertThat(transcript.problems()).isEmpty();
        assertThat(draft.requests()).hasSize(requests);
        assertThat(draft.requests().stream().mapToLong(Request::context).sum())
                .isEqualTo(cumulative);
        assertThat(draft.requests().getLast().context()).isEqualTo(peak);
    }
}
