package turnscope.app.command;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.concurrent.Callable;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import turnscope.analysis.cache.WriteClass;
import turnscope.analysis.pricing.Model;
import turnscope.analysis.pricing.Price;
import turnscope.analysis.pricing.PriceLayer;

/// `turnscope prices set`: a price of the user's own, from a day on.
@Command(name = "set")
final class PricesSetCommand implements Callable<Integer> {

    private final RootCommand root;

    @Spec private @Nullable CommandSpec spec;

    @Parameters(paramLabel = "MODEL", descriptionKey = "cli.parameter.ownModel")
    private String model = "";

    @Option(
            names = "--input",
            paramLabel = "USD",
            required = true,
            descriptionKey = "cli.option.priceInput")
    private String input = "";

    @Option(
            names = "--output",
            paramLabel = "USD",
            required = true,
            descriptionKey = "cli.option.priceOutput")
    private String output = "";

    @Option(names = "--read", paramLabel = "USD", descriptionKey = "cli.option.priceRead")
    private String read = "";

    @Option(names = "--write5m", paramLabel = "USD", descriptionKey = "cli.option.priceWrite5m")
    private String write5m = "";

    @Option(names = "--write1h", paramLabel = "USD", descriptionKey = "cli.option.priceWrite1h")
    private String write1h = "";

    @Option(names = "--from", paramLabel = "DATE", descriptionKey = "cli.option.from")
    private @Nullable LocalDate from;

    PricesSetCommand(RootCommand root) {
        this.root = root;
    }

    @Override
    public Integer call() {
        var price = price();
        var today = LocalDate.now(ZoneOffset.UTC);
        var start = from == null ? today : from;
        try (var store = root.open()) {
            var id = root.catalogue(store).named(model).map(Model::id).orElse(model);
            var layer = PriceLayer.pricing(Model.of(id, "unknown", price), start, today);
            long number = store.prices().add(layer, Instant.now());
            root.terminal().line(root.text().get("cli.prices.set", id, start, number));
        }
        return 0;
    }

    private Price price() {
        try {
            var price = Price.perMillion(input, read, output);
            if (!write5m.isEmpty()) price = price.writing(WriteClass.FIVE_MINUTES, write5m);
            if (!write1h.isEmpty()) price = price.writing(WriteClass.ONE_HOUR, write1h);
            if (price.readOrInput() > price.input() || price.cacheRead().orElse(0) < 0) {
                throw wrong(root.text().get("cli.prices.readAboveInput"));
            }
            return price;
        } catch (ArithmeticException | NumberFormatException _) {
            throw wrong(root.text().get("cli.prices.noPrice"));
        } catch (IllegalArgumentException _) {
            throw wrong(root.text().get("cli.prices.negative"));
        }
    }

    private ParameterException wrong(String message) {
        if (spec == null) throw new IllegalStateException(message);
        return new ParameterException(spec.commandLine(), message);
    }
}
