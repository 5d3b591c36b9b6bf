package turnscope.views.window;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

/// Which keys do what: the usual ones, and in their place what the settings file says. What it says of an action
/// takes the place of all its usual ones.
///
/// An action of the window takes a combination such as `Ctrl+J` or `F9`; a key of a page or a chart a single key such as
/// `U` or `Page_Up`, with which Shift keeps its meaning.
final class KeyTable {

    private final Map<Action, List<KeyCombination>> actions = new EnumMap<>(Action.class);
    private final Map<String, KeyCode> chosen = new HashMap<>();
    private final List<String> refused = new ArrayList<>();

    /// @param wanted keys by the ids of what they are to do
    KeyTable(Map<String, String> wanted) {
        for (var action : Action.values())
            actions.put(action, action.usual().stream().map(KeyCombination::valueOf).toList());
        wanted.forEach((id, keys) -> {
            if (!take(id, keys)) refused.add(id + " = " + keys);
        });
    }

    private boolean take(String id, String keys) {
        for (var action : Action.values())
            if (action.id().equals(id)) {
                var combination = combination(keys);
                combination.ifPresent(found -> actions.put(action, List.of(found)));
                return combination.isPresent();
            }
        var key = key(keys);
        boolean known = SingleKeys.ALL.stream().anyMatch(each -> each.id().equals(id));
        if (!known || id.isEmpty() || key.isEmpty()) return false;
        chosen.put(id, key.get());
        return true;
    }

    /// Without a modifier only keys of functions: a letter would be lost to whoever types it.
    private static Optional<KeyCombination> combination(String keys) {
        try {
            var found = KeyCombination.valueOf(keys.strip().replace("Ctrl", "Shortcut"));
            boolean modified = keys.contains("+") || keys.strip().matches("F\\d{1,2}");
            return modified ? Optional.of(found) : Optional.empty();
        } catch (IllegalArgumentException notACombination) {
            return Optional.empty();
        }
    }

    private static Optional<KeyCode> key(String name) {
        var wanted = name.strip();
        for (var code : KeyCode.values())
            if (code.getName().equalsIgnoreCase(wanted.replace('_', ' '))
                    || code.name().equals(wanted.toUpperCase(Locale.ROOT)))
                return Optional.of(code);
        return Optional.empty();
    }

    /// Lines of the settings that name no action or no key.
    List<String> refused() {
        return List.copyOf(refused);
    }

    Optional<Action> action(KeyEvent event) {
        return actions.entrySet().stream()
                .filter(each -> each.getValue().stream().anyMatch(keys -> keys.match(event)))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /// The first of its combinations, as the platform writes it.
    String shown(Action action) {
        return combinations(action).getFirst().getDisplayText();
    }

    /// All of its combinations, as the platform writes them.
    String allShown(Action action) {
        return combinations(action).stream()
                .map(KeyCombination::getDisplayText)
                .collect(Collectors.joining("  "));
    }

    private List<KeyCombination> combinations(Action action) {
        return Objects.requireNonNull(actions.get(action));
    }

    /// As people read it.
    String shown(Binding binding) {
        var code = chosen.get(binding.id());
        return code == null ? binding.shown() : code.getName();
    }

    /// What a key of the chart or page means, as the key that usually means it; empty if it means itself, and
    /// [KeyCode#UNDEFINED] if its meaning was given to another key.
    Optional<KeyCode> meaning(KeyCode pressed) {
        for (var binding : SingleKeys.ALL)
            if (pressed == chosen.get(binding.id())) return Optional.of(binding.usual().getFirst());
        for (var binding : SingleKeys.ALL)
            if (chosen.containsKey(binding.id()) && binding.usual().contains(pressed))
                return Optional.of(KeyCode.UNDEFINED);
        return Optional.empty();
    }
}
