package turnscope.analysis.pricing;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// What a price file from elsewhere would change; nothing is stored yet.
///
/// @param layer everything that could be read
/// @param changes what it would do to the prices in force
/// @param refused models and rows that cannot be used, with the reason
public record PriceProposal(PriceLayer layer, List<PriceChange> changes, List<Refusal> refused) {

    public PriceProposal {
        changes = List.copyOf(changes);
        refused = List.copyOf(refused);
    }

    /// The ticked changes alone, as a layer.
    public PriceLayer ticked() {
        return accepting(
                changes.stream()
                        .filter(PriceChange::ticked)
                        .map(PriceChange::model)
                        .collect(Collectors.toSet()));
    }

    /// The changes of some models alone, as a layer; what it says about multipliers and names is kept.
    public PriceLayer accepting(Set<String> models) {
        var wanted =
                changes.stream()
                        .filter(change -> models.contains(change.model()))
                        .map(change -> change.offer().model().id())
                        .collect(Collectors.toSet());
        var offers =
                layer.offers().stream()
                        .filter(offer ->
                                !offer.model().priced() || wanted.contains(offer.model().id()))
                        .toList();
        return layer.keeping(offers);
    }

    /// Whether there is anything to store.
    public boolean empty() {
        return changes.isEmpty()
                && layer.mappings().isEmpty()
                && layer.offers().stream().allMatch(offer -> offer.model().priced());
    }
}
