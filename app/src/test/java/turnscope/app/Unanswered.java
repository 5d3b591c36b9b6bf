package turnscope.app;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import javafx.stage.Window;

import turnscope.views.Text;
import turnscope.views.window.Chooser;

/// Chooses nothing, whatever it is asked; a test overrides the question that it answers.
class Unanswered implements Chooser {

    @Override
    public List<Path> files(Window owner, Text text) {
        return List.of();
    }

    @Override
    public Optional<Path> folder(Window owner, Text text) {
        return Optional.empty();
    }

    @Override
    public Optional<Path> prices(Window owner, Text text) {
        return Optional.empty();
    }

    @Override
    public Optional<Path> report(Window owner, Text text, String suggestion) {
        return Optional.empty();
    }
}
