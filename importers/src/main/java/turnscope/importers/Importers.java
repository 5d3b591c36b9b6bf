package turnscope.importers;

import java.util.List;

import turnscope.importers.claude.ClaudeImporter;
import turnscope.importers.codex.CodexImporter;
import turnscope.importers.trace.TraceImporter;
import turnscope.importers.transcript.Importer;

/// The agents whose transcripts can be read; a new one is one more line here.
public final class Importers {

    private static final List<Importer> ALL =
            List.of(new ClaudeImporter(), new CodexImporter(), new TraceImporter());

    private Importers() {}

    public static List<Importer> all() {
        return ALL;
    }
}
