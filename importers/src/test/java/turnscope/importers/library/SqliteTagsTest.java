package turnscope.importers.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Tags are kept by session and survive the program.
class SqliteTagsTest {

    @TempDir Path folder;

    @Test
    void areKeptOnceInAlphabeticalOrder() {
        var file = folder.resolve("library.db");
        try (var library = SqliteLibrary.open(file)) {
            var tags = library.tags();
            tags.add("one", "slow");
            tags.add("one", "billing");
            tags.add("one", "slow");
            tags.add("two", "slow");
            tags.remove("two", "slow");
            tags.remove("two", "never");
        }
        try (var library = SqliteLibrary.open(file)) {
            assertThat(library.tags().all()).isEqualTo(Map.of("one", List.of("billing", "slow")));
        }
    }

    /// The table is no version of the library, so that it can come to any of them.
    @Test
    void comeToALibraryThatWasMadeWithoutThem() throws Exception {
        var file = folder.resolve("library.db");
        SqliteLibrary.open(file).close();
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                var statement = connection.createStatement()) {
            statement.execute("DROP TABLE tag");
        }
        try (var library = SqliteLibrary.open(file)) {
            library.tags().add("one", "slow");
            assertThat(library.tags().all()).containsOnlyKeys("one");
        }
    }
}
