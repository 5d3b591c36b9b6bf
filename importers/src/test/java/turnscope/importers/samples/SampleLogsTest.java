package turnscope.importers.samples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Holds `sample-logs` to its generator; `-Dsamples=write` writes it anew.
class SampleLogsTest {

    private static final Path SAMPLES = Path.of("..", "sample-logs");

    @Test
    void holdsWhatTheGeneratorMakes(@TempDir Path fresh) throws IOException {
        boolean write = System.getProperty("samples", "check").equals("write");
        var made = write ? SAMPLES : fresh;
        ClaudeSamples.write(made.resolve("claude"));
        CodexSamples.write(made.resolve("codex"));
        assertThat(files(SAMPLES)).isEqualTo(files(made));
        for (var file : files(made)) {
            assertThat(Files.mismatch(made.resolve(file), SAMPLES.resolve(file)))
                    .as("first different byte of %s (renew with -Dsamples=write)", file)
                    .isEqualTo(-1);
        }
    }

    private static Set<Path> files(Path root) throws IOException {
        var files = new TreeSet<Path>();
        for (var agent : new String[] {"claude", "codex"}) {
            try (var found = Files.walk(root.resolve(agent))) {
                found.filter(Files::isRegularFile).map(root::relativize).forEach(files::add);
            }
        }
        return files;
    }
}
