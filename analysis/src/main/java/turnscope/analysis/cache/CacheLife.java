package turnscope.analysis.cache;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

import turnscope.analysis.session.Request;
import turnscope.analysis.session.Session;

/// How much of its life the cached prefix had left when each request came, under the class that was written and under
/// others.
///
/// Time counts from the last line of the request before to the first of this one, as it does for verdicts: transcripts
/// hold no other times, and the shares of hits by gap were measured so.
///
/// @param moments by sequence number
public record CacheLife(List<Moment> moments) {

    public CacheLife {
        moments = List.copyOf(moments);
    }

    /// What a request met.
    ///
    /// @param gap silence before it; empty for the first request and where a time is missing
    /// @param standingTokens that the request before had left in the cache
    /// @param written class of the last write before it; empty where the log has none
    public record Moment(
            int seq, Optional<Duration> gap, long standingTokens, Optional<WriteClass> written) {

        /// Seconds that were left under the class that was written, negative if its time was over.
        public OptionalLong remaining() {
            return written.isPresent() ? remaining(written.get()) : OptionalLong.empty();
        }

        /// The same, had everything been written in one class.
        public OptionalLong remaining(WriteClass life) {
            return gap.isEmpty()
                    ? OptionalLong.empty()
                    : OptionalLong.of(life.seconds() - gap.get().toSeconds());
        }

        /// Whether a prefix of such a life would have been gone.
        public boolean outlived(WriteClass life) {
            return gap.isPresent() && gap.get().compareTo(Duration.ofSeconds(life.seconds())) > 0;
        }
    }

    public static CacheLife of(Session session) {
        var moments = new ArrayList<Moment>(session.requests().size());
        Optional<WriteClass> written = Optional.empty();
        for (var request : session.requests()) {
            int seq = request.seq();
            moments.add(
                    seq == 0
                            ? new Moment(seq, Optional.empty(), 0, written)
                            : after(session.requests().get(seq - 1), request, written));
            var now = writes(request);
            if (now.isPresent()) written = now;
        }
        return new CacheLife(moments);
    }

    private static Moment after(Request before, Request now, Optional<WriteClass> written) {
        var left = before.lastMessage();
        long standing = Math.addExact(left.cacheRead(), left.cacheWrite());
        return new Moment(now.seq(), now.gapAfter(before), standing, written);
    }

    /// The class in which a request wrote its messages; the longest where it wrote in several.
    private static Optional<WriteClass> writes(Request request) {
        var usage = request.lastMessage();
        if (usage.cacheWrite1h() > 0) return Optional.of(WriteClass.ONE_HOUR);
        if (usage.cacheWrite30m() > 0) return Optional.of(WriteClass.THIRTY_MINUTES);
        if (usage.cacheWrite5m() > 0) return Optional.of(WriteClass.FIVE_MINUTES);
        return Optional.empty();
    }
}
