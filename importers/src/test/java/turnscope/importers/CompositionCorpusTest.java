package turnscope.importers;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import turnscope.analysis.growth.Composition;
import turnscope.analysis.session.Agent;
import turnscope.analysis.session.Intake.Watcher;
import turnscope.analysis.session.SegmentKind;
import turnscope.analysis.session.Session;
import turnscope.importers.claude.ClaudeImporter;
import turnscope.importers.codex.CodexImporter;
import turnscope.importers.library.SqliteLibrary;

/// How much of the contexts of real sessions no block explains, beyond the fixed prefix.
class CompositionCorpusTest {

    private static final Path CORPUS = Path.of("../../shared/corpus");

    @TempDir Path folder;

    /// A session with the tokens that it sent in all its requests, the fixed prefix left out.
    private record Share(String session, Agent agent, long unattributed, long sent) {
        double value() {
            return sent == 0 ? 0 : (double) unattributed / sent;
        }
    }

    private List<Share> shares() {
        var shares = new ArrayList<Share>();
        try (var library = SqliteLibrary.open(folder.resolve("library.db"))) {
            new ImportRun(library, List.of(new ClaudeImporter(), new CodexImporter()))
                    .read(List.of(CORPUS), Watcher.SILENT);
            for (var summary : library.sessions()) {
                var session = library.session(summary.id()).orElseThrow();
                if (session.requests().size() < 2) continue;
                shares.add(share(session));
            }
        }
        shares.sort(java.util.Comparator.comparingDouble(Share::value));
        return shares;
    }

    private static Share share(Session session) {
        long[] contexts = new long[session.requests().size()];
        long unattributed = 0;
        long sent = 0;
        for (var column : Composition.of(session).byRequest(session.requests().size()).entrySet()) {
            for (int i = 0; i < contexts.length; i++) {
                long tokens = column.getValue()[i];
                contexts[i] += tokens;
                if (column.getKey() == SegmentKind.UNATTRIBUTED) unattributed += tokens;
                if (column.getKey() != SegmentKind.SYSTEM_TOOLS) sent += tokens;
            }
        }
        assertThat(contexts)
                .as(session.id())
                .isEqualTo(
                        session.requests().stream()
                                .mapToLong(request -> request.context())
                                .toArray());
        return new Share(session.id(), session.summary().agent(), unattributed, sent);
    }

    private static double quantile(List<Share> shares, double q) {
        return shares.get((int) Math.min(shares.size() - 1.0, q * shares.size())).value();
    }

    @Test
    void explainsNearlyAllOfWhatWasSent() {
        Assumptions.assumeTrue(
                Files.isDirectory(CORPUS), "the corpus of transcripts is not at hand");
        var shares = shares();
        for (var agent : List.of(Agent.CLAUDE_CODE, Agent.CODEX)) {
            var own = shares.stream().filter(share -> share.agent().equals(agent)).toList();
            assertThat(quantile(own, 0.5)).as(agent.id() + ", median").isLessThan(0.01);
            assertThat(quantile(own, 0.9)).as(agent.id() + ", p90").isLessThan(0.10);
        }
    }
}
