package turnscope.views.table;

import javafx.scene.control.Control;

import turnscope.views.PartByPart;

/// How much of its height a list fills with rows now: some at first, and twice as much in every next frame.
///
/// The cells of thirty rows are several hundred nodes, which keep a program that has just started busy for longer than
/// a frame may take. What is in no window, such as a page of which a picture is made, is filled at once.
final class GradualHeight {

    private final Control list;
    private double reached;
    private boolean growing;

    GradualHeight(Control list, double first) {
        this.list = list;
        reached = first;
    }

    /// What may be filled now of all the height that there is; asks for another layout if that is not all.
    double of(double height) {
        if (reached >= height || !onScreen()) return height;
        grow();
        return reached;
    }

    private boolean onScreen() {
        var scene = list.getScene();
        return scene != null && scene.getWindow() != null && scene.getWindow().isShowing();
    }

    private void grow() {
        if (growing) return;
        growing = true;
        PartByPart.add(
                list,
                () -> {
                    growing = false;
                    reached *= 2;
                    list.requestLayout();
                });
    }
}
