package turnscope.importers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import turnscope.analysis.session.Agent;
import turnscope.importers.TranscriptFolders.Platform;
import turnscope.importers.TranscriptFolders.Root;

class TranscriptFoldersTest {

    @TempDir Path home;

    private List<String> folders(Agent agent, Platform platform, Map<String, String> environment) {
        return TranscriptFolders.of(environment, home, platform).stream()
                .filter(root -> root.agent().equals(agent))
                .map(Root::folder)
                .map(folder ->
                        folder.startsWith(home)
                                ? "~/" + home.relativize(folder)
                                : folder.toString())
                .toList();
    }

    @Test
    void looksWhereClaudeCodeWritesByHabit() {
        assertThat(folders(Agent.CLAUDE_CODE, Platform.LINUX, Map.of()))
                .containsExactly(
                        "~/.config/claude/projects",
                        "~/.claude/projects",
                        "~/.config/Claude/local-agent-mode-sessions");
        assertThat(folders(Agent.CLAUDE_CODE, Platform.MACOS, Map.of()))
                .containsExactly(
                        "~/.config/claude/projects",
                        "~/.claude/projects",
                        "~/Library/Application Support/Claude/local-agent-mode-sessions");
        assertThat(folders(Agent.CLAUDE_CODE, Platform.WINDOWS, Map.of()))
                .containsExactly(
                        "~/.config/claude/projects",
                        "~/.claude/projects",
                        "~/AppData/Roaming/Claude/local-agent-mode-sessions");
    }

    @Test
    void looksWhereTheEnvironmentPoints() {
        var environment =
                Map.of(
                        "CLAUDE_CONFIG_DIR",
                        "/a, /b/projects,",
                        "CLAUDE_CONFIG_DIRS",
                        "/c:~/d",
                        "XDG_CONFIG_HOME",
                        "/x",
                        "CODEX_HOME",
                        "/codex");

        assertThat(folders(Agent.CLAUDE_CODE, Platform.LINUX, environment))
                .containsExactly(
                        "/a/projects",
                        "/b/projects",
                        "/c/projects",
                        "~/d/projects",
                        "/x/Claude/local-agent-mode-sessions");
        assertThat(folders(Agent.CODEX, Platform.LINUX, environment))
                .containsExactly("/codex/sessions", "/codex/archived_sessions");
    }

    @Test
    void looksInXdgFolders() {
        assertThat(folders(Agent.CLAUDE_CODE, Platform.LINUX, Map.of("XDG_CONFIG_HOME", "/x")))
                .startsWith("/x/claude/projects", "~/.claude/projects");
    }

    @Test
    void looksWhereCodexWritesByHabit() {
        assertThat(folders(Agent.CODEX, Platform.WINDOWS, Map.of("CODEX_HOME", " ")))
                .containsExactly("~/.codex/sessions", "~/.codex/archived_sessions");
    }

    @Test
    void findsTheDesktopProgramFromTheStore() throws IOException {
        Files.createDirectories(home.resolve("Local/Packages/Some.Claude_abc"));
        Files.createDirectories(home.resolve("Local/Packages/Other_abc"));

        assertThat(
                        folders(
                                Agent.CLAUDE_CODE,
                                Platform.WINDOWS,
                                Map.of("LOCALAPPDATA", home.resolve("Local").toString())))
                .contains(
                        "~/Local/Packages/Some.Claude_abc/LocalCache/Roaming/Claude/local-agent-mode-sessions")
                .noneMatch(folder -> folder.contains("Other_abc"));
    }

    @ParameterizedTest
    @CsvSource({"Windows 11,WINDOWS", "Mac OS X,MACOS", "Linux,LINUX", "FreeBSD,LINUX"})
    void knowsTheSystemByItsName(String name, Platform platform) {
        assertThat(Platform.of(name)).isEqualTo(platform);
    }

    @Test
    void knowsWhetherAFolderIsThere() throws IOException {
        Files.createDirectories(home.resolve(".codex/sessions"));

        assertThat(TranscriptFolders.of(Map.of(), home, Platform.LINUX))
                .filteredOn(Root::exists)
                .hasSize(1);
    }
}
