package turnscope.app;

import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import turnscope.analysis.checkup.OwnCost;
import turnscope.analysis.pricing.Catalogue;
import turnscope.analysis.pricing.PriceReader;
import turnscope.app.command.Parts;
import turnscope.app.home.Folders;
import turnscope.app.home.Settings;
import turnscope.app.command.Version;
import turnscope.importers.ArchiveIntake;
import turnscope.importers.ImportRun;
import turnscope.importers.Importers;
import turnscope.importers.TranscriptFolders;
import turnscope.importers.TranscriptWatch;
import turnscope.importers.claude.OwnCosts;
import turnscope.importers.excerpt.TranscriptText;
import turnscope.importers.library.SqliteLibrary;
import turnscope.importers.prices.PriceFile;
import turnscope.importers.prices.PriceImport;
import turnscope.views.report.CostReport;
import turnscope.views.report.Report;
import turnscope.views.report.ReportOptions;
import turnscope.views.Excerpts;
import turnscope.views.ReportExport;
import turnscope.views.diagnostics.Installation;
import turnscope.views.window.Ports;

/// The parts of the program, each made when it is first asked for.
final class Wiring implements Parts {

    private final Folders folders;
    private final boolean display;
    private final Supplier<List<Path>> agentFolders;
    private @Nullable Catalogue catalogue;

    Wiring(Folders folders, boolean display) {
        this(
                folders,
                display,
                () ->
                        Stream.concat(
                                        TranscriptFolders.here().stream()
                                                .map(TranscriptFolders.Root::folder),
                                        further(folders).stream())
                                .distinct()
                                .toList());
    }

    /// Folders that the user named in the settings.
    private static List<Path> further(Folders folders) {
        try {
            return Settings.read(folders.settings()).paths("folders");
        } catch (UncheckedIOException _) {
            return List.of();
        }
    }

    /// Reads archives by what is in them.
    private static ArchiveIntake reading(SqliteLibrary library, Path file) {
        return new ArchiveIntake(
                new ImportRun(library, Importers.all()),
                library,
                file.resolveSibling(file.getFileName() + ".archives"));
    }

    /// @param agentFolders where the agents keep their transcripts, whether the folders exist or not
    Wiring(Folders folders, boolean display, Supplier<List<Path>> agentFolders) {
        this.folders = folders;
        this.display = display;
        this.agentFolders = agentFolders;
    }

    @Override
    public Path usualLibrary() {
        return folders.library();
    }

    @Override
    public Store open(Path libraryFile) {
        var library = SqliteLibrary.open(libraryFile);
        return new Store(library, reading(library, libraryFile), library.prices(), library.notes());
    }

    @Override
    public List<Path> transcriptFolders() {
        return agentFolders.get();
    }

    @Override
    public List<OwnCost> ownCosts() {
        return OwnCosts.here();
    }

    @Override
    public synchronized Catalogue catalogue() {
        if (catalogue == null) catalogue = PriceFile.embedded();
        return catalogue;
    }

    @Override
    public PriceReader priceFiles() {
        return PriceImport::read;
    }

    private static ReportExport report() {
        return (session, prices, text, file) -> {
            var options = ReportOptions.of(text, prices, Instant.now(), Version.number());
            CostReport.write(Report.session(session, options), options, file);
        };
    }

    @Override
    public boolean display() {
        return display;
    }

    @Override
    public void window(Path libraryFile, String language, List<Path> imports) {
        switch (FrontDoor.enter(folders.state(), libraryFile, imports)) {
            case FrontDoor.Entry.HandedOver() -> {}
            case FrontDoor.Entry.First(FrontDoor door) ->
                    open(libraryFile, language, imports, Optional.of(door));
            case FrontDoor.Entry.Unknown() ->
                    open(libraryFile, language, imports, Optional.empty());
        }
    }

    private void open(
            Path libraryFile, String language, List<Path> imports, Optional<FrontDoor> door) {
        Turnscope.open(folders, language, imports, door, () -> ports(libraryFile));
    }

    /// What the window needs, over an open library.
    Ports ports(Path libraryFile) {
        var library = SqliteLibrary.open(libraryFile);
        var intake = new ImportRun(library, Importers.all());
        return new Ports(
                library,
                reading(library, libraryFile),
                new TranscriptWatch(intake, library, this::transcriptFolders),
                catalogue(),
                library.prices().over(catalogue()),
                library.prices(),
                priceFiles(),
                library.scenarios(),
                report(),
                Wiring::samples,
                () -> transcriptFolders().stream().filter(Files::isDirectory).toList(),
                (session, segment) ->
                        TranscriptText.of(session, segment)
                                .map(found -> new Excerpts.Excerpt(found.text(), found.cut())),
                library.notes(),
                library.tags(),
                new Installation(
                        Version.environment(),
                        libraryFile,
                        folders.settings(),
                        folders.log(),
                        this::transcriptFolders,
                        this::ownCosts));
    }

    /// The sample transcripts lie beside the folder of jars that the program was started from.
    private static Optional<Path> samples() {
        try {
            var jar =
                    Path.of(
                            Wiring.class
                                    .getProtectionDomain()
                                    .getCodeSource()
                                    .getLocation()
                                    .toURI());
            return Optional.of(jar.resolveSibling("../sample-logs").normalize())
                    .filter(Files::isDirectory);
        } catch (URISyntaxException elsewhere) {
            return Optional.empty();
        }
    }
}
