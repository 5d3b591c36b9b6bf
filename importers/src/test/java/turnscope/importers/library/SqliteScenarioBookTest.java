package turnscope.importers.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import turnscope.analysis.simulation.KeptScenario;
import turnscope.importers.prices.PriceFile;

class SqliteScenarioBookTest {

    private static final Instant NOW = Instant.parse("2026-11-21T09:30:00Z");

    @TempDir Path folder;

    private SqliteLibrary open() {
        return SqliteLibrary.open(folder.resolve("library.db"));
    }

    private static KeptScenario kept(String name, String strategies, String model) {
        return new KeptScenario(
                name, NOW, Optional.of("s1"), Optional.of(model), strategies, true, false);
    }

    @Test
    void scenariosComeBackAsTheyWereKept() {
        var first = kept("batched", "mask(keep=10,batch=20)", "claude-opus-5");
        var second =
                new KeptScenario(
                        "as ever", NOW, Optional.empty(), Optional.empty(), "", false, true);
        try (var library = open()) {
            library.scenarios().keep(first);
            library.scenarios().keep(second);
        }
        try (var library = open()) {
            assertThat(library.scenarios().scenarios()).containsExactly(second, first);
        }
    }

    @Test
    void keepingUnderAKnownNameReplaces() {
        try (var library = open()) {
            var book = library.scenarios();
            book.keep(kept("mine", "mask(keep=10)", "claude-opus-5"));
            book.keep(kept("mine", "mask(keep=20)", "claude-opus-5"));

            assertThat(book.scenarios())
                    .singleElement()
                    .extracting(KeptScenario::strategies)
                    .isEqualTo("mask(keep=20)");
        }
    }

    @Test
    void renamingNeverTakesTheNameOfAnother() {
        try (var library = open()) {
            var book = library.scenarios();
            book.keep(kept("one", "dedup", "claude-opus-5"));
            book.keep(kept("two", "no-cache", "claude-opus-5"));

            assertThat(book.rename("one", "two")).isFalse();
            assertThat(book.rename("none", "three")).isFalse();
            assertThat(book.rename("one", "three")).isTrue();
            assertThat(book.remove("three")).isTrue();
            assertThat(book.remove("three")).isFalse();
            assertThat(book.scenarios()).extracting(KeptScenario::name).containsExactly("two");
        }
    }

    @Test
    void aKeptScenarioIsReplayedOnItsModelOrNotAtAll() {
        var prices = PriceFile.embedded();

        var known = kept("known", "dedup", "claude-opus-5").scenario(prices);
        assertThat(known).isPresent();
        assertThat(known.get().model().orElseThrow().id()).isEqualTo("claude-opus-5");
        assertThat(kept("gone", "dedup", "no-such-model").scenario(prices)).isEmpty();
        assertThatThrownBy(() -> kept(" ", "", "x")).isInstanceOf(IllegalArgumentException.class);
    }
}
