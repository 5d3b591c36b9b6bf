package turnscope.views;

import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;

/// Where text goes that somebody copies.
public final class Pasteboard {

    private Pasteboard() {}

    /// Replaces what was copied before.
    public static void put(String words) {
        var content = new ClipboardContent();
        content.putString(words);
        Clipboard.getSystemClipboard().setContent(content);
    }
}
