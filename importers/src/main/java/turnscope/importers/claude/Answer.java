package turnscope.importers.claude;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

import turnscope.analysis.session.Call;
import turnscope.analysis.session.Service;

/// What one line tells of a response; several lines may tell of the same one.
///
/// @param key identity of the response: message id, else request id, else that of the line
/// @param calls empty where the line has no usage
/// @param picodollars that the line itself says the response cost
/// @param cleared tokens that the server took out of the context before it answered
record Answer(
        String key,
        String model,
        List<Call> calls,
        Service service,
        String effort,
        String stopReason,
        Optional<String> missReason,
        OptionalLong cleared,
        OptionalLong picodollars) {

    private static final String SYNTHETIC = "<synthetic>";

    /// The same with a key in case that the line has no id at all.
    Answer orKey(String fallback) {
        return key.isEmpty()
                ? new Answer(
                        fallback,
                        model,
                        calls,
                        service,
                        effort,
                        stopReason,
                        missReason,
                        cleared,
                        picodollars)
                : this;
    }

    /// The same, by a model that the line does not name.
    Answer by(String other) {
        var named =
                calls.stream()
                        .map(call ->
                                call.model().isEmpty()
                                        ? new Call(call.part(), other, call.usage())
                                        : call)
                        .toList();
        return new Answer(
                key, other, named, service, effort, stopReason, missReason, cleared, picodollars);
    }

    /// The same with what its line says that it cost.
    Answer costing(OptionalLong logged) {
        return new Answer(
                key, model, calls, service, effort, stopReason, missReason, cleared, logged);
    }

    /// Written by the agent itself, never asked of a provider.
    boolean isSynthetic() {
        return model.equals(SYNTHETIC);
    }
}
