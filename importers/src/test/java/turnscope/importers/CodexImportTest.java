package turnscope.importers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import turnscope.analysis.session.Intake.Watcher;
import turnscope.analysis.session.SessionSummary;
import turnscope.importers.codex.CodexImporter;
import turnscope.importers.library.SqliteLibrary;

/// Families of rollouts in one library, whichever file comes first.
class CodexImportTest {

    private static final Path SHARED = Path.of("..", "..", "shared");
    private static final Path CORPUS = SHARED.resolve("corpus");

    @TempDir Path folder;

    @Test
    void agreesWithTheExpectedTotalsInAnyOrder() throws IOException {
        Assumptions.assumeTrue(Files.exists(CORPUS.resolve("expected.tsv")), "no corpus here");
        var lines = Files.readAllLines(CORPUS.resolve("expected.tsv"));
        var names = List.of(lines.getFirst().split("\t", -1));
        var expected = new TreeMap<String, List<Long>>();
        var files = new ArrayList<Path>();
        for (var line : lines) {
            var cells = List.of(line.split("\t", -1));
            if (!cells.get(1).equals("codex")) continue;
            var row = new ArrayList<Long>();
            for (var column :
                    List.of(
                            "requests",
                            "input",
                            "cache_read",
                            "write_other",
                            "output",
                            "reasoning",
                            "max_context",
                            "compact_auto",
                            "copied")) {
                row.add(Long.parseLong(cells.get(names.indexOf(column))));
            }
            expected.put(cells.get(2), row);
            files.add(CORPUS.resolve(cells.get(3)));
        }
        assertThat(totals("forward", files)).isEqualTo(expected);
        Collections.reverse(files);
        assertThat(totals("backward", files)).isEqualTo(expected);
    }

    private Map<String, List<Long>> totals(String name, List<Path> files) {
        var totals = new TreeMap<String, List<Long>>();
        try (var library = SqliteLibrary.open(folder.resolve(name))) {
            var run = new ImportRun(library, List.of(new CodexImporter()));
            for (var file : files) run.read(List.of(file), Watcher.SILENT);
            for (var session : library.sessions()) totals.put(session.id(), figures(session));
        }
        return totals;
    }

    private static List<Long> figures(SessionSummary session) {
        var usage = session.usage();
        return List.of(
                (long) session.requests(),
                usage.fresh(),
                usage.cacheRead(),
                usage.cacheWrite(),
                usage.output(),
                usage.reasoning().orElse(0),
                session.maxContext(),
                (long) session.compactions().auto(),
                (long) session.copied());
    }

    @Test
    void knowsACopyInTheArchiveAsTheSameSession() {
        var root = SHARED.resolve("oracles/edge/codex-06-archived-copy");
        Assumptions.assumeTrue(Files.exists(root), "no edge cases here");
        try (var library = SqliteLibrary.open(folder.resolve("library"))) {
            new ImportRun(library, Importers.all()).read(List.of(root), Watcher.SILENT);
            assertThat(library.sessions()).hasSize(1);
            assertThat(library.sessions().getFirst().requests()).isEqualTo(1);
        }
    }
}
