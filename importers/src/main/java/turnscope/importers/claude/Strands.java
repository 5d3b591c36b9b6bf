package turnscope.importers.claude;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import turnscope.analysis.session.SessionKind;
import turnscope.importers.transcript.SessionDraft;

/// The conversations of one file: first the thread that it is about, then the runs of sub-agents inside of it.
final class Strands {

    private static final String PROBE = "/usage";

    private final Place place;
    private final List<Strand> strands = new ArrayList<>();
    private final Map<String, Integer> runs = new HashMap<>();

    /// Id of the session that sub-agents of this file belong to; empty until a line of a flat agent file says it.
    private Optional<String> session;

    /// @param known the sessions that an earlier reading found, in its order
    Strands(Place place, List<SessionDraft> known) {
        this.place = place;
        session = place.isMain() ? Optional.of(place.name()) : place.session();
        if (known.isEmpty()) add(place.strand());
        for (var draft : known) add(new Strand(draft));
        if (!place.isMain() && !known.isEmpty()) session = known.getFirst().parent();
    }

    private Strand add(Strand strand) {
        runs.put(strand.id(), strands.size());
        strands.add(strand);
        return strand;
    }

    /// The thread that the file is about.
    Strand main() {
        return strands.getFirst();
    }

    int indexOf(Strand strand) {
        return strand == main() ? 0 : runs.getOrDefault(strand.id(), 0);
    }

    /// The id that a sub-agent's session has in this and in any other file.
    String idOf(String agentId) {
        return session.map(above -> above + "/" + agentId).orElse(agentId);
    }

    /// The strand that a line belongs to. In old main transcripts several runs of sub-agents interleave with the thread; each
    /// is the tree of lines above one root.
    Strand of(Envelope envelope, LineIds lines) {
        belong(envelope);
        if (!place.isMain() || !envelope.sidechain()) return main();
        if (!envelope.agentId().isEmpty()) return run(envelope.agentId(), Place.RUN, envelope);
        int above = lines.strandOf(envelope.parentUuid()).orElse(0);
        if (above > 0) return strands.get(above);
        var known = lines.strandOf(envelope.uuid());
        if (known.isPresent()) return strands.get(known.getAsInt());
        return run(envelope.uuid(), Place.RUN, envelope);
    }

    /// The strand of a sub-agent that speaks through this file; its own file, if there is one, has the better claim.
    Strand told(String agentId, Envelope envelope) {
        belong(envelope);
        return run(agentId, Place.TOLD, envelope);
    }

    /// Whether one of the runs within the file holds a response, which old results do not link to its run.
    boolean hasAnsweredInline(Answer answer) {
        return strands.stream().anyMatch(strand -> strand != main() && strand.holds(answer));
    }

    private Strand run(String name, int rank, Envelope envelope) {
        var id = idOf(name);
        var known = runs.get(id);
        if (known != null) return strands.get(known);
        main().events().spawn(main().next(), envelope, id);
        return add(new Strand(id, SessionKind.SUBAGENT, Optional.of(main().id()), rank));
    }

    /// Learns from a line which session the file belongs to, and whether it is a branch of another.
    private void belong(Envelope envelope) {
        var said = envelope.sessionId();
        if (place.isMain()) {
            if (!said.isEmpty() && !said.equals(place.name())) main().copies(said);
            if (!envelope.forkedFrom().isEmpty() || envelope.background())
                main().isForkOf(envelope.forkedFrom());
        } else if (session.isEmpty() && !said.isEmpty()) {
            session = Optional.of(said);
            main().belongsTo(said, place.name());
        }
    }

    /// Whether the agent was started for nothing but a look at the account's limits.
    boolean isProbe(Titles titles) {
        return titles.isNamedAfter(PROBE) && strands.stream().noneMatch(Strand::isUsed);
    }

    /// @param title of the thread; runs are named after their first prompt
    List<SessionDraft> drafts(String title) {
        if (strands.stream().allMatch(Strand::isSilent)) return List.of();
        var drafts = new ArrayList<SessionDraft>();
        for (var strand : strands)
            drafts.add(strand.draft(strand == main() ? title : strand.firstPrompt()));
        return drafts;
    }
}
