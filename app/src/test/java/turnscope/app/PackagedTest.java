package turnscope.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The assembled tree, run as the launcher runs it; executed after packaging.
class PackagedTest {

    private static final Path TREE = Path.of("target", "turnscope").toAbsolutePath();
    private static final Path SAMPLES = Path.of("..", "sample-logs").toAbsolutePath().normalize();
    private static final long PATIENCE_SECONDS = 120;

    @TempDir Path folder;

    /// What a run left behind.
    private record Run(int code, String out, String err) {}

    @Test
    void namesItsVersion() throws Exception {
        var run = run("--version");

        assertThat(run.err()).isEmpty();
        assertThat(run.out()).matches("turnscope \\d+\\.\\d+\\.\\d+\\S*\\R");
        assertThat(run.code()).isZero();
    }

    @Test
    void importsAndPricesTheSamplesInAFreshProgram() throws Exception {
        var library = folder.resolve("library.db").toString();

        var imported = run("import", SAMPLES.toString(), "--library", library, "--json");
        var usage = run("usage", "--library", library, "--json");

        assertThat(imported.err()).isEmpty();
        assertThat(usage.err()).isEmpty();
        long requests = json(imported).get("requests").longValue();
        assertThat(requests).isPositive();
        assertThat(json(usage).get("totals").get("requests").longValue()).isEqualTo(requests);
        assertThat(json(usage).get("totals").get("costUsd").stringValue()).matches("\\d+\\.\\d+");
    }

    @Test
    void withoutADisplayItPrintsTheUsageAndWritesTheSameTotalIntoTheReport() throws Exception {
        var run = run("--library", "target/demo.db", SAMPLES.toString());

        assertThat(run.err()).isEmpty();
        assertThat(run.code()).isZero();
        var total = Pattern.compile("(?m)^Total .*(\\$[0-9.,]+)$").matcher(run.out());
        assertThat(total.find()).isTrue();
        assertThat(run.out()).contains("turnscope-report.pdf");
        try (var document = Loader.loadPDF(folder.resolve("turnscope-report.pdf").toFile())) {
            assertThat(new PDFTextStripper().getText(document)).contains(total.group(1));
        }
    }

    private static JsonNode json(Run run) {
        return JsonMapper.shared().readTree(run.out());
    }

    private Run run(String... arguments) throws IOException, InterruptedException {
        var command = new ArrayList<String>();
        command.add(ProcessHandle.current().info().command().orElseThrow());
        command.addAll(
                List.of(
                        "--module-path",
                        TREE.resolve("javafx").toString(),
                        "--add-modules",
                        "javafx.controls",
                        "--enable-native-access=javafx.graphics,ALL-UNNAMED",
                        "-cp",
                        TREE.resolve("lib") + "/*",
                        "turnscope.app.Main"));
        command.addAll(List.of(arguments));
        var out = folder.resolve("out");
        var err = folder.resolve("err");
        var builder =
                new ProcessBuilder(command)
                        .directory(folder.toFile())
                        .redirectOutput(out.toFile())
                        .redirectError(err.toFile());
        builder.environment().keySet().removeIf(name -> name.endsWith("DISPLAY"));
        var process = builder.start();
        assertThat(process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
        return new Run(
                process.exitValue(),
                Files.readString(out, StandardCharsets.UTF_8),
                Files.readString(err, StandardCharsets.UTF_8));
    }
}
