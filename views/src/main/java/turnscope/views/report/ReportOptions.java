package turnscope.views.report;

import java.time.Instant;
import java.util.Map;

import turnscope.views.Text;

/// How a report is written.
///
/// @param redact titles, projects, branches and labels become numbered placeholders
/// @param clock when the report was made; equal input at an equal clock gives equal bytes
/// @param version of the application
/// @param pricesAsOf day on which the price catalogue was compiled, ISO
/// @param pricesHash SHA-256 of the price catalogue, in hexadecimal
/// @param sources where prices were read, by the keys that price rows name
/// @param detailed sessions that get pages of their own, the most expensive first
public record ReportOptions(
        Text text,
        PageSize page,
        boolean redact,
        Instant clock,
        String version,
        String pricesAsOf,
        String pricesHash,
        Map<String, String> sources,
        int detailed) {

    public static final int DETAILED = 5;

    public ReportOptions {
        sources = Map.copyOf(sources);
        if (detailed < 0) throw new IllegalArgumentException("sessions are counted from zero");
    }

    /// On A4, nothing hidden.
    public ReportOptions(
            Text text, Instant clock, String version, String pricesAsOf, String pricesHash) {
        this(
                text,
                PageSize.A4,
                false,
                clock,
                version,
                pricesAsOf,
                pricesHash,
                Map.of(),
                DETAILED);
    }

    public ReportOptions withPage(PageSize size) {
        return new ReportOptions(
                text, size, redact, clock, version, pricesAsOf, pricesHash, sources, detailed);
    }

    public ReportOptions withRedaction(boolean hide) {
        return new ReportOptions(
                text, page, hide, clock, version, pricesAsOf, pricesHash, sources, detailed);
    }

    public ReportOptions withSources(Map<String, String> references) {
        return new ReportOptions(
                text, page, redact, clock, version, pricesAsOf, pricesHash, references, detailed);
    }
}
