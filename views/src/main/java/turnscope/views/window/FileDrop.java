package turnscope.views.window;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

import javafx.scene.Node;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;

/// Takes files that are dropped anywhere on a node, and shows a veil while they hover.
final class FileDrop {

    private FileDrop() {}

    static void onto(Node target, Node veil, Consumer<List<Path>> dropped) {
        veil.setVisible(false);
        veil.setMouseTransparent(true);
        target.addEventHandler(
                DragEvent.DRAG_OVER,
                event -> {
                    if (!event.getDragboard().hasFiles()) return;
                    event.acceptTransferModes(TransferMode.COPY);
                    veil.setVisible(true);
                    event.consume();
                });
        target.addEventHandler(DragEvent.DRAG_EXITED_TARGET, _ -> veil.setVisible(false));
        target.addEventHandler(
                DragEvent.DRAG_DROPPED,
                event -> {
                    veil.setVisible(false);
                    var files = event.getDragboard().getFiles();
                    dropped.accept(files.stream().map(File::toPath).toList());
                    event.setDropCompleted(!files.isEmpty());
                    event.consume();
                });
    }
}
