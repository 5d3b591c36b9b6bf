package turnscope.importers.codex;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import turnscope.analysis.session.Turn;
import turnscope.importers.json.Preview;

/// The turns of a thread: each begins with a prompt, or with a task that has none.
final class Turns {

    private final List<Turn> turns = new ArrayList<>();
    private boolean prompted;
    private boolean used;

    /// Begins a turn whose prompt may still come; one that never came to anything is used again.
    void start(Optional<Instant> at) {
        if (!turns.isEmpty() && !prompted && !used) turns.removeLast();
        add(at, "");
    }

    void prompt(Optional<Instant> at, String text) {
        if (!turns.isEmpty() && !prompted && !used) turns.removeLast();
        add(at, Preview.of(Preamble.typed(text), Turn.PREVIEW));
        prompted = true;
    }

    private void add(Optional<Instant> at, String prompt) {
        turns.add(new Turn(turns.size(), at, prompt));
        prompted = false;
        used = false;
    }

    /// The turn that a request at this point belongs to.
    int ofRequest(Optional<Instant> at) {
        if (turns.isEmpty()) add(at, "");
        used = true;
        return turns.size() - 1;
    }

    /// Whether the user began this turn.
    boolean isPrompted() {
        return prompted;
    }

    List<Turn> list() {
        return turns;
    }

    /// The first prompt that is not a copy, else the first of all.
    Optional<String> title() {
        var prompts = turns.stream().filter(turn -> !turn.prompt().isEmpty()).toList();
        return prompts.stream()
                .filter(turn -> turn.at().isPresent())
                .findFirst()
                .or(() -> prompts.stream().findFirst())
                .map(Turn::prompt);
    }

    void save(DataOutput out) throws IOException {
        out.writeBoolean(prompted);
        out.writeBoolean(used);
    }

    static Turns load(DataInput in, List<Turn> known) throws IOException {
        var turns = new Turns();
        turns.turns.addAll(known);
        turns.prompted = in.readBoolean();
        turns.used = in.readBoolean();
        return turns;
    }
}
