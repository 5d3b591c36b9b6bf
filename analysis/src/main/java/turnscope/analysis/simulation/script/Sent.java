package turnscope.analysis.simulation.script;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import turnscope.analysis.cache.WriteClass;
import turnscope.analysis.pricing.Model;
import turnscope.analysis.session.Call;
import turnscope.analysis.session.Service;

/// How a request was sent, whatever its context was.
///
/// @param at empty where the transcript has no time
/// @param model empty where the recorded name means none of the catalogue
/// @param name of the model as recorded
/// @param head class of writes inside the fixed prefix
/// @param messages class of all other writes
/// @param side calls beside the main message, billed as recorded: advice, first halves of advised answers
/// @param billed false for copies of requests that were billed in another session
public record Sent(
        Optional<Instant> at,
        Optional<Model> model,
        String name,
        Service service,
        Optional<WriteClass> head,
        Optional<WriteClass> messages,
        List<Call> side,
        boolean billed) {

    public Sent {
        side = List.copyOf(side);
    }

    /// Whether nothing but its tokens, model and time decides what it costs.
    public boolean isPlain() {
        return at.isPresent() && side.isEmpty() && isPlain(service);
    }

    /// Records of one transcript mostly share this object, which need not be looked at again.
    @SuppressWarnings("ReferenceEquality")
    private static boolean isPlain(Service service) {
        return service == Service.STANDARD || (service.isStandard() && service.webSearches() == 0);
    }

    /// The same without what happened beside it.
    public Sent alone() {
        return side.isEmpty() && service.webSearches() == 0
                ? this
                : new Sent(
                        at,
                        model,
                        name,
                        new Service(service.speed(), service.tier(), service.geo(), 0),
                        head,
                        messages,
                        List.of(),
                        billed);
    }
}
