package turnscope.views.window;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import javafx.scene.input.KeyCode;

/// All single keys of the pages and of the charts, as they are without a settings file.
final class SingleKeys {

    private static final int PAGES = 5;

    static final List<Binding> ALL = Stream.concat(page(), chart()).toList();

    private SingleKeys() {}

    private static Stream<Binding> page() {
        var numbers =
                IntStream.rangeClosed(1, PAGES)
                        .mapToObj(number ->
                                page(
                                        "page-" + number,
                                        KeyCode.valueOf("DIGIT" + number),
                                        Integer.toString(number),
                                        "keys.pages"));
        var others =
                Stream.of(
                        page("inspector", KeyCode.I, "I", "keys.inspector"),
                        page("filter", KeyCode.SLASH, "/", "keys.filter"),
                        page("sheet", KeyCode.HELP, "?", "keys.sheet"),
                        fixed(Binding.Scope.PAGE, "Space", "keys.preview"),
                        fixed(Binding.Scope.PAGE, "Ctrl+click", "keys.compare"));
        return Stream.concat(numbers, others);
    }

    private static Stream<Binding> chart() {
        return Stream.of(
                chart("zoom-in", "W +", "keys.zoom", KeyCode.W, KeyCode.PLUS, KeyCode.EQUALS),
                chart("zoom-out", "S −", "keys.zoom", KeyCode.S, KeyCode.MINUS),
                fixed(Binding.Scope.CHART, "Ctrl+wheel", "keys.zoom"),
                chart("pan-left", "A", "keys.pan", KeyCode.A),
                chart("pan-right", "D", "keys.pan", KeyCode.D),
                fixed(Binding.Scope.CHART, "wheel  Shift+drag", "keys.pan"),
                chart("previous", "←", "keys.walk", KeyCode.LEFT),
                chart("next", "→", "keys.walk", KeyCode.RIGHT),
                chart("first", "Home", "keys.walk", KeyCode.HOME),
                chart("last", "End", "keys.walk", KeyCode.END),
                fixed(Binding.Scope.CHART, "Shift+ ← → Home End", "keys.extend"),
                chart("dearest", "E", "keys.dearest", KeyCode.E),
                chart("next-loss", "N", "keys.losses", KeyCode.N),
                chart("previous-loss", "P", "keys.losses", KeyCode.P),
                chart("next-prompt", "J", "keys.prompts", KeyCode.J),
                chart("previous-prompt", "K", "keys.prompts", KeyCode.K),
                chart("next-again", ".", "keys.again", KeyCode.PERIOD),
                chart("previous-again", ",", "keys.again", KeyCode.COMMA),
                chart("next-hit", "]", "keys.hits", KeyCode.CLOSE_BRACKET),
                chart("previous-hit", "[", "keys.hits", KeyCode.OPEN_BRACKET),
                chart("centre", "F  F F", "keys.fit", KeyCode.F),
                chart("whole", "0", "keys.fit", KeyCode.DIGIT0),
                chart("commit", "Enter", "keys.commit", KeyCode.ENTER),
                chart("up", "Backspace", "keys.commit", KeyCode.BACK_SPACE),
                chart("clear", "Esc", "keys.clear", KeyCode.ESCAPE),
                chart("turn", "R", "keys.turn", KeyCode.R),
                fixed(Binding.Scope.CHART, "Ctrl+A", "keys.turn"),
                chart("axis", "X", "keys.axis", KeyCode.X),
                chart("compress", "C", "keys.axis", KeyCode.C),
                chart("logarithmic", "L", "keys.axis", KeyCode.L),
                chart("ghost", "G", "keys.ghost", KeyCode.G),
                chart("mark", "M", "keys.notes", KeyCode.M),
                fixed(Binding.Scope.CHART, "Shift+M", "keys.notes"),
                chart("remove", "Del", "keys.notes", KeyCode.DELETE),
                chart("table", "T", "keys.table", KeyCode.T),
                chart("drawer", "Q", "keys.table", KeyCode.Q),
                chart("pin", "Space", "keys.pin", KeyCode.SPACE));
    }

    private static Binding page(String id, KeyCode usual, String shown, String text) {
        return new Binding(id, Binding.Scope.PAGE, List.of(usual), shown, text);
    }

    private static Binding chart(String id, String shown, String text, KeyCode... usual) {
        return new Binding(id, Binding.Scope.CHART, List.of(usual), shown, text);
    }

    private static Binding fixed(Binding.Scope scope, String shown, String text) {
        return new Binding("", scope, List.of(), shown, text);
    }
}
