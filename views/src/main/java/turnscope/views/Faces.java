package turnscope.views;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import javafx.application.Platform;
import javafx.scene.text.Font;

/// The typefaces of the screen, which are our own files so that every system shows the same.
///
/// Loading registers them with JavaFX, so that style sheets can name [#LATIN] and [#CHINESE].
public final class Faces {

    public static final String LATIN = "IBM Plex Sans";
    public static final String CHINESE = "Noto Sans SC";

    private static final int FIRST_EAST_ASIAN = 0x2E80;

    /// What waits on the screen's thread for the Chinese face.
    private static final List<Runnable> WANTING = new ArrayList<>();

    /// Whether it is there; known to the screen's thread only.
    private static boolean chinese;

    private Faces() {}

    /// Registers the Latin faces; the large Chinese one is read when it is first needed.
    public static void load() {
        Objects.requireNonNull(Latin.REGULAR);
    }

    /// Registers the Chinese face.
    public static void loadChinese() {
        Objects.requireNonNull(Chinese.REGULAR);
    }

    /// Registers the Chinese face away from the screen, which takes a while, and does something on screen with it.
    static void withChinese(Runnable task) {
        if (chinese) {
            task.run();
            return;
        }
        WANTING.add(task);
        if (WANTING.size() == 1) Thread.ofVirtual().start(Faces::fetchChinese);
    }

    private static void fetchChinese() {
        loadChinese();
        Platform.runLater(() -> {
            chinese = true;
            WANTING.forEach(Runnable::run);
            WANTING.clear();
        });
    }

    /// The face that has all characters of the text.
    public static Font of(String text, double size, boolean bold) {
        if (eastAsian(text)) return new Font(Chinese.REGULAR, size);
        return new Font(bold ? Latin.SEMIBOLD : Latin.REGULAR, size);
    }

    private static boolean eastAsian(String text) {
        for (int i = 0; i < text.length(); i++) if (text.charAt(i) >= FIRST_EAST_ASIAN) return true;
        return false;
    }

    /// Registered on first use.
    private static final class Latin {
        static final String REGULAR = name("plex-regular.ttf");
        static final String SEMIBOLD = name("plex-semibold.ttf");
    }

    /// Registered on first use.
    private static final class Chinese {
        static final String REGULAR = name("noto-sans-sc.ttf");
    }

    private static String name(String file) {
        try (InputStream data = Faces.class.getResourceAsStream("fonts/" + file)) {
            return Font.loadFont(Objects.requireNonNull(data, file), 12).getName();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
