package turnscope.importers.trace;

import java.nio.file.Path;
import java.util.List;

import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;
import turnscope.analysis.session.Agent;
import turnscope.importers.transcript.Importer;
import turnscope.importers.transcript.SessionDraft;
import turnscope.importers.transcript.Transcript;

/// Reads neutral traces, the way in for agents that have no importer of their own.
public final class TraceImporter implements Importer {

    static final Agent AGENT = new Agent("trace");

    private static final JsonFactory JSON = new JsonFactory();

    /// The agent of a trace that names none.
    @Override
    public Agent agent() {
        return AGENT;
    }

    @Override
    public boolean recognizes(Path file, byte[] head) {
        try (var parser = JSON.createParser(ObjectReadContext.empty(), head)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) return false;
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                var name = parser.currentName();
                if (name.equals("trace")) return parser.nextToken() == JsonToken.VALUE_NUMBER_INT;
                parser.nextToken();
                parser.skipChildren();
            }
            return false;
        } catch (JacksonException _) {
            return false;
        }
    }

    @Override
    public Transcript open(Path file) {
        return new TraceTranscript(file);
    }

    @Override
    public Transcript reopen(Path file, List<SessionDraft> known, byte[] state) {
        return TraceTranscript.resume(file, known, state);
    }
}
