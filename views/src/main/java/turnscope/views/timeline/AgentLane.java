package turnscope.views.timeline;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import turnscope.analysis.pricing.Money;
import turnscope.analysis.session.Session;

/// A sub-agent beside the session that started it.
///
/// @param at when each of its requests came
/// @param contexts of the same requests
/// @param peak largest of them
/// @param cost empty without a price
public record AgentLane(
        String id,
        String name,
        Optional<Instant> started,
        Optional<Instant> ended,
        List<Instant> at,
        List<Long> contexts,
        long peak,
        Optional<Money> cost) {

    public AgentLane {
        at = List.copyOf(at);
        contexts = List.copyOf(contexts);
    }

    /// @param name for people
    public static AgentLane of(Session session, String name, Optional<Money> cost) {
        var dated =
                session.requests().stream().filter(request -> request.at().isPresent()).toList();
        return new AgentLane(
                session.id(),
                name,
                session.summary().started(),
                session.summary().ended(),
                dated.stream().map(request -> request.at().orElseThrow()).toList(),
                dated.stream().map(request -> request.context()).toList(),
                session.summary().maxContext(),
                cost);
    }
}
