package turnscope.importers;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import turnscope.analysis.session.Intake.Watcher;
import turnscope.importers.library.SqliteLibrary;

/// An import in a process of its own, to be starved or killed.
final class ImportProcess {

    private ImportProcess() {}

    static Process start(String heap, Path library, Path logs) throws IOException {
        var command =
                new ArrayList<>(
                        List.of(
                                Path.of(System.getProperty("java.home"), "bin", "java")
                                        .toString()));
        command.addAll(List.of("-Xmx" + heap, "--enable-native-access=ALL-UNNAMED"));
        command.addAll(List.of("-cp", System.getProperty("java.class.path")));
        command.addAll(List.of(ImportProcess.class.getName(), library.toString(), logs.toString()));
        return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
    }

    /// Says when the first file is in, and in the end how many requests there are.
    public static void main(String[] arguments) {
        try (var library = SqliteLibrary.open(Path.of(arguments[0]))) {
            Watcher watcher =
                    (done, _, _, _) -> {
                        if (done == 1) System.out.println("begun");
                        return true;
                    };
            var result =
                    new ImportRun(library, Importers.all())
                            .read(List.of(Path.of(arguments[1])), watcher);
            System.out.println(
                    result.requests() + " requests, " + result.problems().size() + " problems");
        }
    }
}
