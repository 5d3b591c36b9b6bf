package turnscope.analysis.pricing;

import java.util.List;

/// What a price file from elsewhere says about one model.
///
/// @param model by the name that the file uses; its details count only where the catalogue has no such model
/// @param dated true if its periods are the whole history, false for one price that holds from some day on
/// @param notes what was changed or left out in reading, in snake case
public record Offer(Model model, boolean dated, List<String> notes) {

    public Offer {
        notes = List.copyOf(notes);
        if (!dated && model.prices().size() > 1) {
            throw new IllegalArgumentException("prices without dates are one: " + model.id());
        }
    }
}
