package turnscope.analysis.pricing;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.TreeSet;

/// A hash over all that decides a price, so that two reports with the same one were priced alike.
final class Fingerprint {

    private Fingerprint() {}

    /// @param below hash of the list under the layer
    /// @return SHA-256, in hexadecimal
    static String of(String below, PriceLayer layer) {
        var text = new StringBuilder(below);
        text.append('\n').append(layer.name()).append(' ').append(layer.effective());
        layer.offers().stream()
                .sorted(Comparator.comparing((Offer offer) -> offer.model().id()))
                .forEach(offer -> add(text, offer));
        layer.mappings().forEach(mapping -> text.append('\n').append(mapping));
        try {
            var bytes = text.toString().getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private static void add(StringBuilder text, Offer offer) {
        var model = offer.model();
        text.append('\n').append(model.id()).append(' ').append(model.match());
        text.append(offer.dated() ? " dated" : " undated").append(model.multipliers());
        for (var period : model.prices()) {
            text.append('\n').append(period.from()).append(period.base());
            for (var tier : period.tiers()) text.append(tier.label()).append(tier.price());
            for (var band : period.bands()) add(text, band);
        }
    }

    /// Sets are sorted, because their own order changes from run to run.
    private static void add(StringBuilder text, Model.TimeBand band) {
        text.append(band.validFrom()).append(band.validUntil()).append(band.zone());
        text.append(new TreeSet<>(band.days())).append(new TreeSet<>(band.holidays()));
        text.append(band.windows()).append(band.price());
    }
}
