package turnscope.analysis.pricing;

import java.time.Instant;
import java.util.List;

/// The price layers that someone keeps; they outlive every new edition of the catalogue under them.
public interface PriceBook {

    /// All layers in the order in which they were stored.
    List<Entry> entries();

    /// Keeps a layer.
    ///
    /// @return its number
    long add(PriceLayer layer, Instant at);

    /// Takes a layer away, so that what is under it holds again.
    ///
    /// @return false if there is no layer of that number
    boolean remove(long number);

    /// A catalogue with all layers on top.
    default Catalogue over(Catalogue catalogue) {
        var entries = entries();
        if (entries.isEmpty()) return catalogue;
        var layers = entries.stream().map(Entry::layer).toList();
        return new Catalogue(PriceStack.onto(catalogue.list(), layers));
    }

    /// A layer that is kept.
    record Entry(long number, Instant stored, PriceLayer layer) {}
}
