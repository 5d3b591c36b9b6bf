package turnscope.importers.claude;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;

import turnscope.analysis.session.Agent;
import turnscope.importers.transcript.Importer;
import turnscope.importers.transcript.SessionDraft;
import turnscope.importers.transcript.Transcript;

/// Reads the transcripts of Claude Code, 1.0 and later: main threads, sub-agents in every layout, compaction runs and side
/// questions.
public final class ClaudeImporter implements Importer {

    /// Files beside the transcripts that are lines of JSON too.
    private static final Set<String> NO_TRANSCRIPTS =
            Set.of("journal.jsonl", "history.jsonl", "timeline.jsonl", "audit.jsonl");

    @Override
    public Agent agent() {
        return Agent.CLAUDE_CODE;
    }

    @Override
    public boolean recognizes(Path file, byte[] head) {
        var name = file.getFileName().toString();
        return name.endsWith(".jsonl")
                && !NO_TRANSCRIPTS.contains(name)
                && new Sniff(head).isTranscript();
    }

    @Override
    public Transcript open(Path file) {
        return new ClaudeTranscript(file);
    }

    @Override
    public Transcript reopen(Path file, List<SessionDraft> known, byte[] state) {
        return new ClaudeTranscript(file, known, state);
    }
}
