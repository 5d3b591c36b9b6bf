package turnscope.analysis.session;

import java.time.Instant;
import java.util.Collection;
import java.util.Optional;

/// One user prompt and the requests that it caused.
///
/// @param index from 0, in the order of the transcript
/// @param prompt its beginning on one line, at most [#PREVIEW] characters; empty where the log has none
public record Turn(int index, Optional<Instant> at, String prompt) {

    public static final int PREVIEW = 160;

    /// How many turns some requests belong to. A prompt that caused none of them is no turn of theirs, so that the
    /// number stands beside that of the requests.
    public static int count(Collection<Request> requests) {
        return Math.toIntExact(requests.stream().mapToInt(Request::turn).distinct().count());
    }
}
