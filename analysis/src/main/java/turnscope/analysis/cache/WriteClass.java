package turnscope.analysis.cache;

import java.util.Optional;

/// How long a provider keeps what was written to its prompt cache at a given price.
public enum WriteClass {
    FIVE_MINUTES("5m", 300),
    ONE_HOUR("1h", 3_600),
    THIRTY_MINUTES("30m", 1_800),
    TWELVE_HOURS("12h", 43_200);

    private final String id;
    private final long seconds;

    WriteClass(String id, long seconds) {
        this.id = id;
        this.seconds = seconds;
    }

    public String id() {
        return id;
    }

    public long seconds() {
        return seconds;
    }

    public static Optional<WriteClass> of(String id) {
        for (var each : values()) if (each.id.equals(id)) return Optional.of(each);
        return Optional.empty();
    }
}
