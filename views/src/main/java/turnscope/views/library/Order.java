package turnscope.views.library;

import java.time.Instant;
import java.util.Comparator;
import java.util.Locale;

/// What the list is sorted by; the largest or newest comes first.
public enum Order {
    NEWEST,
    COST,
    REQUESTS,
    CONTEXT;

    Comparator<Family> families() {
        return switch (this) {
            case NEWEST ->
                    Comparator.comparing(
                                    (Family family) -> family.head().started().orElse(Instant.MIN))
                            .reversed();
            case COST -> Comparator.comparing(Family::cost).reversed();
            case REQUESTS ->
                    Comparator.comparingInt((Family family) -> family.head().requests()).reversed();
            case CONTEXT ->
                    Comparator.comparingLong((Family family) -> family.head().maxContext())
                            .reversed();
        };
    }

    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
