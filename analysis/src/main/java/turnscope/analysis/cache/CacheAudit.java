package turnscope.analysis.cache;

import java.util.List;

import turnscope.analysis.session.Session;
import turnscope.analysis.session.Usage;

/// The verdict on every request of a session, in order.
public record CacheAudit(List<Verdict> verdicts) {

    public CacheAudit {
        verdicts = List.copyOf(verdicts);
    }

    public static CacheAudit of(Session session) {
        return new CacheAudit(
                session.requests().stream().<Verdict>map(_ -> new Verdict.ColdStart()).toList());
    }

    /// Share of the input that was read from the cache, 0 to 1: read / (read + written + fresh).
    public static double hitShare(Usage usage) {
        return usage.context() == 0 ? 0 : (double) usage.cacheRead() / usage.context();
    }
}
