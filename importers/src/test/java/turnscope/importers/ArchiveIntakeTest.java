package turnscope.importers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
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
        return new ArchiveIntake(new ImportRun(library, Importers.all()), library, unpacked);
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
    void theSameContentUnderAnotherNameIsTheSameArchive() throws Exception {
        var zip = archive("mine.zip", "projects/a/one.jsonl", transcript());
        try (var library = SqliteLibrary.open(folder.resolve("library.db"))) {
            var intake = intake(library, folder.resolve("unpacked"));
            intake.read(List.of(zip), Intake.Watcher.SILENT);
            var copy = Files.copy(zip, folder.resolve("copy of mine.zip"));

            var second = intake.read(List.of(copy), Intake.Watcher.SILENT);
            assertThat(second.unchanged()).isEqualTo(1);
            assertThat(names(folder.resolve("unpacked"))).hasSize(1);
        }
    }

    @Test
    void placesWithoutSessionsAreRemoved() throws Exception {
        var unpacked = folder.resolve("unpacked");
        var forgotten = Files.createDirectories(unpacked.resolve("forgotten/projects"));
        Files.writeString(forgotten.resolve("two.jsonl"), "{}");
        Files.setLastModifiedTime(forgotten.getParent(), FileTime.from(Instant.EPOCH));
        Files.createDirectories(unpacked.resolve("being-filled"));
        var zip = archive("mine.zip", "projects/a/one.jsonl", transcript());
        var odd = archive("odd.zip", "list.jsonl", "[]".getBytes(StandardCharsets.UTF_8));
        try (var library = SqliteLibrary.open(folder.resolve("library.db"))) {
            intake(library, unpacked).read(List.of(zip, odd), Intake.Watcher.SILENT);

            var file = Path.of(library.sessions().getFirst().file());
            assertThat(file).exists();
            assertThat(names(unpacked))
                    .containsExactlyInAnyOrder(
                            "being-filled", unpacked.relativize(file).getName(0).toString());
        }
    }

    private static List<String> names(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).toList();
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
