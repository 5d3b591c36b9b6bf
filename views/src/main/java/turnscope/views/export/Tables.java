package turnscope.views.export;

import java.io.BufferedWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import turnscope.analysis.cache.Cause;
import turnscope.analysis.cache.Evidence;
import turnscope.analysis.pricing.Bill;
import turnscope.analysis.profile.RequestProfile;
import turnscope.analysis.profile.SessionProfile;
import turnscope.analysis.session.SessionSummary;
import turnscope.analysis.session.Usage;
import turnscope.analysis.usage.GroupUsage;
import turnscope.analysis.usage.SessionUsage;
import turnscope.views.report.WholeFile;

/// Requests, sessions and days as CSV; the same figures as on screen, exact to the picodollar.
///
/// Every method throws [UncheckedIOException] if the file cannot be written, and leaves what was there before then.
public final class Tables {

    private static final List<String> TOKENS =
            List.of(
                    "fresh",
                    "cache_read",
                    "cache_write_5m",
                    "cache_write_1h",
                    "cache_write_30m",
                    "output",
                    "reasoning");

    private Tables() {}

    /// One row per request.
    ///
    /// @param sessions hands over one session after the other, so that not all are held at once
    public static void requests(Consumer<Consumer<SessionProfile>> sessions, Path file) {
        var columns = new ArrayList<>(List.of("session", "project", "request", "turn", "time_utc"));
        columns.addAll(List.of("model", "billed_here"));
        columns.addAll(TOKENS);
        columns.addAll(
                List.of(
                        "output_basis",
                        "output_estimate",
                        "context",
                        "cost_usd",
                        "cache_verdict",
                        "cause",
                        "evidence",
                        "lost_tokens",
                        "premium_usd"));
        write(
                file,
                columns,
                csv ->
                        sessions.accept(profile -> {
                            for (var row : profile.requests()) {
                                request(csv, profile.session().summary(), row);
                            }
                        }));
    }

    private static void request(Csv csv, SessionSummary session, RequestProfile row) {
        var request = row.request();
        csv.text(session.id()).text(session.project()).number(request.seq() + 1L);
        csv.number(request.turn() + 1L).time(request.at()).text(request.model());
        csv.flag(request.owned());
        tokens(csv, request.usage());
        csv.text(request.outputBasis().id()).number(request.outputEstimate());
        csv.number(request.context());
        csv.money(request.owned() ? row.bill().total() : Optional.empty());
        var verdict = row.verdict();
        csv.text(verdict.kind()).text(verdict.why().map(Cause::id).orElse(""));
        csv.text(verdict.support().map(Evidence::id).orElse("")).number(verdict.lost());
        csv.money(row.premium()).end();
    }

    /// One row per session, its own requests only.
    public static void sessions(List<SessionUsage> rows, Path file) {
        var columns = new ArrayList<>(List.of("session", "agent", "kind", "parent", "project"));
        columns.addAll(List.of("title", "started_utc", "ended_utc", "models", "requests"));
        columns.addAll(TOKENS);
        columns.addAll(List.of("cost_usd", "unpriced_requests", "largest_context"));
        columns.addAll(
                List.of("compactions_auto", "compactions_manual", "compactions_micro", "problems"));
        write(file, columns, csv -> rows.forEach(row -> session(csv, row)));
    }

    private static void session(Csv csv, SessionUsage row) {
        var summary = row.summary();
        csv.text(summary.id()).text(summary.agent().id()).text(summary.kind().id());
        csv.text(summary.parent().orElse("")).text(summary.project()).text(summary.title());
        csv.time(summary.started()).time(summary.ended()).text(String.join(" ", row.models()));
        var bill = row.sum().bill();
        csv.number(bill.requests());
        tokens(csv, row.sum().usage());
        cost(csv, bill, row.known());
        csv.number(row.sum().maxContext());
        var compactions = summary.compactions();
        csv.number(compactions.auto()).number(compactions.manual()).number(compactions.micro());
        csv.number(summary.problems()).end();
    }

    /// One row per day, week or month, oldest first.
    public static void periods(List<GroupUsage> rows, Path file) {
        var columns = new ArrayList<>(List.of("date", "sessions", "requests"));
        columns.addAll(TOKENS);
        columns.addAll(List.of("cost_usd", "unpriced_requests"));
        write(
                file,
                columns,
                csv -> {
                    for (var row : rows) {
                        var bill = row.sum().bill();
                        csv.date(row.key()).number(row.sessions()).number(bill.requests());
                        tokens(csv, bill.usage());
                        cost(csv, bill, true);
                        csv.end();
                    }
                });
    }

    private static void tokens(Csv csv, Usage usage) {
        csv.number(usage.fresh()).number(usage.cacheRead()).number(usage.cacheWrite5m());
        csv.number(usage.cacheWrite1h()).number(usage.cacheWrite30m()).number(usage.output());
        csv.number(usage.reasoning());
    }

    private static void cost(Csv csv, Bill bill, boolean known) {
        csv.money(known ? bill.total() : Optional.empty()).number(bill.unpricedRequests());
    }

    private static void write(Path file, List<String> columns, Consumer<Csv> rows) {
        WholeFile.write(
                file,
                part -> {
                    try (BufferedWriter out = Files.newBufferedWriter(part)) {
                        rows.accept(new Csv(out, columns));
                    }
                });
    }
}
