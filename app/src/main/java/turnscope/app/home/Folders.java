package turnscope.app.home;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// The folders of this platform's user: XDG on Linux, Application Support on macOS, AppData on Windows.
///
/// The environment variable [#OVERRIDE] puts all three below one folder. Nothing is created here.
///
/// @param data the library
/// @param state logs
/// @param config settings
public record Folders(Path data, Path state, Path config) {

    /// Name of the environment variable that overrides the platform's folders.
    public static final String OVERRIDE = "TURNSCOPE_HOME";

    /// The folders of the user who runs this program.
    public static Folders ofSystem() {
        return of(
                System.getProperty("os.name", ""),
                Path.of(System.getProperty("user.home", "")).toAbsolutePath(),
                System.getenv());
    }

    /// The home that the environment names, as shells and agents take it; Java would ask the user database first.
    private static Path home(Path otherwise, Map<String, String> environment) {
        return absolute(environment, "HOME").orElse(otherwise);
    }

    static Folders of(String system, Path userHome, Map<String, String> environment) {
        var override = absolute(environment, OVERRIDE);
        if (override.isPresent()) {
            var base = override.get();
            return new Folders(base.resolve("data"), base.resolve("state"), base);
        }
        var name = system.toLowerCase(Locale.ROOT);
        var home = home(userHome, environment);
        if (name.startsWith("mac")) {
            var support = home.resolve("Library/Application Support/Turnscope");
            return new Folders(support, home.resolve("Library/Logs/Turnscope"), support);
        }
        if (name.startsWith("windows")) {
            var local = absolute(environment, "LOCALAPPDATA").orElse(home.resolve("AppData/Local"));
            var roaming = absolute(environment, "APPDATA").orElse(home.resolve("AppData/Roaming"));
            return new Folders(
                    local.resolve("Turnscope"),
                    local.resolve("Turnscope"),
                    roaming.resolve("Turnscope"));
        }
        return new Folders(
                xdg(environment, "XDG_DATA_HOME", home.resolve(".local/share")),
                xdg(environment, "XDG_STATE_HOME", home.resolve(".local/state")),
                xdg(environment, "XDG_CONFIG_HOME", home.resolve(".config")));
    }

    private static Path xdg(Map<String, String> environment, String variable, Path otherwise) {
        return absolute(environment, variable).orElse(otherwise).resolve("turnscope");
    }

    /// The XDG rules say that a relative path is to be ignored.
    private static Optional<Path> absolute(Map<String, String> environment, String variable) {
        return Optional.ofNullable(environment.get(variable))
                .filter(value -> !value.isBlank())
                .map(Path::of)
                .filter(Path::isAbsolute);
    }

    public Path library() {
        return data.resolve("library.db");
    }

    public Path settings() {
        return config.resolve("settings.properties");
    }

    public Path log() {
        return state.resolve("turnscope.log");
    }
}
