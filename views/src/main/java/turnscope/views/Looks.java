package turnscope.views;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.Objects;

import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;

/// Themes, stylesheets and fonts of every window.
public final class Looks {

    /// What is set in the Chinese face.
    private static final String HAN = "han";

    private static final int FIRST_EAST_ASIAN = 0x2E80;

    /// Size of the letters at the usual scale, in points.
    private static final double FONT = 13;

    private static volatile double letters = 1;

    private Looks() {}

    /// Whether the desktop asks for high contrast now; to be kept by whoever listens to it.
    public static ObservableValue<Boolean> desktopContrast() {
        var preferences = Platform.getPreferences();
        return Bindings.createObjectBinding(() -> contrast(preferences), preferences);
    }

    /// Windows says so, GTK has themes of that name.
    ///
    /// @param preferences of the platform, by its own names
    static boolean contrast(Map<String, Object> preferences) {
        return Boolean.TRUE.equals(preferences.get("Windows.SPI.HighContrast"))
                || String.valueOf(preferences.get("GTK.theme_name")).contains("HighContrast");
    }

    /// Size of the letters in force, 1 for the usual one: what is as wide as its words has to grow with them.
    public static double scale() {
        return letters;
    }

    /// Whether a choice means the dark colours now; follows the desktop while the choice is the system's.
    public static ObservableValue<Boolean> dark(ObservableValue<Theme> choice) {
        var desktop = Platform.getPreferences().colorSchemeProperty();
        return choice.flatMap(theme -> desktop.map(scheme -> dark(theme, scheme)));
    }

    private static boolean dark(Theme theme, ColorScheme desktop) {
        return switch (theme) {
            case LIGHT -> false;
            case DARK -> true;
            case SYSTEM, CONTRAST -> desktop == ColorScheme.DARK;
        };
    }

    /// Puts all windows into the light or the dark colours.
    public static void show(boolean dark) {
        use(resource(dark ? "dark.css" : "light.css"));
    }

    /// Reading a sheet and applying it to all windows takes a tenth of a second, so not for nothing.
    private static void use(String sheet) {
        if (!sheet.equals(Application.getUserAgentStylesheet()))
            Application.setUserAgentStylesheet(sheet);
    }

    /// The same, with more contrast if the choice says so, and with larger or smaller letters.
    ///
    /// The size belongs into the toolkit's own sheet: anywhere else it would overrule the fonts that code sets.
    ///
    /// @param scale of the letters; 1 is the usual size
    public static void show(Theme choice, boolean dark, double scale) {
        letters = scale;
        var shade = dark ? "dark.css" : "light.css";
        boolean strong =
                choice == Theme.CONTRAST
                        || (choice == Theme.SYSTEM && contrast(Platform.getPreferences()));
        var sheet = resource(strong ? "contrast-" + shade : shade);
        if (scale == 1) {
            use(sheet);
            return;
        }
        var sized =
                "@import \"%s\";\n.root { -fx-font-size: %spx; }\n"
                        .formatted(sheet, Amounts.decimal(scale * FONT, 1));
        var data = Base64.getEncoder().encodeToString(sized.getBytes(StandardCharsets.UTF_8));
        use("data:text/css;base64," + data);
    }

    /// Gives a scene our fonts and repairs.
    public static void dress(Scene scene) {
        Faces.load();
        scene.getStylesheets().add(resource("turnscope.css"));
    }

    /// Sets the font of everything below a node for a language.
    public static void speak(Parent root, Text text) {
        if (text.chinese()) Faces.loadChinese();
        root.getStyleClass().remove(HAN);
        if (text.chinese()) root.getStyleClass().add(HAN);
    }

    /// Sets a label's text, which comes from a transcript and may need the Chinese font where the rest does not.
    public static void title(Labeled label, String text) {
        label.getStyleClass().remove(HAN);
        label.setText(text);
        if (text.codePoints().anyMatch(Looks::han))
            Faces.withChinese(() -> {
                boolean still = text.equals(label.getText());
                if (still && !label.getStyleClass().contains(HAN)) label.getStyleClass().add(HAN);
            });
    }

    private static boolean han(int codePoint) {
        return codePoint >= FIRST_EAST_ASIAN;
    }

    private static String resource(String name) {
        return Objects.requireNonNull(Looks.class.getResource(name), name).toExternalForm();
    }
}
