package turnscope.analysis.diagnosis;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import turnscope.analysis.cache.CacheLife;
import turnscope.analysis.compaction.CompactionLedger;
import turnscope.analysis.explain.LifeCost;
import turnscope.analysis.explain.Outlook;
import turnscope.analysis.explain.Waterfall;
import turnscope.analysis.findings.Finding;
import turnscope.analysis.findings.Findings;
import turnscope.analysis.growth.Sources;
import turnscope.analysis.pricing.Catalogue;
import turnscope.analysis.profile.SessionProfile;

/// Why a session cost what it cost, beyond its sums.
///
/// @param findings most money first
/// @param life of the cache at every request
/// @param pauses what they cost under each class of life; empty where no class is charged
/// @param outlook what one more request would cost; empty without prices
/// @param waterfalls by sequence number; empty for requests that cannot be compared with the one before
public record Diagnosis(
        SessionProfile profile,
        List<Finding> findings,
        CompactionLedger compactions,
        Sources sources,
        CacheLife life,
        List<LifeCost> pauses,
        Optional<Outlook> outlook,
        List<Optional<Waterfall>> waterfalls) {

    public Diagnosis {
        findings = List.copyOf(findings);
        pauses = List.copyOf(pauses);
        waterfalls = List.copyOf(waterfalls);
    }

    public static Diagnosis of(SessionProfile profile, Catalogue catalogue) {
        var session = profile.session();
        var life = CacheLife.of(session);
        var sources = Sources.of(session.requests(), profile.carry());
        var compactions = CompactionLedger.of(session, profile.composition(), life, catalogue);
        return new Diagnosis(
                profile,
                Findings.of(profile, life, sources, compactions, catalogue),
                compactions,
                sources,
                life,
                LifeCost.of(profile, life, catalogue),
                Outlook.of(session.requests(), catalogue),
                waterfalls(profile, catalogue));
    }

    private static List<Optional<Waterfall>> waterfalls(
            SessionProfile profile, Catalogue catalogue) {
        var waterfalls = new ArrayList<Optional<Waterfall>>(profile.requests().size());
        for (int seq = 0; seq < profile.requests().size(); seq++)
            waterfalls.add(Waterfall.of(profile, seq, catalogue));
        return waterfalls;
    }
}
