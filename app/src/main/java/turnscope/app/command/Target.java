package turnscope.app.command;

import java.nio.file.Files;
import java.nio.file.Path;

import turnscope.views.Text;

/// The file that a command writes: never one that is there already, unless the user says so.
final class Target {

    private Target() {}

    /// Fails before any work is done.
    static void check(Path file, boolean force, Text text) {
        if (Files.isDirectory(file)) throw new CommandFailure(text.get("cli.target.folder", file));
        if (!force && Files.exists(file))
            throw new CommandFailure(text.get("cli.target.exists", file));
        var folder = file.toAbsolutePath().getParent();
        if (folder != null && !Files.isDirectory(folder))
            throw new CommandFailure(text.get("cli.target.nowhere", file));
    }

    /// The name itself, or the first numbered one that nothing has yet.
    static Path free(Path file) {
        var name = file.getFileName().toString();
        int dot = name.lastIndexOf('.');
        var free = file;
        for (int number = 2; Files.exists(free); number++) {
            free = file.resolveSibling(name.substring(0, dot) + "-" + number + name.substring(dot));
        }
        return free;
    }
}
