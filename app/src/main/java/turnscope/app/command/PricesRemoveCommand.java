package turnscope.app.command;

import java.util.concurrent.Callable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// `turnscope prices remove`: takes a layer away, so that what is under it holds again.
@Command(name = "remove")
final class PricesRemoveCommand implements Callable<Integer> {

    private final RootCommand root;

    @Parameters(paramLabel = "NUMBER", descriptionKey = "cli.parameter.layer")
    private long number;

    PricesRemoveCommand(RootCommand root) {
        this.root = root;
    }

    @Override
    public Integer call() {
        try (var store = root.open()) {
            if (!store.prices().remove(number)) {
                throw new CommandFailure(root.text().get("cli.prices.noLayer", number));
            }
        }
        root.terminal().line(root.text().get("cli.prices.removed", number));
        return 0;
    }
}
