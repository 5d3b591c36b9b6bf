package turnscope.importers.simulation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Assumptions;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import turnscope.analysis.session.Intake.Watcher;
import turnscope.analysis.session.Session;
import turnscope.importers.ImportRun;
import turnscope.importers.library.SqliteLibrary;
import turnscope.importers.trace.TraceImporter;

/// The shared numbers that the simulator has to reproduce; tests that need them are skipped where they are absent.
final class Oracles {

    private static final Path FOLDER = Path.of("../../shared/oracles");

    private Oracles() {}

    static JsonNode json(String name) {
        return JsonMapper.shared().readTree(file(name).toFile());
    }

    static List<String> lines(String name) {
        try {
            return Files.readAllLines(file(name));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    static Path file(String name) {
        var file = FOLDER.resolve(name);
        Assumptions.assumeTrue(Files.exists(file), "the shared oracle " + name + " is not at hand");
        return file;
    }

    /// A trace, imported into a library of its own.
    static Session trace(String name, Path folder) {
        try (var library = SqliteLibrary.open(folder.resolve(name + ".db"))) {
            new ImportRun(library, List.of(new TraceImporter()))
                    .read(List.of(file(name + ".trace.jsonl")), Watcher.SILENT);
            return library.session(name).orElseThrow();
        }
    }
}
