package turnscope.importers.claude;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

import turnscope.analysis.session.Call;
import turnscope.analysis.session.Request;
import turnscope.analysis.session.Usage;

/// Makes one request of the lines that tell of one response. Its input is the same on every line; its output grows while
/// the response streams, so the line with the largest holds, of equals the last.
final class Responses {

    private Responses() {}

    static Request first(Answer answer, Envelope envelope, int seq, int turn) {
        return new Request(
                answer.key(),
                seq,
                turn,
                envelope.at(),
                envelope.at(),
                answer.model(),
                answer.calls(),
                OptionalLong.empty(),
                answer.service(),
                answer.effort(),
                envelope.version(),
                answer.stopReason(),
                answer.missReason(),
                true);
    }

    static Request merged(Request request, Answer answer, Envelope envelope) {
        boolean better = !answer.calls().isEmpty() && isBetter(answer.calls(), request);
        return new Request(
                request.key(),
                request.seq(),
                request.turn(),
                request.at().or(envelope::at),
                later(request.ended(), envelope.at()),
                better && !answer.model().isEmpty() ? answer.model() : request.model(),
                better ? answer.calls() : request.calls(),
                OptionalLong.empty(),
                better ? answer.service() : request.service(),
                or(answer.effort(), request.effort()),
                or(envelope.version(), request.version()),
                or(answer.stopReason(), request.stopReason()),
                answer.missReason().or(request::missReason),
                true,
                request.reported());
    }

    /// Whether a further line has the input that the request has so far.
    static boolean agree(Request request, Answer answer) {
        if (answer.calls().isEmpty()) return true;
        var one = request.usage();
        var other = usage(answer.calls());
        return one.fresh() == other.fresh()
                && one.cacheRead() == other.cacheRead()
                && one.cacheWrite() == other.cacheWrite();
    }

    private static boolean isBetter(List<Call> calls, Request request) {
        var one = request.usage();
        var other = usage(calls);
        if (one.context() != other.context()) return other.context() > one.context();
        return other.output() >= one.output();
    }

    private static Usage usage(List<Call> calls) {
        var sum = Usage.NONE;
        for (var call : calls) {
            if (call.part() == Call.Part.MESSAGE) sum = sum.plus(call.usage());
        }
        return sum;
    }

    private static Optional<Instant> later(Optional<Instant> one, Optional<Instant> other) {
        if (one.isEmpty() || other.isEmpty()) return one.or(() -> other);
        return other.get().isAfter(one.get()) ? other : one;
    }

    private static String or(String text, String fallback) {
        return text.isEmpty() ? fallback : text;
    }
}
