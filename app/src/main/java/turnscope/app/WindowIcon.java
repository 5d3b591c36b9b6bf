package turnscope.app;

import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;

import javafx.scene.image.Image;

/// The picture that stands for the window in bars and lists.
final class WindowIcon {

    private static final int[] SIZES = {16, 32, 48, 128};

    private WindowIcon() {}

    /// The same picture in several sizes, of which the desktop takes what it needs.
    static List<Image> pictures() {
        return IntStream.of(SIZES).mapToObj(WindowIcon::picture).toList();
    }

    private static Image picture(int size) {
        var name = "icons/turnscope-" + size + ".png";
        var file = Objects.requireNonNull(WindowIcon.class.getResource(name), name);
        return new Image(file.toExternalForm());
    }
}
