package turnscope.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/// Prints how long reports take: one long session, and a month of 1,000 sessions, each first and then warm.
///
/// Start from the top of the checkout, after `mvn package -DskipTests`, with the heap that must do:
/// `java -Xmx512m --module-path app/target/turnscope/javafx --add-modules javafx.controls
/// -cp "app/target/test-classes:app/target/turnscope/lib/*" turnscope.app.ReportTimes`
final class ReportTimes {

    private static final int SESSIONS = 1_000;
    private static final int REQUESTS = 60;
    private static final int LONG_REQUESTS = 500;
    private static final int ROUNDS = 6;
    private static final Instant START = Instant.parse("2026-10-01T06:00:00Z");

    private ReportTimes() {}

    public static void main(String[] arguments) throws IOException {
        var home = Files.createTempDirectory("report-times");
        try {
            run(home);
        } finally {
            discard(home);
        }
    }

    private static void run(Path home) throws IOException {
        var traces = Files.createDirectories(home.resolve("traces"));
        for (int i = 0; i < SESSIONS; i++) {
            Files.writeString(
                    traces.resolve("s" + i + ".trace.jsonl"), trace("s" + i, i, REQUESTS));
        }
        Files.writeString(traces.resolve("long.trace.jsonl"), trace("long", 0, LONG_REQUESTS));
        CommandRun.of(home, "import", traces.toString()).done();
        times(home, "session of " + LONG_REQUESTS + " requests", "report", "long");
        times(home, "month of " + SESSIONS + " sessions", "report", "--since", "2026-10-01");
        var runtime = Runtime.getRuntime();
        long used = runtime.totalMemory() - runtime.freeMemory();
        System.out.printf(
                "heap: %d MB used, %d MB allowed%n", used >> 20, runtime.maxMemory() >> 20);
    }

    private static void times(Path home, String what, String... command) {
        var arguments = new java.util.ArrayList<String>(List.of(command));
        var file = home.resolve("report.pdf");
        arguments.addAll(List.of("-o", file.toString(), "--force"));
        for (int round = 1; round <= ROUNDS; round++) {
            long before = System.nanoTime();
            long busy = busy();
            CommandRun.of(home, arguments.toArray(String[]::new)).done();
            var took = Duration.ofNanos(System.nanoTime() - before);
            var used = Duration.ofNanos(busy() - busy);
            System.out.printf(
                    "%s, round %d: %d ms, this thread busy for %d ms%n",
                    what, round, took.toMillis(), used.toMillis());
        }
    }

    /// What the work takes where nothing else runs.
    private static long busy() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    /// An agent that reads and answers, its context growing with each request.
    private static String trace(String id, int number, int requests) {
        var lines = new StringBuilder();
        lines.append("{\"trace\":1,\"id\":\"")
                .append(id)
                .append("\",\"agent\":\"bench\",\"model\":\"claude-opus-4-6\"}\n");
        var at = START.plus(Duration.ofMinutes(41L * number));
        long context = 18_000;
        for (int i = 0; i < requests; i++) {
            long read = i == 0 ? 0 : context;
            long added = 600 + (37L * (i + number)) % 900;
            context += added;
            lines.append(
                    ("{\"at\":\"%s\",\"append\":[{\"kind\":\"tool_output\",\"label\":\"file %d\",\"tokens\":%d}],"
                                    + "\"output\":220,\"usage\":{\"fresh\":4,\"cacheRead\":%d,\"cacheWrite5m\":%d,\"output\":220}}\n")
                            .formatted(
                                    at.plusSeconds(20L * i), i % 40, added, read, context - read));
        }
        return lines.toString();
    }

    private static void discard(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> {
                        try {
                            Files.delete(file);
                        } catch (IOException busy) {
                            throw new UncheckedIOException(busy);
                        }
                    });
        }
    }
}
