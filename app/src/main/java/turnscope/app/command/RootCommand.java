package turnscope.app.command;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ScopeType;
import turnscope.analysis.pricing.Catalogue;
import turnscope.views.Text;
import turnscope.views.session.DeepLink;

/// `turnscope [PATH…]` itself: the window, or the same job in text; and what all commands share.
@Command(name = "turnscope")
final class RootCommand implements Callable<Integer> {

    private final Parts parts;
    private final Terminal terminal;
    private final Text text;

    @Option(
            names = "--library",
            paramLabel = "FILE",
            descriptionKey = "cli.option.library",
            scope = ScopeType.INHERIT)
    private @Nullable Path library;

    @Option(
            names = "--lang",
            paramLabel = "en|zh",
            descriptionKey = "cli.option.lang",
            scope = ScopeType.INHERIT)
    private @Nullable Language language;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            descriptionKey = "cli.option.help",
            scope = ScopeType.INHERIT)
    private boolean help;

    @Option(
            names = {"-V", "--version"},
            versionHelp = true,
            descriptionKey = "cli.option.version",
            scope = ScopeType.INHERIT)
    private boolean version;

    @Parameters(paramLabel = "PATH", descriptionKey = "cli.parameter.paths", arity = "0..*")
    private List<Path> paths = List.of();

    RootCommand(Parts parts, Terminal terminal, Text text) {
        this.parts = parts;
        this.terminal = terminal;
        this.text = text;
    }

    Parts parts() {
        return parts;
    }

    Terminal terminal() {
        return terminal;
    }

    Text text() {
        return text;
    }

    Path libraryFile() {
        return library == null ? parts.usualLibrary() : library;
    }

    /// The embedded catalogue with the layers of a library on top.
    Catalogue catalogue(Parts.Store store) {
        return store.prices().over(parts.catalogue());
    }

    /// The same where a library may not be there yet, and need not be made for it.
    Catalogue catalogue() {
        if (Files.notExists(libraryFile())) return parts.catalogue();
        try (var store = open()) {
            return catalogue(store);
        }
    }

    Parts.Store open() {
        return parts.open(libraryFile());
    }

    /// The languages of the texts, as `--lang` writes them.
    private enum Language {
        EN,
        ZH
    }

    /// Paths that are not addresses within the library, which the window opens.
    private List<Path> files() {
        return paths.stream().filter(path -> DeepLink.of(path.toString()).isEmpty()).toList();
    }

    @Override
    public Integer call() {
        boolean display = parts.display();
        Imports.requireExisting(display ? files() : paths, text);
        if (display) {
            parts.window(libraryFile(), text.chinese() ? "zh" : "en", paths);
            return 0;
        }
        return new TextJob(this).run(paths);
    }
}
