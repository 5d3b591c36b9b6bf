package turnscope.importers;

import java.io.File;
import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import turnscope.analysis.session.Agent;

/// Where the agents keep their transcripts on this machine.
public final class TranscriptFolders {

    private static final String DESKTOP = "local-agent-mode-sessions";

    private final Map<String, String> environment;
    private final Path home;
    private final Platform platform;

    private TranscriptFolders(Map<String, String> environment, Path home, Platform platform) {
        this.environment = environment;
        this.home = home;
        this.platform = platform;
    }

    /// A folder that an agent writes transcripts to, whether it exists or not.
    public record Root(Agent agent, Path folder) {

        public boolean exists() {
            return Files.isDirectory(folder);
        }
    }

    /// The systems that differ in where programs keep their files.
    public enum Platform {
        LINUX,
        MACOS,
        WINDOWS;

        /// @param osName the system property `os.name`
        public static Platform of(String osName) {
            var name = osName.toLowerCase(Locale.ROOT);
            if (name.startsWith("windows")) return WINDOWS;
            return name.startsWith("mac") ? MACOS : LINUX;
        }
    }

    /// The folders of this user on this machine; home is where the environment says, as the agents take it.
    public static List<Root> here() {
        var named = Path.of(System.getenv().getOrDefault("HOME", ""));
        return of(
                System.getenv(),
                named.isAbsolute() ? named : Path.of(System.getProperty("user.home")),
                Platform.of(System.getProperty("os.name")));
    }

    /// The folders that settings in the environment, or else habit, point to; each once.
    public static List<Root> of(Map<String, String> environment, Path home, Platform platform) {
        var folders = new TranscriptFolders(environment, home, platform);
        var roots = new LinkedHashSet<Root>();
        folders.claude().forEach(folder -> roots.add(new Root(Agent.CLAUDE_CODE, folder)));
        folders.codex().forEach(folder -> roots.add(new Root(Agent.CODEX, folder)));
        return List.copyOf(roots);
    }

    private List<Path> claude() {
        var configured = new ArrayList<Path>();
        split("CLAUDE_CONFIG_DIR", ",", configured);
        split("CLAUDE_CONFIG_DIRS", platform == Platform.WINDOWS ? ";" : ":", configured);
        if (configured.isEmpty()) {
            configured.add(folder("XDG_CONFIG_HOME", ".config").resolve("claude"));
            configured.add(home.resolve(".claude"));
        }
        var folders = new ArrayList<Path>();
        for (var each : configured) {
            folders.add(each.endsWith("projects") ? each : each.resolve("projects"));
        }
        folders.addAll(claudeDesktop());
        return folders;
    }

    private List<Path> claudeDesktop() {
        return switch (platform) {
            case LINUX -> List.of(folder("XDG_CONFIG_HOME", ".config").resolve("Claude", DESKTOP));
            case MACOS ->
                    List.of(home.resolve("Library", "Application Support", "Claude", DESKTOP));
            case WINDOWS -> {
                var folders = new ArrayList<Path>();
                folders.add(folder("APPDATA", "AppData/Roaming").resolve("Claude", DESKTOP));
                for (var each :
                        packages(folder("LOCALAPPDATA", "AppData/Local").resolve("Packages"))) {
                    folders.add(each.resolve("LocalCache", "Roaming", "Claude", DESKTOP));
                }
                yield folders;
            }
        };
    }

    /// Folders of the desktop program where it was installed from the store.
    private static List<Path> packages(Path folder) {
        var packages = new ArrayList<Path>();
        if (!Files.isDirectory(folder)) return packages;
        try (var found = Files.newDirectoryStream(folder, "*Claude_*")) {
            found.forEach(packages::add);
        } catch (IOException | DirectoryIteratorException _) {
            return List.of();
        }
        packages.sort(null);
        return packages;
    }

    private List<Path> codex() {
        var root = folder("CODEX_HOME", ".codex");
        return List.of(root.resolve("sessions"), root.resolve("archived_sessions"));
    }

    private Path folder(String variable, String otherwise) {
        var value = environment.getOrDefault(variable, "").strip();
        return value.isEmpty() ? home.resolve(otherwise) : path(value);
    }

    private void split(String variable, String separator, List<Path> into) {
        for (var each : environment.getOrDefault(variable, "").split(separator, -1)) {
            if (!each.isBlank()) into.add(path(each.strip()));
        }
    }

    private Path path(String text) {
        var rest =
                text.equals("~") || text.startsWith("~/") || text.startsWith("~" + File.separator);
        return rest ? home.resolve(text.substring(Math.min(2, text.length()))) : Path.of(text);
    }
}
