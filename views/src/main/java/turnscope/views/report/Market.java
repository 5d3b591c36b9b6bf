package turnscope.views.report;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import turnscope.analysis.pricing.Model;

/// A few models that stand for all that are on offer.
final class Market {

    private static final int NEWEST_OF_A_PROVIDER = 3;

    private Market() {}

    /// The newest listed models of every provider, all of the rows where they are few.
    ///
    /// @param most rows at all
    static <T> List<T> newest(List<T> rows, Function<T, Model> model, int most) {
        if (rows.size() <= most) return rows;
        var newestFirst =
                Comparator.comparing(
                        (T row) -> model.apply(row).released().orElse(Instant.MIN),
                        Comparator.reverseOrder());
        Map<String, List<T>> byProvider =
                rows.stream()
                        .filter(row -> model.apply(row).listed())
                        .sorted(newestFirst)
                        .collect(
                                Collectors.groupingBy(
                                        row -> model.apply(row).provider(),
                                        LinkedHashMap::new,
                                        Collectors.toList()));
        var chosen = new ArrayList<T>();
        for (int rank = 0; rank < NEWEST_OF_A_PROVIDER; rank++) {
            for (var ofProvider : byProvider.values()) {
                if (rank < ofProvider.size() && chosen.size() < most) {
                    chosen.add(ofProvider.get(rank));
                }
            }
        }
        return chosen;
    }
}
