package turnscope.views.builder;

import java.nio.file.Path;
import java.util.Optional;

import javafx.stage.FileChooser;
import javafx.stage.Window;

import turnscope.views.Text;

/// Asks where a file shall go; the dialogs of the platform ask again before one is replaced.
@FunctionalInterface
public interface Destination {

    /// Empty if the user thought better of it.
    Optional<Path> choose(Window owner, Text text, Output output, String suggestion);

    static Destination ofPlatform() {
        return (owner, text, output, suggestion) -> {
            var dialog = new FileChooser();
            dialog.setTitle(text.get("builder.export"));
            dialog.setInitialFileName(suggestion);
            dialog.getExtensionFilters()
                    .setAll(new FileChooser.ExtensionFilter(output.name(), "*." + output.ending()));
            var chosen = dialog.showSaveDialog(owner);
            return chosen == null ? Optional.empty() : Optional.of(named(chosen.toPath(), output));
        };
    }

    /// The dialog asked about the name as typed, so an ending that we add must not hit an existing file.
    private static Path named(Path typed, Output output) {
        var name = typed.getFileName().toString();
        var ending = "." + output.ending();
        if (name.toLowerCase(java.util.Locale.ROOT).endsWith(ending)) return typed;
        var path = typed.resolveSibling(name + ending);
        for (int copy = 2; path.toFile().exists(); copy++)
            path = typed.resolveSibling(name + " (" + copy + ")" + ending);
        return path;
    }
}
