package turnscope.views.timeline;

import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntToLongFunction;

import turnscope.analysis.pricing.Money;
import turnscope.analysis.profile.SessionProfile;
import turnscope.views.Text;
import turnscope.views.plot.Pyramid;
import turnscope.views.plot.Range;

/// A replay of a session that is drawn over its recording: what each request would have sent and cost.
///
/// @param of what was replayed, at the prices of then
/// @param name what the scenario is called in a language
/// @param contexts tokens of each request; 0 where nothing is sent
/// @param paid picodollars until and with a request; empty where something has no price
public record GhostLine(
        SessionProfile of,
        Function<Text, String> name,
        Pyramid contexts,
        Optional<IntToLongFunction> paid) {

    /// Whether it was made of this session at these prices; the session may have grown since.
    boolean haunts(SessionProfile open) {
        return of.session().id().equals(open.session().id())
                && of.catalogue().equals(open.catalogue())
                && contexts.size() <= open.requests().size();
    }

    /// Its name, and that it was simulated.
    String label(Text text) {
        return text.get("timeline.ghost.label", name.apply(text), text.get("basis.simulated"));
    }

    boolean reaches(int seq) {
        return seq < contexts.size();
    }

    /// The largest context of a stretch; 0 beyond its end.
    long largest(int first, int last) {
        return reaches(first) ? contexts.max(first, Math.min(last, contexts.size() - 1)) : 0;
    }

    /// The largest context of all.
    long peak() {
        return largest(0, contexts.size() - 1);
    }

    /// What the requests of a range would have cost, as far as it reaches; empty where that is not known.
    public Optional<Money> cost(Range range) {
        return paid.map(sum -> new Money(until(sum, range.last()) - until(sum, range.first() - 1)));
    }

    private long until(IntToLongFunction sum, int seq) {
        int last = Math.min(seq, contexts.size() - 1);
        return last < 0 ? 0 : sum.applyAsLong(last);
    }
}
