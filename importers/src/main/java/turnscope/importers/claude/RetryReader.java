package turnscope.importers.claude;

import java.time.Duration;
import java.util.Optional;

import turnscope.analysis.session.Event;

/// Collects what a line about a failed answer says of the next attempt.
final class RetryReader {

    /// More attempts, or milliseconds between them, than anybody waits for.
    private static final double MOST = 1e9;

    private int attempt;
    private int attempts;
    private long delayMs;

    /// Takes a field of the line if it is about retries.
    void field(String name, Cursor cursor) {
        switch (name) {
            case "retryAttempt" -> attempt = number(cursor);
            case "maxRetries" -> attempts = number(cursor);
            case "retryInMs" -> delayMs = number(cursor);
            default -> {}
        }
    }

    private static int number(Cursor cursor) {
        if (!cursor.isNumber()) return 0;
        double value = cursor.scanner().decimal();
        return value >= 0 && value <= MOST ? (int) Math.round(value) : 0;
    }

    Optional<Event.Retry> retry() {
        return attempt == 0
                ? Optional.empty()
                : Optional.of(new Event.Retry(attempt, attempts, Duration.ofMillis(delayMs)));
    }
}
