package turnscope.app.command;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import turnscope.analysis.session.Intake;
import turnscope.views.Amounts;
import turnscope.views.Text;

/// Reads transcripts for a command, with a progress bar where a person watches.
final class Imports {

    private static final int BAR = 24;
    private static final long MEGABYTE = 1_000_000;

    private Imports() {}

    /// A path that is not there is said before anything is read.
    static void requireExisting(List<Path> paths, Text text) {
        for (var path : paths) {
            if (!Files.exists(path)) throw new CommandFailure(text.get("cli.missing", path));
        }
    }

    /// Reads the paths, or the agents' own folders where none is given.
    static Intake.Result read(List<Path> paths, Parts.Store store, RootCommand root) {
        var sources =
                paths.isEmpty()
                        ? root.parts().transcriptFolders().stream().filter(Files::exists).toList()
                        : paths;
        var terminal = root.terminal();
        if (!terminal.interactive()) return store.intake().read(sources, Intake.Watcher.SILENT);
        var result =
                store.intake()
                        .read(
                                sources,
                                (files, allFiles, bytes, allBytes) -> {
                                    var line = bar(files, allFiles, bytes, allBytes, root.text());
                                    terminal.err().print("\r" + line);
                                    return true;
                                });
        terminal.err().print("\r" + " ".repeat(terminal.columns() - 1) + "\r");
        return result;
    }

    static String bar(int files, int allFiles, long bytes, long allBytes, Text text) {
        double share = allBytes == 0 ? 1 : Math.clamp((double) bytes / allBytes, 0, 1);
        int full = (int) Math.round(share * BAR);
        return text.get(
                "cli.progress",
                "█".repeat(full) + "░".repeat(BAR - full),
                Amounts.exact(files),
                Amounts.exact(allFiles),
                Amounts.decimal((double) bytes / MEGABYTE, 1),
                Amounts.decimal((double) allBytes / MEGABYTE, 1));
    }

    /// What was read, and the first of what could not be.
    static void print(Intake.Result result, RootCommand root) {
        var text = root.text();
        var terminal = root.terminal();
        terminal.line(
                text.get(
                        "cli.imported",
                        text.count("cli.count.files", result.files()),
                        Amounts.exact(result.imported()),
                        Amounts.exact(result.unchanged()),
                        text.count("cli.count.sessions", result.sessions().size()),
                        text.count("cli.count.requests", result.requests()),
                        Amounts.decimal(result.seconds(), 2)));
        if (result.problems().isEmpty()) return;
        terminal.line(text.count("cli.skipped", result.problems().size()));
        Problems.print(result.problems(), terminal, text);
    }
}
