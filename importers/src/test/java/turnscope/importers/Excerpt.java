package turnscope.importers;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import turnscope.analysis.session.Problem;
import turnscope.analysis.session.Request;
import turnscope.analysis.session.Usage;
import turnscope.importers.claude.ClaudeImporter;
import turnscope.importers.codex.CodexImporter;
import turnscope.importers.jsonl.JsonLines;
import turnscope.importers.transcript.Importer;
import turnscope.importers.transcript.SessionDraft;

/// Some lines of a transcript, to be damaged.
///
/// @param place where the agent would keep it, relative to its folder
record Excerpt(Importer importer, Path place, List<String> lines) {

    private static final Path SAMPLES = Path.of("../sample-logs");
    private static final Path CORPUS = Path.of("../../shared/corpus");
    private static final int HEAD = 3;
    private static final int LINES = 16;
    private static final int LONGEST = 3_000;

    /// What was read from a damaged excerpt.
    record Told(List<SessionDraft> sessions, List<Problem> problems) {

        List<Request> requests() {
            return sessions.stream().flatMap(session -> session.requests().stream()).toList();
        }

        /// Of every request, copies included, in a fixed order.
        List<String> usages() {
            return requests().stream().map(Request::usage).map(Usage::toString).sorted().toList();
        }
    }

    /// Two from every sample transcript, and two from every transcript of the corpus where it is at hand.
    static List<Excerpt> all() throws IOException {
        var all = new ArrayList<Excerpt>();
        for (var root : List.of(SAMPLES, CORPUS)) {
            take(root.resolve("claude"), new ClaudeImporter(), all);
            take(root.resolve("codex"), new CodexImporter(), all);
        }
        return all;
    }

    private static void take(Path root, Importer importer, List<Excerpt> into) throws IOException {
        if (!Files.isDirectory(root)) return;
        try (Stream<Path> walk = Files.walk(root)) {
            for (var file :
                    walk.filter(each -> each.toString().endsWith(".jsonl")).sorted().toList()) {
                var lines = lines(file);
                if (lines.size() < HEAD) continue;
                var place = root.relativize(file);
                into.add(
                        new Excerpt(
                                importer, place, lines.subList(0, Math.min(LINES, lines.size()))));
                if (lines.size() > 2 * LINES) {
                    var middle = lines.size() / 2;
                    var some = new ArrayList<>(lines.subList(0, HEAD));
                    some.addAll(lines.subList(middle, middle + LINES - HEAD));
                    into.add(new Excerpt(importer, place, some));
                }
            }
        }
    }

    /// Those that are not too long and hold one value.
    private static List<String> lines(Path file) throws IOException {
        try (var lines = Files.lines(file)) {
            return lines.filter(line -> line.length() > 2 && line.length() < LONGEST)
                    .filter(Excerpt::isWhole)
                    .limit(3 * LINES)
                    .toList();
        }
    }

    private static boolean isWhole(String line) {
        try {
            return JsonMapper.shared().readTree(line).isObject();
        } catch (JacksonException _) {
            return false;
        }
    }

    Told read(Path folder, List<String> damaged) throws IOException {
        var file = write(folder, damaged);
        var transcript = importer.open(file);
        var reading = JsonLines.read(file, transcript);
        var problems = new ArrayList<>(reading.problems());
        problems.addAll(transcript.problems());
        return new Told(transcript.sessions(), problems);
    }

    Path write(Path folder, List<String> damaged) throws IOException {
        var file = folder.resolve(place);
        var around = file.resolveSibling("");
        if (!Files.isDirectory(around)) Files.createDirectories(around);
        var text = String.join("\n", damaged) + "\n";
        return Files.write(file, text.getBytes(StandardCharsets.UTF_8));
    }
}
