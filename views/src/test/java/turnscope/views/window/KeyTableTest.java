package turnscope.views.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Map;

import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

import org.junit.jupiter.api.Test;

class KeyTableTest {

    private static KeyEvent control(KeyCode code) {
        return new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, true, false, false);
    }

    @Test
    void everyActionAndEveryKeyHasOneMeaning() {
        var ids = new HashSet<String>();
        var combinations = new HashSet<String>();
        for (var action : Action.values()) {
            assertThat(ids.add(action.id())).as(action.id()).isTrue();
            for (var usual : action.usual()) assertThat(combinations.add(usual)).as(usual).isTrue();
        }
        for (var scope : Binding.Scope.values()) {
            var codes = new HashSet<KeyCode>();
            for (var binding : SingleKeys.ALL) {
                if (binding.scope() != scope || binding.fixed()) continue;
                assertThat(ids.add(binding.id())).as(binding.id()).isTrue();
                for (var code : binding.usual())
                    assertThat(codes.add(code)).as(code.getName()).isTrue();
            }
        }
    }

    @Test
    void aCombinationOfTheSettingsTakesThePlaceOfTheUsualOne() {
        var keys = new KeyTable(Map.of("search", "Ctrl+J", "sessions", "F9"));

        assertThat(keys.action(control(KeyCode.J))).contains(Action.SEARCH);
        assertThat(keys.action(control(KeyCode.F))).isEmpty();
        assertThat(keys.shown(Action.SEARCH)).isEqualTo("Ctrl+J");
        assertThat(keys.shown(Action.SESSIONS)).isEqualTo("F9");
        assertThat(keys.refused()).isEmpty();
    }

    @Test
    void thePaletteHasASecondKeyUntilTheSettingsGiveItAnother() {
        var second =
                new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.P, true, true, false, false);
        var usual = new KeyTable(Map.of());
        assertThat(usual.action(control(KeyCode.K))).contains(Action.PALETTE);
        assertThat(usual.action(second)).contains(Action.PALETTE);
        assertThat(usual.action(control(KeyCode.P))).contains(Action.REPORT);
        assertThat(usual.shown(Action.PALETTE)).isEqualTo("Ctrl+K");
        assertThat(usual.allShown(Action.PALETTE)).isEqualTo("Ctrl+K  Ctrl+Shift+P");

        var chosen = new KeyTable(Map.of("palette", "Ctrl+J"));
        assertThat(chosen.action(second)).isEmpty();
        assertThat(chosen.allShown(Action.PALETTE)).isEqualTo("Ctrl+J");
    }

    @Test
    void aKeyOfTheChartMovesAndItsUsualOneLosesItsMeaning() {
        var keys = new KeyTable(Map.of("zoom-in", "U", "previous", "Page_Up"));

        assertThat(keys.meaning(KeyCode.U)).contains(KeyCode.W);
        assertThat(keys.meaning(KeyCode.W)).contains(KeyCode.UNDEFINED);
        assertThat(keys.meaning(KeyCode.PAGE_UP)).contains(KeyCode.LEFT);
        assertThat(keys.meaning(KeyCode.S)).isEmpty();
    }

    @Test
    void twoKeysCanChangePlaces() {
        var keys = new KeyTable(Map.of("zoom-in", "S", "zoom-out", "W"));

        assertThat(keys.meaning(KeyCode.S)).contains(KeyCode.W);
        assertThat(keys.meaning(KeyCode.W)).contains(KeyCode.S);
    }

    @Test
    void linesThatNameNothingAreRefusedByName() {
        var keys = new KeyTable(Map.of("search", "J", "jump", "F9", "zoom-in", "nonsense"));

        assertThat(keys.refused())
                .containsExactlyInAnyOrder("search = J", "jump = F9", "zoom-in = nonsense");
        assertThat(keys.action(control(KeyCode.F))).contains(Action.SEARCH);
    }
}
