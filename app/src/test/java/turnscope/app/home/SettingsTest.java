package turnscope.app.home;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsTest {

    @TempDir Path folder;

    private Path file() {
        return folder.resolve("deep/settings.properties");
    }

    @Test
    void whereThereIsNoFileThereAreNoSettings() {
        assertThat(Settings.read(file())).isEqualTo(Settings.NONE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"dark", " a = b: c ", "C:\\temp\\x", "# no comment!", "两行\n文字\t!", ""})
    void whatWasWrittenIsRead(String value) {
        Settings.NONE.with("some.key", value).write(file());

        assertThat(Settings.read(file()).text("some.key")).contains(value);
    }

    @Test
    void keysOfOtherVersionsAreKept() throws IOException {
        Files.createDirectories(Objects.requireNonNull(file().getParent()));
        Files.writeString(file(), "# by hand\nfuture.key = 7\ntheme=light\n");

        Settings.read(file()).with("theme", "dark").write(file());

        assertThat(file()).hasContent("future.key = 7\ntheme = dark\n");
        assertThat(file().getParent().toFile().list()).containsExactly("settings.properties");
    }

    @ParameterizedTest
    @ValueSource(strings = {"wide", "", "NaN", "Infinity", "1e999"})
    void aValueThatIsNoNumberCountsAsAbsent(String value) {
        assertThat(Settings.NONE.with("window.width", value).number("window.width")).isEmpty();
    }

    @Test
    void aBrokenFileCountsAsNone() throws IOException {
        Files.createDirectories(Objects.requireNonNull(file().getParent()));
        Files.writeString(file(), "key = \\u12\n");

        assertThat(Settings.read(file())).isEqualTo(Settings.NONE);
    }
}
