package turnscope.app.command;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.concurrent.Callable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import turnscope.analysis.pricing.PriceLayer;

/// `turnscope prices assign`: says which model a recorded name means.
@Command(name = "assign")
final class PricesAssignCommand implements Callable<Integer> {

    private final RootCommand root;

    @Parameters(index = "0", paramLabel = "NAME", descriptionKey = "cli.parameter.name")
    private String name = "";

    @Parameters(index = "1", paramLabel = "MODEL", descriptionKey = "cli.parameter.model")
    private String model = "";

    PricesAssignCommand(RootCommand root) {
        this.root = root;
    }

    @Override
    public Integer call() {
        try (var store = root.open()) {
            var target =
                    root.catalogue(store)
                            .named(model)
                            .orElseThrow(() ->
                                    new CommandFailure(root.text().get("cli.noModel", model)));
            var today = LocalDate.now(ZoneOffset.UTC);
            long number =
                    store.prices()
                            .add(PriceLayer.assigning(name, target.id(), today), Instant.now());
            root.terminal().line(root.text().get("cli.prices.assigned", name, target.id(), number));
        }
        return 0;
    }
}
