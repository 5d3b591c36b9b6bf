package turnscope.importers.trace;

import java.nio.file.Path;
import java.util.List;

import turnscope.analysis.session.Agent;
import turnscope.importers.json.BrokenJson;
import turnscope.importers.json.JsonScanner;
import turnscope.importers.json.JsonScanner.Token;
import turnscope.importers.transcript.Importer;
import turnscope.importers.transcript.SessionDraft;
import turnscope.importers.transcript.Transcript;

/// Reads neutral traces, the way in for agents that have no importer of their own.
public final class TraceImporter implements Importer {

    static final Agent AGENT = new Agent("trace");

    /// The agent of a trace that names none.
    @Override
    public Agent agent() {
        return AGENT;
    }

    @Override
    public boolean recognizes(Path file, byte[] head) {
        var scanner = new JsonScanner();
        try {
            int first = JsonScanner.gap(head, 0, head.length);
            if (scanner.start(head, first, head.length) != Token.START_OBJECT) return false;
            while (scanner.next() == Token.NAME) {
                boolean mark = "trace".equals(scanner.name());
                scanner.next();
                if (mark) return scanner.is(Token.WHOLE);
                scanner.skip();
            }
            return false;
        } catch (BrokenJson _) {
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
