package turnscope.importers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import turnscope.analysis.growth.Composition;
import turnscope.analysis.session.Agent;
import turnscope.analysis.session.Basis;
import turnscope.analysis.session.Intake.Watcher;
import turnscope.analysis.session.Segment;
import turnscope.analysis.session.SegmentKind;
import turnscope.analysis.session.Session;
import turnscope.importers.library.SqliteLibrary;

/// A neutral trace on its way through the library to the engine.
class TraceImportTest {

    private static final List<String> LINES =
            List.of(
                    """
                    {"trace":1,"id":"kiln","agent":"potter","model":"gpt-5.4","tokenizer":"o200k"}
                    {"append":[{"kind":"system_tools","label":"prefix","tokens":200},{"kind":"user_text","label":"Fire","tokens":30,"key":"U"}],"output":40}
                    """,
                    """
                    {"append":[{"kind":"assistant_text","label":"","tokens":40},{"kind":"tool_output","label":"log","tokens":900,"key":"R"}],"output":50}
                    """,
                    """
                    {"append":[{"kind":"summary","label":"","tokens":60}],"drop":["U","R"],"output":5}
                    """);

    @TempDir Path folder;

    @Test
    void keepsAgentTokensAndDeparturesWhileItGrows() throws IOException {
        var file = folder.resolve("kiln.trace.jsonl");
        try (var library = SqliteLibrary.open(folder.resolve("library.db"))) {
            for (var lines : LINES) {
                Files.writeString(
                        file, lines, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
                var result =
                        new ImportRun(library, Importers.all()).read(List.of(file), Watcher.SILENT);
                assertThat(result.problems()).isEmpty();
                assertThat(result.sessions()).containsExactly("kiln");
            }
            var session = library.session("kiln").orElseThrow();
            assertThat(session.summary().agent()).isEqualTo(new Agent("potter"));
            checkComposition(session);
        }
    }

    private static void checkComposition(Session session) {
        var composition = Composition.of(session);
        assertThat(composition.at(0))
                .isEqualTo(Map.of(SegmentKind.SYSTEM_TOOLS, 200L, SegmentKind.USER_TEXT, 30L));
        assertThat(composition.at(1))
                .containsEntry(SegmentKind.TOOL_OUTPUT, 900L)
                .containsEntry(SegmentKind.ASSISTANT_TEXT, 40L);
        assertThat(composition.at(2))
                .isEqualTo(
                        Map.of(
                                SegmentKind.SYSTEM_TOOLS,
                                200L,
                                SegmentKind.ASSISTANT_TEXT,
                                40L,
                                SegmentKind.SUMMARY,
                                60L));
        assertThat(composition.segments()).extracting(Segment::basis).containsOnly(Basis.EXACT);
    }
}
