package turnscope.importers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import turnscope.analysis.session.Intake;
import turnscope.importers.library.SqliteLibrary;

/// Archives are read like the folders that they were made of.
class ArchiveIntakeTest {

    @TempDir Path folder;

    private static final Path SAMPLES = Path.of("../sample-logs");

    private Path archive(String name, String inside, byte[] content) throws IOException {
        var file = folder.resolve(name);
        try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.putNextEntry(new ZipEntry("notes/readme.txt"));
            zip.write("nothing".getBytes(StandardCharsets.UTF_8));
            zip.putNextEntry(new ZipEntry(inside));
            zip.write(content);
        }
        return file;
    }

    private static byte[] transcript() throws IOException {
        try (var files = Files.walk(SAMPLES)) {
            return Files.readAllBytes(
                    files.filter(file -> file.toString().endsWith(".jsonl"))
                            .sorted()
                            .findFirst()
                            .orElseThrow());
        }
    }

    private static ArchiveIntake intake(SqliteLibrary library, Path unpacked) {
        return new ArchiveIntake(new ImportRun(library, Importers.all()), unpacked);
    }

    @Test
    void anArchiveIsReadOnceAndItsTextsStay() throws Exception {
        var zip = archive("mine.zip", "projects/a/one.jsonl", transcript());
        try (var library = SqliteLibrary.open(folder.resolve("library.db"))) {
            var intake = intake(library, folder.resolve("unpacked"));

            var first = intake.read(List.of(zip), Intake.Watcher.SILENT);
            assertThat(first.problems()).isEmpty();
            assertThat(first.imported()).isEqualTo(1);
            assertThat(library.sessions()).isNotEmpty();
            assertThat(Path.of(library.sessions().getFirst().file())).exists();

            var second = intake.read(List.of(zip), Intake.Watcher.SILENT);
            assertThat(second.imported()).isZero();
            assertThat(second.unchanged()).isEqualTo(1);
        }
    }

    @Test
    void anEntryThatLeavesItsFolderIsRefused() throws Exception {
        var zip = archive("trap.zip", "../../outside.jsonl", transcript());
        try (var library = SqliteLibrary.open(folder.resolve("library.db"))) {
            var result =
                    intake(library, folder.resolve("a/b"))
                            .read(List.of(zip), Intake.Watcher.SILENT);
            assertThat(result.problems()).hasSize(1);
            assertThat(library.sessions()).isEmpty();
            assertThat(folder.resolve("a/outside.jsonl")).doesNotExist();
        }
    }

    @Test
    void whatOnlyHasTheNameOfAnArchiveIsAProblemOfThatFile() throws Exception {
        var zip = Files.writeString(folder.resolve("broken.zip"), "no archive");
        try (var library = SqliteLibrary.open(folder.resolve("library.db"))) {
            var result =
                    intake(library, folder.resolve("unpacked"))
                            .read(List.of(zip), Intake.Watcher.SILENT);
            assertThat(result.problems().getFirst().file()).isEqualTo(zip.toString());
            assertThat(result.files()).isZero();
        }
    }
}
