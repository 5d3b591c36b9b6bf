package turnscope.importers.claude;

import java.time.Instant;
import java.util.Optional;

/// What lines of every kind say about themselves; texts are empty where the line is silent.
///
/// @param entry the program that the session was started from
/// @param agentId the sub-agent that wrote the line
/// @param forkedFrom id of the session that a branch copied the line from
/// @param background whether the session was handed to the background
record Envelope(
        String uuid,
        String parentUuid,
        Optional<Instant> at,
        String sessionId,
        String cwd,
        String branch,
        String version,
        String entry,
        String agentId,
        boolean sidechain,
        String forkedFrom,
        boolean background) {

    /// This line as one that another line tells of.
    Envelope within(Envelope outer) {
        return new Envelope(
                uuid,
                parentUuid,
                at.or(outer::at),
                sessionId.isEmpty() ? outer.sessionId : sessionId,
                cwd.isEmpty() ? outer.cwd : cwd,
                branch.isEmpty() ? outer.branch : branch,
                version.isEmpty() ? outer.version : version,
                entry.isEmpty() ? outer.entry : entry,
                agentId,
                sidechain,
                forkedFrom,
                background);
    }
}
