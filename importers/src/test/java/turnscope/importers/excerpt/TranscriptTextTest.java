package turnscope.importers.excerpt;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import turnscope.analysis.growth.Composition;
import turnscope.analysis.session.Segment;
import turnscope.analysis.session.SegmentKind;
import turnscope.analysis.session.Session;
import turnscope.importers.ImportRun;
import turnscope.importers.Importers;
import turnscope.importers.library.SqliteLibrary;

class TranscriptTextTest {

    private static final Path SAMPLES = Path.of("../sample-logs/claude/projects/-home-dev-orchard");

    @TempDir Path folder;

    private Path transcript;
    private Session session;

    @BeforeEach
    void importACopy() throws IOException {
        transcript = folder.resolve("5b1f0c3e-6d1a-4c52-9f3e-2a7d40c1e801.jsonl");
        Files.copy(SAMPLES.resolve(transcript.getFileName()), transcript);
        try (var library = SqliteLibrary.open(folder.resolve("library.db"))) {
            new ImportRun(library, Importers.all()).read(List.of(transcript), (_, _, _, _) -> true);
            var id = library.sessions().getFirst().id();
            session = library.session(id).orElseThrow();
        }
    }

    private List<Segment> outputs() {
        return Composition.of(session).segments().stream()
                .filter(segment -> segment.kind() == SegmentKind.TOOL_OUTPUT)
                .toList();
    }

    @Test
    void findsTheTextOfEveryToolOutput() {
        assertThat(outputs()).isNotEmpty();
        for (var segment : outputs()) {
            var found = TranscriptText.of(session, segment);
            assertThat(found).as(segment.toString()).isPresent();
            assertThat(found.get().text()).isNotBlank();
        }
    }

    @Test
    void saysNothingWhenTheTranscriptIsGoneOrHasBecomeShorter() throws IOException {
        var segment = outputs().getLast();
        Files.writeString(transcript, "{}\n");
        assertThat(TranscriptText.of(session, segment)).isEmpty();
        Files.delete(transcript);
        assertThat(TranscriptText.of(session, segment)).isEmpty();
    }

    @Test
    void contentThatNoLineHoldsHasNoText() {
        var tools =
                Composition.of(session).segments().stream()
                        .filter(segment -> segment.kind() == SegmentKind.SYSTEM_TOOLS)
                        .findFirst();
        assertThat(tools).isPresent();
        assertThat(TranscriptText.of(session, tools.get())).isEmpty();
    }
}
