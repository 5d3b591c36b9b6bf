package turnscope.importers.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import turnscope.analysis.session.Agent;
import turnscope.analysis.session.Intake.Watcher;
import turnscope.analysis.session.Session;
import turnscope.analysis.simulation.Calibration;
import turnscope.analysis.simulation.WhatIf;
import turnscope.analysis.simulation.engine.Played;
import turnscope.importers.ImportRun;
import turnscope.importers.claude.ClaudeImporter;
import turnscope.importers.codex.CodexImporter;
import turnscope.importers.library.SqliteLibrary;
import turnscope.importers.prices.PriceFile;

/// The rules of the cache held against hundreds of recorded requests of real sessions.
class CalibrationCorpusTest {

    private static final Path CORPUS = Path.of("../../shared/corpus");

    @TempDir Path folder;

    private final Map<Agent, Calibration> pooled = new HashMap<>();
    private final Map<Agent, List<Calibration>> long10 = new HashMap<>();
    private Calibration newest = Calibration.NONE;

    private void add(Session session) {
        var whatIf = new WhatIf(session, PriceFile.embedded());
        replaysEveryContext(session, whatIf.baseline().main());
        var calibration = whatIf.calibration();
        var agent = session.summary().agent();
        pooled.merge(agent, calibration, Calibration::plus);
        var models = session.summary().models();
        if (!models.isEmpty() && models.stream().allMatch(m -> m.startsWith("gpt-5.6")))
            newest = newest.plus(calibration);
        if (calibration.requests() >= 10)
            long10.computeIfAbsent(agent, _ -> new ArrayList<>()).add(calibration);
    }

    private static void replaysEveryContext(Session session, Played replay) {
        assertThat(replay.size()).isEqualTo(session.requests().size());
        for (int r = 0; r < replay.size(); r++) {
            assertThat(replay.total(r))
                    .as(session.id() + " request " + r)
                    .isEqualTo(session.requests().get(r).context());
        }
    }

    private double withinError(Agent agent, double limit) {
        var errors =
                long10.getOrDefault(agent, List.of()).stream()
                        .filter(each -> each.costError().isPresent())
                        .toList();
        return errors.stream().filter(each -> Math.abs(each.costError().orElse(1)) <= limit).count()
                / (double) errors.size();
    }

    @Test
    void reproducesWhatWasMeasuredElsewhere() {
        Assumptions.assumeTrue(
                Files.isDirectory(CORPUS), "the corpus of transcripts is not at hand");
        try (var library = SqliteLibrary.open(folder.resolve("library.db"))) {
            new ImportRun(library, List.of(new ClaudeImporter(), new CodexImporter()))
                    .read(List.of(CORPUS), Watcher.SILENT);
            for (var summary : library.sessions()) {
                var session = library.session(summary.id()).orElseThrow();
                if (!session.requests().isEmpty()) add(session);
            }
        }
        var claude = pooled.getOrDefault(Agent.CLAUDE_CODE, Calibration.NONE);
        var codex = pooled.getOrDefault(Agent.CODEX, Calibration.NONE);
        assertThat(claude.rate().orElse(0)).isBetween(0.97, 1.0);
        assertThat(codex.rate().orElse(0)).isBetween(0.92, 1.0);
        assertThat(newest.rate().orElse(0)).isGreaterThanOrEqualTo(0.98);
        assertThat(calibrated(Agent.CLAUDE_CODE)).isGreaterThanOrEqualTo(0.85);
        assertThat(withinError(Agent.CLAUDE_CODE, 0.01)).isGreaterThanOrEqualTo(0.95);
        assertThat(withinError(Agent.CODEX, 0.05)).isGreaterThanOrEqualTo(0.95);
    }

    private double calibrated(Agent agent) {
        var sessions = long10.getOrDefault(agent, List.of());
        return sessions.stream()
                        .filter(each -> each.state() == Calibration.State.CALIBRATED)
                        .count()
                / (double) sessions.size();
    }
}
