package turnscope.importers.simulation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

import turnscope.analysis.pricing.Tokenizer;
import turnscope.analysis.session.SegmentKind;
import turnscope.analysis.session.Service;
import turnscope.analysis.simulation.engine.History;
import turnscope.analysis.simulation.engine.HistoryRule;
import turnscope.analysis.simulation.script.Lane;
import turnscope.analysis.simulation.script.Piece;
import turnscope.analysis.simulation.script.Sent;
import turnscope.analysis.simulation.script.Step;

/// Turns lists of what each request sent into a lane and the rule that edits its history.
///
/// What differs in the middle of a list takes the place of what stood there, as a stub does; what is missing has left.
final class Views implements HistoryRule {

    /// One item of a request: its identity and its size.
    record Item(String key, long tokens) {}

    private record Edit(int key, long tokens) {}

    private final List<Step> steps = new ArrayList<>();
    private final Map<Integer, List<Edit>> edits = new HashMap<>();
    private final Set<String> answers = new HashSet<>();
    private List<Item> last = List.of();
    private final List<Integer> places = new ArrayList<>();
    private int keys;

    void answer(String key) {
        answers.add(key);
    }

    /// Adds a request.
    void add(List<Item> view, long millis, Sent sent, long tail, long output, OptionalLong pin) {
        var gone = new HashSet<Integer>();
        var edited = new ArrayList<Edit>();
        int kept = align(view, gone, edited);
        var born = new ArrayList<Piece>();
        for (var item : view.subList(kept, view.size())) {
            places.add(keys);
            born.add(piece(item));
        }
        edits.put(steps.size(), edited);
        steps.add(
                new Step(
                        steps.size(),
                        false,
                        0,
                        millis,
                        sent,
                        born,
                        gone,
                        Step.Break.NONE,
                        tail,
                        output,
                        pin.isEmpty() ? Optional.empty() : Optional.of(pin(view, pin.getAsLong())),
                        Optional.empty()));
        last = view;
    }

    /// @return how many items of the view stand in places that exist
    private int align(List<Item> view, Set<Integer> gone, List<Edit> edited) {
        var later = new HashSet<>(view);
        int at = 0;
        for (int old = 0; old < last.size(); old++) {
            if (at < view.size() && last.get(old).equals(view.get(at))) {
                places.set(at, places.get(old));
                at++;
            } else if (!later.contains(last.get(old))
                    && at < view.size()
                    && !last.contains(view.get(at))) {
                edited.add(new Edit(places.get(old), view.get(at).tokens()));
                places.set(at, places.get(old));
                at++;
            } else gone.add(places.get(old));
        }
        while (places.size() > at) places.removeLast();
        return at;
    }

    private Piece piece(Item item) {
        var kind =
                answers.contains(item.key()) ? SegmentKind.ASSISTANT_TEXT : SegmentKind.TOOL_OUTPUT;
        return new Piece(keys++, kind, "", item.key(), 0, item.tokens(), Tokenizer.UNKNOWN);
    }

    private Step.Pin pin(List<Item> view, long tokens) {
        long sum = 0;
        for (int i = 0; i < view.size(); i++) {
            if (sum + view.get(i).tokens() > tokens) {
                return new Step.Pin(places.get(i), tokens - sum);
            }
            sum += view.get(i).tokens();
        }
        throw new IllegalArgumentException("a pin lies inside of what is sent");
    }

    Lane lane(String prefix, int fixed) {
        return new Lane(prefix, fixed, false, Optional.empty(), steps);
    }

    static Sent sent(String model) {
        return new Sent(
                Optional.empty(),
                Optional.empty(),
                model,
                Service.STANDARD,
                Optional.empty(),
                Optional.empty(),
                List.of(),
                true);
    }

    @Override
    public void before(int step, History history) {
        for (var edit : edits.getOrDefault(step, List.of())) {
            for (int place = 0; place < history.end(); place++) {
                if (history.piece(place).key() != edit.key()) continue;
                history.renew(place);
                history.resize(place, history.line().scale().units(edit.tokens()));
            }
        }
    }
}
