package turnscope.views.prices;

import java.time.Instant;
import java.util.List;

import turnscope.analysis.pricing.Catalogue;
import turnscope.analysis.pricing.Model;
import turnscope.analysis.pricing.PriceList;
import turnscope.views.Amounts;
import turnscope.views.Text;

/// One period of a model, with where it comes from.
///
/// @param layer "embedded", "imported" or "user"
/// @param sources in words, best first
public record PriceRow(Model model, Model.Period period, String layer, List<String> sources) {

    static PriceRow at(Model model, Instant instant, Catalogue catalogue) {
        return of(model, model.periodAt(instant), catalogue);
    }

    static PriceRow of(Model model, Model.Period period, Catalogue catalogue) {
        var sources =
                period.sources().stream()
                        .map(key -> {
                            var source = catalogue.sources().get(key);
                            return source == null ? key : words(source);
                        })
                        .toList();
        return new PriceRow(model, period, catalogue.layer(model, period), sources);
    }

    private static String words(PriceList.Source source) {
        return source.title() + " · " + source.date();
    }

    /// All periods of a model, newest first.
    static List<PriceRow> history(Model model, Catalogue catalogue) {
        return model.prices().reversed().stream()
                .map(period -> of(model, period, catalogue))
                .toList();
    }

    String from() {
        return period.from().map(at -> at.toString().substring(0, 10)).orElse(Amounts.UNKNOWN);
    }

    /// The conditions under which other prices hold.
    String conditions(Text text) {
        var tiers = period.tiers().stream().map(PriceRow::words);
        var bands = period.bands().stream().map(Model.TimeBand::name);
        return java.util.stream.Stream.concat(tiers, bands).distinct().collect(text.listed());
    }

    private static String words(Model.Tier tier) {
        return (tier.inclusive() ? "≥" : ">") + Amounts.tokens(tier.threshold());
    }
}
