package turnscope.importers.codex;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import turnscope.analysis.session.Event;
import turnscope.importers.json.Preview;

/// What the next requests of a thread are made with, as the latest lines say.
final class Settings {

    private static final String USUAL_MODE = "default";
    private static final String REVIEW = "review";

    /// Turns that records of usage may still be about.
    private static final int TURNS = 64;

    private final Map<String, Chosen> turns =
            new LinkedHashMap<>() {
                private static final long serialVersionUID = 1;

                @Override
                protected boolean removeEldestEntry(Map.Entry<String, Chosen> eldest) {
                    return size() > TURNS;
                }
            };

    private Chosen chosen = new Chosen("", "");
    private String tier = "";
    private String mode = USUAL_MODE;
    private String modeBeforeReview = USUAL_MODE;
    private String window = "";

    /// A model and the effort that it is to make.
    record Chosen(String model, String effort) {}

    /// What a turn was made with; what holds now where its lines have not named anything.
    Chosen of(String turn) {
        return turns.getOrDefault(turn, chosen);
    }

    Chosen chosen() {
        return chosen;
    }

    String tier() {
        return tier;
    }

    boolean isReview() {
        return mode.equals(REVIEW);
    }

    /// Takes a line about a turn, or about the thread; only the first may change the model of a thread that has one.
    ///
    /// @return the mode, if it is another from here on
    Optional<String> take(RolloutLine.Context context) {
        if (!context.tier().isEmpty()) tier = context.tier();
        boolean known = context.settings() && !chosen.model.isEmpty();
        if (!context.model().isEmpty() && !known)
            chosen = new Chosen(context.model(), context.effort());
        if (!context.turn().isEmpty()) turns.put(context.turn(), chosen);
        return context.mode().isEmpty() || isReview()
                ? Optional.empty()
                : mode(Preview.of(context.mode(), Event.Setting.LONGEST));
    }

    /// Takes the start or the end of a review within the thread.
    Optional<String> review(boolean entered) {
        if (entered == isReview()) return Optional.empty();
        if (entered) modeBeforeReview = mode;
        return mode(entered ? REVIEW : modeBeforeReview);
    }

    private Optional<String> mode(String next) {
        if (next.equals(mode)) return Optional.empty();
        mode = next;
        return Optional.of(next);
    }

    /// Takes the window that a row of usage names.
    ///
    /// @return its tokens, if it is another from here on
    Optional<String> window(long tokens) {
        var next = Long.toString(tokens);
        if (tokens <= 0 || next.equals(window)) return Optional.empty();
        window = next;
        return Optional.of(next);
    }

    void save(DataOutput out) throws IOException {
        save(chosen, out);
        out.writeUTF(tier);
        out.writeUTF(mode);
        out.writeUTF(modeBeforeReview);
        out.writeUTF(window);
        out.writeInt(turns.size());
        for (var turn : turns.entrySet()) {
            out.writeUTF(turn.getKey());
            save(turn.getValue(), out);
        }
    }

    private static void save(Chosen chosen, DataOutput out) throws IOException {
        out.writeUTF(chosen.model);
        out.writeUTF(chosen.effort);
    }

    static Settings load(DataInput in) throws IOException {
        var settings = new Settings();
        settings.chosen = new Chosen(in.readUTF(), in.readUTF());
        settings.tier = in.readUTF();
        settings.mode = in.readUTF();
        settings.modeBeforeReview = in.readUTF();
        settings.window = in.readUTF();
        for (int left = in.readInt(); left > 0; left--)
            settings.turns.put(in.readUTF(), new Chosen(in.readUTF(), in.readUTF()));
        return settings;
    }
}
