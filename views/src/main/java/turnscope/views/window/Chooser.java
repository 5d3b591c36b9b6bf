package turnscope.views.window;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.Window;

import turnscope.views.Text;

/// Asks for files and folders; a window is handed another one where nobody can answer a dialog.
public interface Chooser {

    /// Transcripts to import; none if the user thought better of it.
    List<Path> files(Window owner, Text text);

    /// A folder of transcripts.
    Optional<Path> folder(Window owner, Text text);

    /// A price file to read; empty if the user thought better of it.
    Optional<Path> prices(Window owner, Text text);

    /// Where to put a report; the user has agreed to replace what is there.
    Optional<Path> report(Window owner, Text text, String suggestion);

    /// The dialogs of the platform, which ask before a file is replaced.
    static Chooser ofPlatform() {
        return new Dialogs();
    }

    /// Remembers the folder of the last report while the program runs.
    final class Dialogs implements Chooser {

        private Optional<File> reports = Optional.empty();

        @Override
        public List<Path> files(Window owner, Text text) {
            var dialog = new FileChooser();
            dialog.setTitle(text.get("open.files"));
            dialog.getExtensionFilters()
                    .setAll(
                            new FileChooser.ExtensionFilter(text.get("open.kind"), "*.jsonl"),
                            new FileChooser.ExtensionFilter(text.get("open.any"), "*.*"));
            var chosen = dialog.showOpenMultipleDialog(owner);
            return chosen == null ? List.of() : chosen.stream().map(File::toPath).toList();
        }

        @Override
        public Optional<Path> folder(Window owner, Text text) {
            var dialog = new DirectoryChooser();
            dialog.setTitle(text.get("open.folder"));
            return Optional.ofNullable(dialog.showDialog(owner)).map(File::toPath);
        }

        @Override
        public Optional<Path> prices(Window owner, Text text) {
            var dialog = new FileChooser();
            dialog.setTitle(text.get("prices.import"));
            dialog.getExtensionFilters()
                    .setAll(
                            new FileChooser.ExtensionFilter(
                                    text.get("prices.files"), "*.json", "*.csv"),
                            new FileChooser.ExtensionFilter(text.get("open.any"), "*.*"));
            return Optional.ofNullable(dialog.showOpenDialog(owner)).map(File::toPath);
        }

        @Override
        public Optional<Path> report(Window owner, Text text, String suggestion) {
            var dialog = new FileChooser();
            dialog.setTitle(text.get("session.export.title"));
            dialog.setInitialFileName(suggestion);
            reports.ifPresent(dialog::setInitialDirectory);
            dialog.getExtensionFilters().setAll(new FileChooser.ExtensionFilter("PDF", "*.pdf"));
            var chosen = dialog.showSaveDialog(owner);
            if (chosen == null) return Optional.empty();
            reports = Optional.ofNullable(chosen.getParentFile());
            return Optional.of(withEnding(chosen.toPath()));
        }

        /// The dialog asked about the name as typed, so an ending that we add must not hit an existing file.
        private static Path withEnding(Path typed) {
            var name = typed.getFileName().toString();
            if (name.toLowerCase(java.util.Locale.ROOT).endsWith(".pdf")) return typed;
            var path = typed.resolveSibling(name + ".pdf");
            for (int copy = 2; path.toFile().exists(); copy++)
                path = typed.resolveSibling(name + " (" + copy + ").pdf");
            return path;
        }
    }
}
