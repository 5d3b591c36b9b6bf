package turnscope.importers.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import turnscope.analysis.session.Note;

/// Notes are kept by session and survive the program.
class SqliteNotesTest {

    private static final Instant NOW = Instant.parse("2026-11-20T10:00:00Z");

    @TempDir Path folder;

    @Test
    void areReadBackInTheOrderOfTheirRequests() {
        var file = folder.resolve("library.db");
        try (var library = SqliteLibrary.open(file)) {
            library.notes().add("one", 20, 30, "the expensive loop", NOW);
            library.notes().add("one", 3, 3, "", NOW);
            library.notes().add("two", 0, 0, "elsewhere", NOW);
        }
        try (var library = SqliteLibrary.open(file)) {
            assertThat(library.notes().of("one"))
                    .containsExactly(
                            new Note(2, "one", 3, 3, NOW, ""),
                            new Note(1, "one", 20, 30, NOW, "the expensive loop"));
        }
    }

    @Test
    void canBeChangedAndTakenAway() {
        try (var library = SqliteLibrary.open(folder.resolve("library.db"))) {
            var notes = library.notes();
            long number = notes.add("one", 1, 1, "", NOW);

            assertThat(notes.change(number, "why?")).isTrue();
            assertThat(notes.of("one").getFirst().text()).isEqualTo("why?");
            assertThat(notes.remove(number)).isTrue();
            assertThat(notes.remove(number)).isFalse();
            assertThat(notes.change(number, "gone")).isFalse();
            assertThat(notes.of("one")).isEmpty();
        }
    }
}
