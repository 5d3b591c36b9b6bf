package turnscope.analysis.simulation.engine;

import turnscope.analysis.simulation.cache.CacheModel;
import turnscope.analysis.simulation.cache.CacheUse;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import turnscope.analysis.cache.WriteClass;
import turnscope.analysis.simulation.script.Step;

/// Plays one line of requests against the cache, one step after the other.
///
/// The work of a step is that of what it changes: the pieces that it appends, the ones that a strategy rewrites, and a few
/// sums over a tree.
public final class Player {

    private static final double FORCED_SHARE = 0.9;

    private final Line line;
    private final Setting setting;
    private final SharedPrefixes shared;
    private final History history;
    private final Map<String, PrefixCache> caches = new HashMap<>();
    private final Asked asked = new Asked();
    private final Played played;
    private final Compactor compactor;
    private int prefixes;
    private boolean windowReached;

    private String lastName = "";
    private SharedPrefixes.Entry entry = new SharedPrefixes.Entry();
    private String entryModel = "";
    private int entryPrefix = -1;
    private @Nullable Lives lives;
    private PrefixCache cache;

    private Player(Line line, Setting setting, SharedPrefixes shared) {
        this.line = line;
        this.setting = setting;
        this.shared = shared;
        this.history = new History(line);
        this.played = new Played(line);
        this.compactor = new Compactor(history);
        this.cache = new PrefixCache(CacheModel.UNKNOWN, setting.use(), history);
    }

    public static Played play(Line line, Setting setting, SharedPrefixes shared) {
        var player = new Player(line, setting, shared);
        for (int step = 0; step < line.steps(); step++) player.step(step);
        player.ping(line.steps(), Long.MAX_VALUE);
        return player.played;
    }

    private void step(int index) {
        var step = line.step(index);
        if (index > 0) ping(index, step.millis() - line.step(index - 1).millis());
        for (int place : line.gone[index]) history.depart(place);
        history.reach(line.end[index]);
        boolean cleared = step.breaks() == Step.Break.MICRO_COMPACTION;
        if (cleared && line.found[index] >= 0) history.alter(line.found[index]);
        breakPrefix(index);
        for (var rule : setting.rules()) rule.before(index, history);
        compact(index, step);
        meet(index, step);
        prepare(step);
        asked.now = step.millis();
        asked.tail = tail(step);
        asked.cap = cap(index, step);
        asked.known = known(index, step);
        asked.alive = setting.models().recorded(step) && lives(step).asRecorded();
        if (setting.models().cache(step).outputCached()) expectAnswer(index, output(step));
        send(index, step.copy() ? Played.Kind.ADDED : Played.Kind.RECORDED, step, output(step));
    }

    /// The answer lies in the cache where the next request will carry it.
    private void expectAnswer(int index, long tokens) {
        if (index + 1 == line.steps()) return;
        int place = line.begin(index + 1);
        while (place < line.end(index + 1) && line.piece(place).isSpoken()) place++;
        if (place == line.begin(index + 1)) return;
        asked.answerEnd = place;
        asked.answer = tokens;
    }

    private void breakPrefix(int index) {
        if (setting.breaks().clock() > 0) history.renew(0);
        if (setting.breaks().tools().contains(index)) {
            history.renew(0);
            prefixes++;
        }
    }

    private long output(Step step) {
        return line.scale.output(step.output(), counted(step));
    }

    private static turnscope.analysis.pricing.Tokenizer counted(Step step) {
        return step.born().isEmpty()
                ? turnscope.analysis.pricing.Tokenizer.UNKNOWN
                : step.born().getFirst().counted();
    }

    /// Takes the cache of the step's model, and tells all of them what has changed.
    private void meet(int index, Step step) {
        int lowest = history.takeLowest();
        if (lowest < Integer.MAX_VALUE) caches.values().forEach(each -> each.changed(lowest));
        var name = setting.models().name(step);
        boolean other =
                index >= setting.breaks().otherFrom() && index <= setting.breaks().otherTo();
        if (other) name = name + "'";
        if (name.equals(lastName) && !caches.isEmpty()) return;
        lastName = name;
        cache =
                caches.computeIfAbsent(
                        name,
                        _ -> new PrefixCache(setting.models().cache(step), setting.use(), history));
    }

    private void prepare(Step step) {
        asked.shared = sharedEntry();
        asked.end = history.end();
        asked.total = history.total() + setting.breaks().clock();
        asked.fixed = setting.breaks().clock() > 0 ? 0 : line.fixed();
        asked.fixedTokens = asked.fixed == 0 ? 0 : history.tokens(asked.fixed);
        var now = lives(step);
        asked.headLife = now.headMillis();
        asked.life = now.millis();
        asked.tail = 0;
        asked.cap = Long.MAX_VALUE;
        asked.known = 0;
        asked.alive = false;
        asked.answerEnd = 0;
    }

    /// The shared entry of the fixed prefix as it is now; nobody shares one that changes all the time.
    private SharedPrefixes.Entry sharedEntry() {
        boolean unshared = setting.breaks().clock() > 0 || line.lane.prefix().isEmpty();
        if (unshared) return new SharedPrefixes.Entry();
        if (!lastName.equals(entryModel) || prefixes != entryPrefix) {
            entry = shared.entry(lastName, line.lane.prefix() + "#" + prefixes);
            entryModel = lastName;
            entryPrefix = prefixes;
        }
        return entry;
    }

    private long life(Step step, Optional<WriteClass> written) {
        var rules = setting.models().cache(step);
        long seconds = written.map(WriteClass::seconds).orElse(rules.lifeSeconds());
        return (seconds + (setting.use().gracious() ? rules.graceSeconds() : 0)) * 1_000;
    }

