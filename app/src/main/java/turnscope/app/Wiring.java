package turnscope.app;

import java.nio.file.Path;
import java.util.List;

import turnscope.analysis.pricing.Catalogue;
import turnscope.app.command.Parts;

/// The parts of the program, each made when it is first asked for.
final class Wiring implements Parts {

    @Override
    public Path usualLibrary() {
        return Path.of("x.db");
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
    public Catalogue catalogue() {
        throw new UnsupportedOperationException();
    }

    @Override
    public boolean display() {
        return Display.present();
    }

    @Override
    public void window(Path libraryFile, String language, List<Path> imports) {
        throw new UnsupportedOperationException();
    }
}
