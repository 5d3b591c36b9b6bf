package turnscope.views.window;

import java.util.Locale;

/// Where the value of a setting comes from.
public enum Origin {
    DEFAULT,
    FILE,
    ENVIRONMENT,
    COMMAND_LINE;

    String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
