package turnscope.importers;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.assertj.core.data.Offset;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import turnscope.analysis.compaction.ImputedCall;
import turnscope.analysis.session.Intake.Watcher;
import turnscope.analysis.session.Session;
import turnscope.analysis.session.SessionKind;
import turnscope.analysis.session.SessionSummary;
import turnscope.importers.claude.ClaudeImporter;
import turnscope.importers.codex.CodexImporter;
import turnscope.importers.library.SqliteLibrary;

/// Imputed summary calls, held against the two that were recorded.
class ImputedCorpusTest {

    private static final Path CORPUS = Path.of("../../shared/corpus");

    @TempDir Path folder;

    @BeforeEach
    void corpus() {
        Assumptions.assumeTrue(
                Files.isDirectory(CORPUS), "the corpus of transcripts is not at hand");
    }

    private List<Session> sessions() {
        var sessions = new ArrayList<Session>();
        try (var library = SqliteLibrary.open(folder.resolve("library.db"))) {
            new ImportRun(library, List.of(new ClaudeImporter(), new CodexImporter()))
                    .read(List.of(CORPUS), Watcher.SILENT);
            for (var summary : library.sessions()) {
                if (summary.compactions().auto() + summary.compactions().manual() == 0) continue;
                sessions.add(library.session(summary.id()).orElseThrow());
            }
        }
        return sessions;
    }

    private static List<SessionSummary> runs(Session session) {
        return session.children().stream()
                .filter(child -> child.kind() == SessionKind.COMPACTION)
                .toList();
    }

    private static Session withoutRuns(Session session) {
        return new Session(
                session.summary(),
                session.turns(),
                session.requests(),
                session.events(),
                session.blocks(),
                session.problems(),
                List.of());
    }

    @Test
    void comesNearTheRecordedCallsAndNeverStandsBesideThem() {
        int recorded = 0;
        int imputed = 0;
        for (var session : sessions()) {
            var compactions = session.summary().compactions();
            imputed += ImputedCall.of(session).size();
            assertThat(ImputedCall.of(session))
                    .as(session.id())
                    .hasSize(compactions.auto() + compactions.manual() - runs(session).size());
            for (var run : runs(session)) {
                recorded++;
                var call = ImputedCall.of(withoutRuns(session)).getFirst();
                assertThat(call.model()).isEqualTo(run.models().getFirst());
                assertThat(call.mid().context())
                        .isCloseTo(run.usage().context(), Percentage.withPercentage(5));
                assertThat(call.mid().cacheRead())
                        .isCloseTo(run.usage().cacheRead(), Offset.offset(18_000L));
            }
        }
        assertThat(recorded).isEqualTo(2);
        assertThat(imputed).isEqualTo(17);
    }
}
