package turnscope.importers.prices;

import java.util.ArrayList;
import java.util.List;

import turnscope.analysis.pricing.Refusal;
import turnscope.analysis.pricing.NameRules;
import turnscope.analysis.pricing.Offer;

/// What one file offers, and what of it was refused and why.
final class Offers {

    final List<Offer> accepted = new ArrayList<>();
    final List<Refusal> refused = new ArrayList<>();
    final List<NameRules.Mapping> mappings = new ArrayList<>();

    /// Reads one model; a complaint costs only that model.
    void add(Reading reading) {
        try {
            accepted.add(reading.offer());
        } catch (PriceFileException e) {
            refused.add(e.refusal());
        }
    }

    /// The reading of one model.
    interface Reading {

        /// @throws PriceFileException if it cannot be used
        Offer offer();
    }
}
