package turnscope.importers.claude;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

import turnscope.analysis.session.Basis;
import turnscope.analysis.session.Event;

/// What happened between the requests of a strand, in the order of the file; what several lines say is noted once.
final class StrandEvents {

    private final List<Event> events = new ArrayList<>();

    void addAll(List<Event> known) {
        events.addAll(known);
    }

    List<Event> list() {
        return events;
    }

    void add(Event event) {
        events.add(event);
    }

    void fail(int next, Envelope envelope, String status, Optional<Event.Retry> retry) {
        events.add(new Event.Failure(next, envelope.at(), status, retry));
    }

    /// Notes a setting unless it was made already.
    void set(Event.Option option, String value, int beforeSeq, Optional<Instant> at) {
        for (var event : events.reversed()) {
            if (!(event instanceof Event.Setting last) || last.option() != option) continue;
            if (last.value().equals(value)) return;
            break;
        }
        events.add(new Event.Setting(beforeSeq, at, option, value));
    }

    /// Notes the start of a sub-agent; once, however often it is met.
    void spawn(int next, Envelope envelope, String child) {
        for (var event : events) {
            if (event instanceof Event.Spawn spawn && spawn.child().equals(child)) return;
        }
        events.add(new Event.Spawn(next, envelope.at(), child));
    }

    /// A summary has replaced the history. Old versions say so by nothing else; at the start of a file it belongs to the
    /// session that this one continues.
    void summarized(int next, Envelope envelope) {
        if (next == 0) return;
        for (var event : events) {
            if (event instanceof Event.Compaction && event.beforeSeq() == next) return;
        }
        var unknown = OptionalLong.empty();
        events.add(
                new Event.Compaction(
                        next,
                        envelope.at(),
                        Event.Trigger.AUTO,
                        Basis.ESTIMATED,
                        unknown,
                        unknown));
    }

    /// Notes that the server cleared old results out of a context. It says so with every request from then on; only a
    /// change of how much it clears is an event.
    void edited(int next, OptionalLong cleared, Envelope envelope) {
        for (var event : events.reversed()) {
            if (!(event instanceof Event.MicroCompaction last)) continue;
            if (last.tokensSaved().equals(cleared)) return;
            break;
        }
        events.add(new Event.MicroCompaction(next, envelope.at(), OptionalLong.empty(), cleared));
    }

    /// Notes that the agent was started once more; every hook that runs then says so.
    void resumed(int next, Envelope envelope) {
        for (var event : events.reversed()) {
            if (event.beforeSeq() < next) break;
            if (event instanceof Event.Setting set && set.option() == Event.Option.START) return;
        }
        if (next > 0)
            events.add(new Event.Setting(next, envelope.at(), Event.Option.START, "resume"));
    }
}
