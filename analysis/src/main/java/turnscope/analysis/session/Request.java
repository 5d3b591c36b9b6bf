package turnscope.analysis.session;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/// One billed request: the x axis of every timeline.
///
/// @param key identity over the whole library; copies of one request in several sessions share it
/// @param seq position in its session, from 0, in the order of the transcript
/// @param turn index of the turn that caused it, from 0
/// @param at time of the first line that the transcript has of it; empty where it has none
/// @param ended time of the last line
/// @param model id as recorded; empty where the log names none
/// @param calls the API calls it consists of, in order; at least one of them a message
/// @param outputEstimate what the output must have been where the logged number is a placeholder
/// @param owned false for a copy: the request was billed in another session, here it is only drawn
/// @param missReason the provider's own reason for a cache miss, verbatim
/// @param reported known only from the result that a sub-agent handed to its parent: the last response of its run
public record Request(
        String key,
        int seq,
        int turn,
        Optional<Instant> at,
        Optional<Instant> ended,
        String model,
        List<Call> calls,
        OptionalLong outputEstimate,
        Service service,
        String effort,
        String version,
        String stopReason,
        Optional<String> missReason,
        boolean owned,
        boolean reported) {

    public Request {
        calls = List.copyOf(calls);
        if (!hasMessage(calls)) throw new IllegalArgumentException("a request has a message call");
    }

    private static boolean hasMessage(List<Call> calls) {
        for (var call : calls) {
            if (call.part() == Call.Part.MESSAGE) return true;
        }
        return false;
    }

    /// A request of which the transcript holds the response itself.
    public Request(
            String key,
            int seq,
            int turn,
            Optional<Instant> at,
            Optional<Instant> ended,
            String model,
            List<Call> calls,
            OptionalLong outputEstimate,
            Service service,
            String effort,
            String version,
            String stopReason,
            Optional<String> missReason,
            boolean owned) {
        this(
                key,
                seq,
                turn,
                at,
                ended,
                model,
                calls,
                outputEstimate,
                service,
                effort,
                version,
                stopReason,
                missReason,
                owned,
                false);
    }

    /// The sum of the message calls: what the agent's own counters show.
    public Usage usage() {
        return sum(Call.Part.MESSAGE);
    }

    /// The sum of the advisor calls, billed on top of [#usage()].
    public Usage advisorUsage() {
        return sum(Call.Part.ADVISOR);
    }

    private Usage sum(Call.Part part) {
        if (calls.size() == 1)
            return calls.getFirst().part() == part ? calls.getFirst().usage() : Usage.NONE;
        return calls.stream()
                .filter(call -> call.part() == part)
                .map(Call::usage)
                .reduce(Usage.NONE, Usage::plus);
    }

    /// The last message call: what was sent with it is the context.
    public Usage lastMessage() {
        if (calls.size() == 1) return calls.getFirst().usage();
        return calls.stream()
                .filter(call -> call.part() == Call.Part.MESSAGE)
                .reduce((_, last) -> last)
                .orElseThrow()
                .usage();
    }

    /// Tokens that this request sent at once: fresh, read and written of its last message call.
    public long context() {
        return lastMessage().context();
    }

    public Basis outputBasis() {
        return outputEstimate.isPresent() ? Basis.ESTIMATED : Basis.EXACT;
    }

    /// Silence before this request, from the end of the one before; empty where a time is missing.
    public Optional<Duration> gapAfter(Request previous) {
        if (at.isEmpty() || previous.ended.isEmpty()) return Optional.empty();
        var gap = Duration.between(previous.ended.get(), at.get());
        return Optional.of(gap.isNegative() ? Duration.ZERO : gap);
    }

    /// The same request, had its calls been others.
    public Request withCalls(List<Call> others) {
        return new Request(
                key,
                seq,
                turn,
                at,
                ended,
                model,
                others,
                outputEstimate,
                service,
                effort,
                version,
                stopReason,
                missReason,
                owned,
                reported);
    }

    /// The same request, known only from what a sub-agent reported.
    public Request asReported() {
        return new Request(
                key,
                seq,
                turn,
                at,
                ended,
                model,
                calls,
                outputEstimate,
                service,
                effort,
                version,
                stopReason,
                missReason,
                owned,
                true);
    }
}
