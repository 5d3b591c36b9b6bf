package turnscope.analysis.simulation;

import turnscope.analysis.simulation.cache.CacheUse;

/// What is assumed where nobody knows: one corner of the range of a result.
///
/// @param boundary where a rewritten history can be read up to
/// @param tokens factor on the converted sizes, in thousandths
/// @param gracious whether entries are found during the uncertain time after their life
/// @param rereads whether what summaries and fresh sessions lose is read again
/// @param writes whether writes that a log leaves out, although the list price charges for them, are counted
public record Assumed(
        CacheUse.Boundary boundary, int tokens, boolean gracious, boolean rereads, boolean writes) {

    public static final Assumed LIKELY =
            new Assumed(CacheUse.Boundary.WRITTEN, 1_000, false, false, false);

    public Assumed at(CacheUse.Boundary other) {
        return new Assumed(other, tokens, gracious, rereads, writes);
    }

    public Assumed withWrites(boolean counted) {
        return new Assumed(boundary, tokens, gracious, rereads, counted);
    }
}