    private Optional<WriteClass> head(Step step) {
        return asked(step, setting.use().head()).or(() -> setting.models().head(step));
    }

    private Optional<WriteClass> messages(Step step) {
        return asked(step, setting.use().messages()).or(() -> setting.models().messages(step));
    }

    /// The class that the scenario asks for, if the model's cache offers it.
    private Optional<WriteClass> asked(Step step, Optional<WriteClass> wanted) {
        var side = setting.use().side();
        return (line.lane.side() && side.isPresent() ? side : wanted)
                .filter(written -> setting.models().offers(step, written));
    }

    /// How long what a step writes lives.
    ///
    /// @param asRecorded whether that is at least as long as in the recording, so that what was found then is found again
    private record Lives(
            String model,
            Optional<WriteClass> recordedHead,
            Optional<WriteClass> recordedMessages,
            WriteClass head,
            WriteClass messages,
            long headMillis,
            long millis,
            boolean asRecorded) {

        boolean fits(String name, Step step) {
            var sent = step.sent();
            return model.equals(name)
                    && recordedHead.orElse(null) == sent.head().orElse(null)
                    && recordedMessages.orElse(null) == sent.messages().orElse(null);
        }
    }

    /// The same for most steps of a line, so the last answer is kept.
    private Lives lives(Step step) {
        var name = setting.models().name(step);
        var known = lives;
        if (known != null && known.fits(name, step)) return known;
        var head = head(step);
        var messages = messages(step);
        long headMillis = life(step, head);
        long millis = life(step, messages);
        boolean asRecorded =
                headMillis >= life(step, setting.models().head(step))
                        && millis >= life(step, setting.models().messages(step));
        var found =
                new Lives(
                        name,
                        step.sent().head(),
                        step.sent().messages(),
                        head.orElse(WriteClass.FIVE_MINUTES),
                        messages.orElse(WriteClass.FIVE_MINUTES),
                        headMillis,
                        millis,
                        asRecorded);
        lives = found;
        return found;
    }

    /// Only a cache with markers has an end that no marker covers.
    private long tail(Step step) {
        if (step.tail() == 0 || !setting.models().cache(step).isExplicit()) return 0;
        long tokens = line.scale.tokens(line.scale.weighMixed(step.tail(), counted(step)));
        return Math.min(tokens, asked.total);
    }

    private long cap(int index, Step step) {
        boolean pinned = setting.use().pins() && line.pin[index] >= 0;
        if (!pinned || !setting.models().sameProvider(step)) return Long.MAX_VALUE;
        int place = line.pin[index];
        if (place >= history.end()) return Long.MAX_VALUE;
        long within = step.pin().orElseThrow().offset();
        return history.tokens(place) + Math.min(within, history.tokensAt(place));
    }

    /// What the recorded read shows; nothing once a strategy has changed what it covers since the request before.
    private long known(int index, Step step) {
        int touched = history.takeTouched();
        int place = line.found[index];
        if (place < 0 || place >= history.end() || place >= touched) return 0;
        return history.tokens(place)
                + Math.min(step.found().orElseThrow().offset(), history.tokensAt(place));
    }

    private void send(int index, Played.Kind kind, Step step, long output) {
        cache.request(asked);
        played.add(index, kind, asked, cache, output, lives(step).head(), lives(step).messages());
    }

    private void compact(int index, Step step) {
        for (var rule : setting.compactions()) {
            if (!rule.due(index, history)) continue;
            compact(index, step, rule.how(), false);
            rule.done();
        }
        if (setting.window().isEmpty()) return;
        long limit = setting.window().getAsLong();
        long total = history.total();
        if (total > limit || (windowReached && total > limit * FORCED_SHARE)) {
            windowReached = true;
            compact(index, step, Compactor.forced(limit), true);
        }
    }

    /// The summary is written in the cache of the request that it precedes; then the history is another one.
    private void compact(int index, Step step, Compaction how, boolean forced) {
        if (!compactor.pays(index, how)) return;
        meet(index, step);
        prepare(step);
        asked.now = step.millis();
        asked.total += how.prompt();
        if (how.aligned()) send(index, Played.Kind.SUMMARY, step, how.output());
        else sendCold(index, step, how.output());
        compactor.compact(index, how);
        played.compacted(forced);
        for (int extra = 0; extra < how.spare(); extra++) {
            compactor.reread(index, extra, how);
            meet(index, step);
            prepare(step);
            asked.now = step.millis();
            send(index, Played.Kind.REREAD, step, Compaction.REREAD_OUTPUT);
        }
    }

    /// A summariser that shares no cache with the session sends everything as plain input.
    private void sendCold(int index, Step step, long output) {
        var nothing = new PrefixCache(CacheModel.UNKNOWN, CacheUse.RECORDED.switchedOff(), history);
        nothing.request(asked);
        played.add(
                index,
                Played.Kind.SUMMARY,
                asked,
                nothing,
                output,
                WriteClass.FIVE_MINUTES,
                WriteClass.FIVE_MINUTES);
    }

    /// Keeps what the step before has left alive during a pause.
    private void ping(int index, long gapMillis) {
        if (setting.pings().isEmpty() || index == 0) return;
        var pings = setting.pings().get();
        var step = line.step(index - 1);
        if (gapMillis <= lives(step).millis() || history.total() < pings.minTokens()) return;
        for (int j = 1; j <= pings.count(); j++) {
            long after = j * pings.everySeconds() * 1_000;
            if (after >= gapMillis) return;
            prepare(step);
            asked.now = step.millis() + after;
            asked.tail = tail(step);
            send(index - 1, Played.Kind.PING, step, 1);
        }
    }
}
