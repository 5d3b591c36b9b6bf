package turnscope.views.report;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import turnscope.analysis.session.SessionSummary;

/// A file that figures were read from, with the hash by which anyone can tell that it is the same.
///
/// @param id of the session that it holds
/// @param name the last name of its path, since folders tell who recorded it; the session's id in a redacted report
/// @param sha256 empty where the file is no longer at its place
public record Transcript(String id, String name, Optional<String> sha256) {

    static Transcript of(SessionSummary summary, boolean redact) {
        var path = summary.file().replace('\\', '/');
        var name = path.substring(path.lastIndexOf('/') + 1);
        return new Transcript(
                summary.id(),
                redact || name.isEmpty() ? summary.id() : name,
                TranscriptHash.of(summary));
    }

    /// Those of some sessions, in their order.
    static List<Transcript> of(List<SessionSummary> all, List<String> ids, ReportOptions options) {
        Map<String, SessionSummary> byId =
                all.stream()
                        .collect(
                                Collectors.toMap(
                                        SessionSummary::id, Function.identity(), (a, _) -> a));
        return ids.stream()
                .flatMap(id -> Optional.ofNullable(byId.get(id)).stream())
                .map(summary -> of(summary, options.redact()))
                .toList();
    }
}
