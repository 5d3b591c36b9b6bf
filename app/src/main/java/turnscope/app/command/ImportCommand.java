package turnscope.app.command;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import turnscope.analysis.session.Intake;

/// `turnscope import`: reads transcripts into the library.
@Command(name = "import")
final class ImportCommand implements Callable<Integer> {

    private final RootCommand root;

    @Parameters(paramLabel = "PATH", descriptionKey = "cli.parameter.imports", arity = "0..*")
    private List<Path> paths = List.of();

    @Option(names = "--json", descriptionKey = "cli.option.json")
    private boolean json;

    ImportCommand(RootCommand root) {
        this.root = root;
    }

    @Override
    public Integer call() {
        Imports.requireExisting(paths, root.text());
        try (var store = root.open()) {
            var result = Imports.read(paths, store, root);
            if (json) write(result);
            else Imports.print(result, root);
        }
        return 0;
    }

    private void write(Intake.Result result) {
        Json.write(
                root.terminal().out(),
                json -> {
                    json.put("files", result.files());
                    json.put("imported", result.imported());
                    json.put("unchanged", result.unchanged());
                    json.put("sessions", result.sessions().size());
                    json.put("requests", result.requests());
                    json.put("bytes", result.bytes());
                    json.put("seconds", result.seconds());
                    json.put("library", root.libraryFile().toString());
                    Problems.write(json, result.problems());
                });
    }
}
