package turnscope.analysis.findings;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import turnscope.analysis.cache.CacheLife;
import turnscope.analysis.compaction.CompactionLedger;
import turnscope.analysis.growth.Sources;
import turnscope.analysis.pricing.Catalogue;
import turnscope.analysis.pricing.Money;
import turnscope.analysis.profile.SessionProfile;

/// Puts a session to all rules.
public final class Findings {

    private Findings() {}

    /// What the rules found, most money first; what has no price comes last.
    public static List<Finding> of(
            SessionProfile profile,
            CacheLife life,
            Sources sources,
            CompactionLedger compactions,
            Catalogue catalogue) {
        var session = new Case(profile, life, sources, compactions, catalogue);
        return Rule.ALL.stream()
                .map(rule -> rule.look(session))
                .flatMap(Optional::stream)
                .filter(Findings::matters)
                .sorted(
                        Comparator.comparing((Finding each) -> each.stake().orElse(Money.ZERO))
                                .reversed())
                .toList();
    }

    /// Amounts that no format shows are no findings.
    private static boolean matters(Finding finding) {
        return finding.stake().isEmpty()
                || finding.stake().get().compareTo(Money.ofDollars("0.001")) >= 0;
    }
}
