package turnscope.app.home;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;

import org.junit.jupiter.api.Test;

class FoldersTest {

    private static final Path HOME = Path.of("/home/ada").toAbsolutePath();

    @Test
    void followsTheXdgRulesOnLinux() {
        var folders = Folders.of("Linux", HOME, Map.of("XDG_CONFIG_HOME", "/etc/ada"));

        assertThat(folders.library()).isEqualTo(HOME.resolve(".local/share/turnscope/library.db"));
        assertThat(folders.log()).isEqualTo(HOME.resolve(".local/state/turnscope/turnscope.log"));
        assertThat(folders.settings()).isEqualTo(Path.of("/etc/ada/turnscope/settings.properties"));
    }

    @Test
    void takesTheHomeThatTheEnvironmentNames() {
        var folders = Folders.of("Linux", HOME, Map.of("HOME", "/home/grace"));

        assertThat(folders.data()).isEqualTo(Path.of("/home/grace/.local/share/turnscope"));
    }

    @Test
    void ignoresRelativeAndEmptyVariables() {
        var folders =
                Folders.of("Linux", HOME, Map.of("XDG_DATA_HOME", "data", "XDG_STATE_HOME", ""));

        assertThat(folders.data()).isEqualTo(HOME.resolve(".local/share/turnscope"));
        assertThat(folders.state()).isEqualTo(HOME.resolve(".local/state/turnscope"));
    }

    @Test
    void keepsToApplicationSupportOnMacOs() {
        var folders = Folders.of("Mac OS X", HOME, Map.of());

        assertThat(folders.library())
                .isEqualTo(HOME.resolve("Library/Application Support/Turnscope/library.db"));
        assertThat(folders.state()).isEqualTo(HOME.resolve("Library/Logs/Turnscope"));
    }

    @Test
    void separatesLocalFromRoamingOnWindows() {
        var folders =
                Folders.of(
                        "Windows 11", HOME, Map.of("LOCALAPPDATA", "/local", "APPDATA", "/roam"));

        assertThat(folders.data()).isEqualTo(Path.of("/local/Turnscope"));
        assertThat(folders.config()).isEqualTo(Path.of("/roam/Turnscope"));
    }

    @Test
    void putsEverythingBelowTheOverride() {
        var folders = Folders.of("Linux", HOME, Map.of(Folders.OVERRIDE, "/portable"));

        assertThat(folders.library()).isEqualTo(Path.of("/portable/data/library.db"));
        assertThat(folders.settings()).isEqualTo(Path.of("/portable/settings.properties"));
    }
}
