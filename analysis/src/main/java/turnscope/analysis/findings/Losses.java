package turnscope.analysis.findings;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import turnscope.analysis.cache.Cause;
import turnscope.analysis.cache.Evidence;
import turnscope.analysis.pricing.Money;
import turnscope.analysis.profile.RequestProfile;
import turnscope.analysis.profile.SessionProfile;

/// The owned requests of a session that lost cached tokens for certain causes.
record Losses(List<RequestProfile> rows) {

    static Losses of(SessionProfile profile, Set<Cause> causes) {
        var rows = new ArrayList<RequestProfile>();
        for (var row : profile.requests()) {
            if (!row.request().owned()) continue;
            if (row.verdict().why().filter(causes::contains).isPresent()) rows.add(row);
        }
        return new Losses(rows);
    }

    long tokens() {
        return rows.stream().mapToLong(row -> row.verdict().lost()).sum();
    }

    /// Empty where none of them has a price.
    Optional<Money> premium() {
        return rows.stream()
                .map(RequestProfile::premium)
                .flatMap(Optional::stream)
                .reduce(Money::plus);
    }

    RequestProfile worst() {
        return rows.stream()
                .max(Comparator.comparingLong(row -> row.verdict().lost()))
                .orElseThrow();
    }

    Evidence evidence() {
        return rows.stream()
                .map(row -> row.verdict().support().orElse(Evidence.UNKNOWN))
                .max(Comparator.naturalOrder())
                .orElse(Evidence.UNKNOWN);
    }

    List<Integer> seqs() {
        return rows.stream().map(row -> row.request().seq()).toList();
    }
}
