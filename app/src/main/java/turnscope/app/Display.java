package turnscope.app;

import java.util.Locale;
import java.util.Map;

/// Whether there is a screen to open a window on, found out without touching a toolkit.
final class Display {

    private Display() {}

    /// True as well where JavaFX has been told to do without a screen.
    static boolean present() {
        return present(
                        System.getProperty("os.name", ""),
                        System.getenv(),
                        Boolean.getBoolean("java.awt.headless"))
                || System.getProperty("glass.platform", "").equals("Headless");
    }

    /// Windows and macOS have one; elsewhere an X server or a Wayland compositor is named in the environment.
    static boolean present(String system, Map<String, String> environment, boolean headless) {
        if (headless) return false;
        var name = system.toLowerCase(Locale.ROOT);
        if (name.startsWith("windows") || name.startsWith("mac")) return true;
        return named(environment, "DISPLAY") || named(environment, "WAYLAND_DISPLAY");
    }

    private static boolean named(Map<String, String> environment, String variable) {
        return !environment.getOrDefault(variable, "").isBlank();
    }
}
