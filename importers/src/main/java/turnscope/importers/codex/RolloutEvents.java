package turnscope.importers.codex;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

import turnscope.analysis.session.Basis;
import turnscope.analysis.session.Event;
import turnscope.analysis.session.Request;

/// What happened between the requests of a thread. Nothing says who asked for a compaction: what follows it tells.
final class RolloutEvents {

    private static final int NONE = -1;

    private final List<Event> events = new ArrayList<>();

    /// Index of the compaction that this turn began with and that no request has followed yet.
    private int openCompaction = NONE;

    List<Event> list() {
        return events;
    }

    void add(Event event) {
        events.add(event);
    }

    /// Takes a history that was replaced.
    void compacted(Optional<Instant> at, List<Request> requests) {
        openCompaction = events.size();
        events.add(compaction(at, requests.size(), Event.Trigger.AUTO, requests));
    }

    private static Event compaction(
            Optional<Instant> at, int seq, Event.Trigger trigger, List<Request> requests) {
        var before =
                seq == 0 ? OptionalLong.empty() : OptionalLong.of(requests.get(seq - 1).context());
        return new Event.Compaction(
                seq, at, trigger, Basis.ESTIMATED, before, OptionalLong.empty());
    }

    /// A request or a new turn follows: the compaction before it was no turn of its own.
    void goOn() {
        openCompaction = NONE;
    }

    /// A turn that nobody prompted and that held a compaction but no request after it was the user's `/compact`.
    void ended(boolean prompted, List<Request> requests) {
        if (openCompaction == NONE || prompted) return;
        var found = events.get(openCompaction);
        events.set(
                openCompaction,
                compaction(found.at(), found.beforeSeq(), Event.Trigger.MANUAL, requests));
        openCompaction = NONE;
    }

    /// A compaction that the parent made last, just before the fork, is the parent's.
    void forgetLastInherited(int requests) {
        events.removeIf(event ->
                event instanceof Event.Compaction
                        && event.at().isEmpty()
                        && event.beforeSeq() == requests);
    }

    void save(DataOutput out) throws IOException {
        out.writeInt(openCompaction);
    }

    static RolloutEvents load(DataInput in, List<Event> known) throws IOException {
        var events = new RolloutEvents();
        events.events.addAll(known);
        events.openCompaction = in.readInt();
        return events;
    }
}
