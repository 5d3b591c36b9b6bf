package turnscope.app.command;

import java.nio.file.Path;
import java.util.List;

import turnscope.analysis.pricing.Catalogue;
import turnscope.analysis.pricing.PriceReader;

/// Parts for commands that must not ask for any.
record NoParts(Path home) implements Parts {

    @Override
    public Path usualLibrary() {
        return home.resolve("library.db");
    }

    @Override
    public Store open(Path libraryFile) {
        throw new AssertionError("opened a library");
    }

    @Override
    public List<Path> transcriptFolders() {
        return List.of();
    }

    @Override
    public Catalogue catalogue() {
        throw new AssertionError("read the prices");
    }

    @Override
    public PriceReader priceFiles() {
        throw new AssertionError("read a price file");
    }

    @Override
    public boolean display() {
        return false;
    }

    @Override
    public void window(Path libraryFile, String language, List<Path> imports) {
        throw new AssertionError("opened a window");
    }
}
