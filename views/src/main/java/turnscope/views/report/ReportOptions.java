package turnscope.views.report;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import turnscope.analysis.pricing.Catalogue;
import turnscope.analysis.pricing.PriceList;
import turnscope.views.Amounts;
import turnscope.views.Text;

/// How a report is written.
///
/// @param redact titles, projects, branches and labels become numbered placeholders
/// @param clock when the report was made; equal input at an equal clock gives equal bytes
/// @param version of the application
/// @param pricesAsOf day on which the price catalogue was compiled, ISO
/// @param pricesHash SHA-256 of the price catalogue, in hexadecimal
/// @param pricesAt the instant whose prices all requests were given; empty where each has those of its own day
/// @param layers what was laid over the catalogue, one line each
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
        Optional<Instant> pricesAt,
        List<String> layers,
        Map<String, String> sources,
        int detailed) {

    public static final int DETAILED = 5;

    public ReportOptions {
        layers = List.copyOf(layers);
        sources = Map.copyOf(sources);
        if (detailed < 0) throw new IllegalArgumentException("sessions are counted from zero");
    }

    /// On A4, nothing hidden, priced by a catalogue.
    public static ReportOptions of(Text text, Catalogue catalogue, Instant clock, String version) {
        Map<String, String> sources = new HashMap<>();
        catalogue.sources().forEach((key, source) -> sources.put(key, reference(source)));
        return new ReportOptions(
                text,
                PageSize.A4,
                false,
                clock,
                version,
                catalogue.asOf(),
                catalogue.hash(),
                catalogue.fixedAt(),
                layers(text, catalogue),
                sources,
                DETAILED);
    }

    private static List<String> layers(Text text, Catalogue catalogue) {
        return catalogue.list().layers().stream()
                .map(layer -> {
                    var source = catalogue.sources().get(layer.source());
                    return text.get(
                            "report.layer",
                            text.get("layer." + layer.name()),
                            source == null ? layer.source() : source.title(),
                            source == null ? "" : source.date(),
                            Amounts.exact(layer.models()),
                            Amounts.exact(layer.names()));
                })
                .toList();
    }

    private static String reference(PriceList.Source source) {
        return source.title() + ", " + source.reference() + " (" + source.date() + ")";
    }

    public ReportOptions withPage(PageSize size) {
        return new ReportOptions(
                text,
                size,
                redact,
                clock,
                version,
                pricesAsOf,
                pricesHash,
                pricesAt,
                layers,
                sources,
                detailed);
    }

    public ReportOptions withRedaction(boolean hide) {
        return new ReportOptions(
                text,
                page,
                hide,
                clock,
                version,
                pricesAsOf,
                pricesHash,
                pricesAt,
                layers,
                sources,
                detailed);
    }
}
