package turnscope.analysis.usage;

import java.util.List;

import turnscope.analysis.session.Call;
import turnscope.analysis.session.Request;
import turnscope.analysis.session.Service;

/// Cuts a request into the calls that belong together, so that each part can be priced like a request of its own.
final class Calls {

    private Calls() {}

    /// The request with some of its calls; the first stands in for the message where none of them is one.
    static Request only(Request request, List<Call> calls, Service service) {
        boolean message = calls.stream().anyMatch(call -> call.part() == Call.Part.MESSAGE);
        var kept =
                message
                        ? calls
                        : calls.stream()
                                .map(call -> Call.message(call.model(), call.usage()))
                                .toList();
        return new Request(
                request.key(),
                request.seq(),
                request.turn(),
                request.at(),
                request.ended(),
                kept.getLast().model(),
                kept,
                request.outputEstimate(),
                service,
                request.effort(),
                request.version(),
                request.stopReason(),
                request.missReason(),
                request.owned(),
                request.reported());
    }
}
