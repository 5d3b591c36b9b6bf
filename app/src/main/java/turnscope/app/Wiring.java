package turnscope.app;

import java.nio.file.Path;
import java.util.List;

import org.jspecify.annotations.Nullable;

import turnscope.analysis.pricing.Catalogue;
import turnscope.app.command.Parts;
import turnscope.app.home.Folders;
import turnscope.importers.prices.PriceFile;
import turnscope.views.ReportExport;

/// The parts of the program, each made when it is first asked for.
final class Wiring implements Parts {

    private final Folders folders;
    private final boolean display;
    private @Nullable Catalogue catalogue;

    Wiring(Folders folders, boolean display) {
        this.folders = folders;
        this.display = display;
    }

    @Override
    public Path usualLibrary() {
        return folders.library();
    }

    @Override
    public Store open(Path libraryFile) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<Path> transcriptFolders() {
        return List.of();
    }

    @Override
    public synchronized Catalogue catalogue() {
        if (catalogue == null) catalogue = PriceFile.embedded();
        return catalogue;
    }

    @Override
    public ReportExport report(boolean redacted) {
        throw new UnsupportedOperationException();
    }

    @Override
    public boolean display() {
        return display;
    }

    @Override
    public void window(Path libraryFile, String language, List<Path> imports) {
        throw new UnsupportedOperationException();
    }
}
