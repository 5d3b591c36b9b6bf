package turnscope.app.command;

import java.time.Instant;
import java.util.Locale;

import picocli.CommandLine.Option;
import turnscope.analysis.pricing.Catalogue;
import turnscope.views.Text;

/// `--prices`: each request at the prices of its own day, or all of them at today's.
final class PriceDay {

    @Option(names = "--prices", paramLabel = "recorded|today", descriptionKey = "cli.option.prices")
    private Day day = Day.RECORDED;

    /// The choices, as they are written on the command line.
    private enum Day {
        RECORDED,
        TODAY;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    Catalogue of(Catalogue catalogue) {
        return switch (day) {
            case RECORDED -> catalogue;
            case TODAY -> catalogue.at(catalogue.today(Instant.now()));
        };
    }

    /// What the reader of an amount has to know about it.
    static String words(Catalogue catalogue, Text text) {
        return catalogue
                .fixedAt()
                .map(at -> text.get("price.basis.today", day(at)))
                .orElseGet(() -> text.get("price.basis.recorded"));
    }

    static void write(Json json, Catalogue catalogue) {
        json.object(
                "prices",
                () -> {
                    json.put("basis", catalogue.fixedAt().isPresent() ? "today" : "recorded");
                    json.time("at", catalogue.fixedAt());
                    json.put("asOf", catalogue.asOf());
                    json.put("hash", catalogue.hash());
                    json.put("layers", catalogue.list().layers().size());
                });
    }

    private static String day(Instant at) {
        return at.toString().substring(0, 10);
    }
}
