package turnscope.importers.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import turnscope.analysis.pricing.Catalogue;
import turnscope.analysis.pricing.Model;
import turnscope.analysis.pricing.Price;
import turnscope.analysis.pricing.PriceBook;
import turnscope.analysis.pricing.PriceLayer;
import turnscope.analysis.pricing.Quote;
import turnscope.analysis.session.Call;
import turnscope.analysis.session.Service;
import turnscope.analysis.session.Usage;
import turnscope.importers.prices.OfferText;
import turnscope.importers.prices.PriceFile;
import turnscope.importers.prices.PriceImport;

class SqlitePriceBookTest {

    private static final Catalogue EMBEDDED = PriceFile.embedded();
    private static final Instant NOW = Instant.parse("2026-11-21T09:30:00Z");
    private static final LocalDate TODAY = LocalDate.parse("2026-11-21");

    @TempDir Path folder;

    private SqliteLibrary open() {
        return SqliteLibrary.open(folder.resolve("library.db"));
    }

    private PriceLayer imported(String content, String day) {
        try {
            var file = Files.writeString(folder.resolve("prices.txt"), content);
            return PriceImport.read(file, LocalDate.parse(day), EMBEDDED).ticked();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static PriceLayer set(String model, String input, String output, String from) {
        var price = Price.perMillion(input, "", output);
        return PriceLayer.pricing(Model.of(model, "unknown", price), LocalDate.parse(from), TODAY);
    }

    private static String cost(Catalogue catalogue, String model, String day) {
        var call = Call.message(model, Usage.of(1_000_000, 0, 0, 0, 0));
        var at = Optional.of(Instant.parse(day + "T12:00:00Z"));
        return switch (catalogue.quote(call, Service.STANDARD, at)) {
            case Quote.Priced priced -> priced.layer() + " " + priced.total().dollars();
            case Quote.Unpriced(_, var reason) -> reason;
            case Quote.NotBilled(_, var reason) -> reason;
        };
    }

    private static List<String> text(PriceLayer layer) {
        return layer.offers().stream().map(OfferText::of).sorted().toList();
    }

    private static Catalogue over(PriceBook book) {
        return book.over(EMBEDDED);
    }

    @Test
    void anEmptyBookChangesNothing() {
        try (var library = open()) {
            assertThat(over(library.prices())).isSameAs(EMBEDDED);
        }
    }

    @Test
    void layersComeBackAsTheyWereStored() {
        var csv =
                """
                model,effective_from,input,output,cache_read,cache_write_5m,cache_write_1h,tier_above,tier_boundary,tier_input,tier_output
                o3,2025-01-01,10,40,2.5,,,,,,
                o3,2025-06-11,2,8,0.5,2.5,4,200000,ge,4,12
                """;
        var timed =
                """
                [{"id": "x", "models": [{"id": "o3", "prices": [
                   {"prices": {"input_mtok": 2, "output_mtok": 8}},
                   {"constraint": {"start_time": "22:00:00Z", "end_time": "06:00:00Z"},
                    "prices": {"input_mtok": 1, "output_mtok": 4}}]}]}]
                """;
        var own =
                """
                {"schema": "turnscope-prices-override/1",
                 "models": [{"id": "house-1", "match": "house-1(-v[0-9]+)?", "context_window": 128000,
                   "max_output": 8192, "prices": [{"from": null, "input": 1, "output": 4}]}],
                 "map": [{"name": "codex-auto-review", "to": "gpt-5.3-codex", "until": "2026-10-06"}],
                 "multipliers": [{"id": "claude-fable-5-2", "kind": "fast", "num": 2, "den": 1}]}
                """;
        var layers =
                List.of(
                        imported(csv, "2026-11-21"),
                        imported(timed, "2026-11-21"),
                        imported(own, "2026-11-21"));
        try (var library = open()) {
            for (var layer : layers) library.prices().add(layer, NOW);
        }

        try (var library = open()) {
            var entries = library.prices().entries();
            assertThat(entries).extracting(PriceBook.Entry::stored).containsOnly(NOW);
            for (int i = 0; i < layers.size(); i++) {
                var stored = entries.get(i).layer();
                assertThat(text(stored)).isEqualTo(text(layers.get(i)));
                assertThat(stored.mappings()).isEqualTo(layers.get(i).mappings());
                assertThat(stored.datasetDate()).isEqualTo(layers.get(i).datasetDate());
            }
            var catalogue = over(library.prices());
            assertThat(cost(catalogue, "o3", "2025-05-01")).isEqualTo("user 10.000000");
            assertThat(cost(catalogue, "house-1-v2", "2026-11-21")).isEqualTo("user 1.000000");
            assertThat(cost(catalogue, "codex-auto-review", "2026-10-05")).endsWith("1.750000");
            assertThat(cost(catalogue, "codex-auto-review", "2026-10-06"))
                    .isEqualTo("ambiguous_name");
        }
    }

    @Test
    void aPriceWithoutDateOpensAPeriodAndLeavesHistoryAlone() {
        try (var library = open()) {
            library.prices()
                    .add(
                            imported(
                                    """
                                    {"o3": {"input_cost_per_token": 3e-06,
                                       "output_cost_per_token": 9e-06}}
                                    """,
                                    "2026-11-21"),
                            NOW);

            var catalogue = over(library.prices());
            assertThat(cost(catalogue, "o3", "2026-11-20")).isEqualTo("embedded 2.000000");
            assertThat(cost(catalogue, "o3", "2026-11-21")).isEqualTo("imported 3.000000");
        }
    }

    @Test
    void whatTheUserSetOutlivesLaterImports() {
        try (var library = open()) {
            var book = library.prices();
            book.add(set("o3", "7", "9", "2026-11-01"), NOW);
            book.add(
                    imported(
                            """
                            {"o3": {"input_cost_per_token": 3e-06, "output_cost_per_token": 9e-06}}
                            """,
                            "2026-11-21"),
                    NOW.plusSeconds(1));

            assertThat(cost(over(book), "o3", "2026-10-31")).isEqualTo("embedded 2.000000");
            assertThat(cost(over(book), "o3", "2026-11-21")).isEqualTo("user 7.000000");
            assertThat(cost(over(book), "o3", "2026-12-21")).isEqualTo("user 7.000000");
        }
    }

    @Test
    void removingALayerRestoresTheOneBelow() {
        try (var library = open()) {
            var book = library.prices();
            long first = book.add(set("o3", "7", "9", "2026-11-01"), NOW);
            long second = book.add(set("o3", "8", "9", "2026-11-01"), NOW);
            assertThat(cost(over(book), "o3", "2026-11-21")).isEqualTo("user 8.000000");

            assertThat(book.remove(second)).isTrue();
            assertThat(cost(over(book), "o3", "2026-11-21")).isEqualTo("user 7.000000");
            assertThat(book.remove(first)).isTrue();
            assertThat(book.remove(first)).isFalse();
            assertThat(over(book)).isSameAs(EMBEDDED);
        }
    }

    @Test
    void theLastWordAboutANameCounts() {
        try (var library = open()) {
            var book = library.prices();
            book.add(PriceLayer.assigning("house-model", "gpt-5.4", TODAY), NOW);
            book.add(PriceLayer.assigning("house-model", "o3", TODAY), NOW);

            assertThat(over(book).resolve("house-model").map(Model::id)).contains("o3");
        }
    }

    @Test
    void theHashTellsWhichLayersCounted() {
        try (var library = open()) {
            var book = library.prices();
            book.add(set("o3", "7", "9", "2026-11-01"), NOW);
            var one = over(book).hash();
            assertThat(one).hasSize(64).isNotEqualTo(EMBEDDED.hash()).isEqualTo(over(book).hash());

            book.add(PriceLayer.assigning("house-model", "o3", TODAY), NOW);
            assertThat(over(book).hash()).isNotEqualTo(one);
            assertThat(over(book).list().layers()).hasSize(2);
        }
    }
}
