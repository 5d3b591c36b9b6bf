package turnscope.importers.claude;

import java.time.Instant;
import java.util.Optional;

import turnscope.importers.json.Times;

/// Collects what a line says about itself.
final class EnvelopeReader {

    private String uuid = "";
    private String parentUuid = "";
    private Optional<Instant> at = Optional.empty();
    private String sessionId = "";
    private String cwd = "";
    private String branch = "";
    private String version = "";
    private String entry = "";
    private String agentId = "";
    private boolean sidechain;
    private String forkedFrom = "";
    private boolean background;

    /// Takes a field of the line if it belongs to the envelope.
    void field(String name, Cursor cursor) {
        switch (name) {
            case "uuid" -> uuid = cursor.text();
            case "parentUuid" -> parentUuid = cursor.text();
            case "timestamp" -> at = Times.of(cursor.text());
            case "sessionId" -> sessionId = cursor.text();
            case "cwd" -> cwd = cursor.text();
            case "gitBranch" -> branch = cursor.text();
            case "version" -> version = cursor.text();
            case "entrypoint" -> entry = cursor.text();
            case "agentId" -> agentId = cursor.text();
            case "isSidechain" -> sidechain = cursor.flag();
            case "sessionKind" -> background = cursor.text().equals("bg");
            case "forkedFrom" ->
                    cursor.object(field -> {
                        if (field.equals("sessionId")) forkedFrom = cursor.text();
                    });
            default -> {}
        }
    }

    Envelope envelope() {
        return new Envelope(
                uuid,
                parentUuid,
                at,
                sessionId,
                cwd,
                branch,
                version,
                entry,
                agentId,
                sidechain,
                forkedFrom,
                background);
    }
}
