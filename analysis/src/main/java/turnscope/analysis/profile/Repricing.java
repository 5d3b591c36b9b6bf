package turnscope.analysis.profile;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;

import turnscope.analysis.pricing.Bill;
import turnscope.analysis.pricing.Catalogue;
import turnscope.analysis.pricing.Model;
import turnscope.analysis.pricing.Tokenizer;
import turnscope.analysis.session.Session;

/// The recorded requests of a session at the prices of another model, with the cache behaving as recorded.
///
/// This is arithmetic, not a simulation: the same reads and writes happen, only their prices and the number of tokens
/// that the other tokenizer makes of the same text change. Each request takes the prices of its own day, or the first
/// ones of a model that came later. Copies of requests that were billed elsewhere are left out.
///
/// @param bill tokens converted by the tokenizer factor
/// @param sameTokens the bill without the tokenizer factor
/// @param factor tokens of the target's prompts per recorded token, in hundredths
/// @param flags what the reader should know, in snake case:
///     `not_yet_released` some requests are older than the model;
///     `window_exceeded` some prompts are longer than it takes;
///     `writes_not_recorded` it charges for cache writes, of which the recording has none;
///     `derived_write_price` a class of writes that it does not list was priced by its provider's rules;
///     `tokenizer_low_confidence` the factor is assumed or weakly measured;
///     `estimated_output` the log has placeholders instead of some outputs;
///     `standard_service` fast, batch or other services of the recording were left out;
///     `low_confidence` its price is weakly supported; `undated` some requests have no time
public record Repricing(Model model, Bill bill, Bill sameTokens, int factor, List<String> flags) {

    public Repricing {
        flags = List.copyOf(flags);
    }

    /// Every priced model that is still offered on the day of the prices, cheapest first.
    public static List<Repricing> all(Session session, Catalogue catalogue) {
        var day = catalogue.fixedAt().orElse(catalogue.lastMoment());
        var models =
                catalogue.models().stream()
                        .filter(model -> model.priced() && model.offeredAt(day))
                        .toList();
        return of(session, models, catalogue);
    }

    public static Repricing of(Session session, Model model, Catalogue catalogue) {
        return of(session, List.of(model), catalogue).getFirst();
    }

    /// Some models, cheapest first.
    public static List<Repricing> of(Session session, List<Model> models, Catalogue catalogue) {
        var recording = Recording.of(session, catalogue);
        var families = new LinkedHashMap<Tokenizer, List<Model>>();
        for (var model : models) {
            families.computeIfAbsent(catalogue.tokenizer(model), _ -> new ArrayList<>()).add(model);
        }
        var repricings = new ArrayList<Repricing>();
        families.forEach((family, members) -> {
            boolean same = recording.isOf(family);
            var converted = same ? recording : recording.as(family);
            for (var model : members) {
                var tally = converted.at(model, catalogue);
                var bill = tally.bill();
                repricings.add(
                        new Repricing(
                                model,
                                bill,
                                same ? bill : recording.at(model, catalogue).bill(),
                                converted.hundredthsOf(recording),
                                converted.flags(model, tally.flags())));
            }
        });
        repricings.sort(
                Comparator.comparing((Repricing each) -> each.bill.priced())
                        .thenComparing(each -> each.model.id()));
        return repricings;
    }
}
