package turnscope.app.command;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import turnscope.analysis.pricing.PriceChange;
import turnscope.analysis.pricing.PriceProposal;

/// `turnscope prices import`: shows what a price file would change, and stores it if told to.
@Command(name = "import")
final class PricesImportCommand implements Callable<Integer> {

    private static final String ALL = "all";

    private final RootCommand root;

    @Spec private @Nullable CommandSpec spec;

    @Parameters(paramLabel = "FILE", descriptionKey = "cli.parameter.priceFile")
    private Path file = Path.of("");

    @Option(names = "--from", paramLabel = "DATE", descriptionKey = "cli.option.from")
    private @Nullable LocalDate from;

    @Option(names = "--yes", descriptionKey = "cli.option.yes")
    private boolean yes;

    @Option(names = "--accept", paramLabel = "MODEL|all", descriptionKey = "cli.option.accept")
    private List<String> accept = List.of();

    @Option(names = "--json", descriptionKey = "cli.option.json")
    private boolean json;

    PricesImportCommand(RootCommand root) {
        this.root = root;
    }

    @Override
    public Integer call() {
        if (!Files.isRegularFile(file)) {
            throw new CommandFailure(root.text().get("cli.missing", file));
        }
        try (var store = root.open()) {
            var catalogue = root.catalogue(store);
            var effective = from == null ? LocalDate.now(ZoneOffset.UTC) : from;
            var proposal = root.parts().priceFiles().read(file, effective, catalogue);
            var accepted = accepted(proposal);
            var layer = proposal.accepting(accepted);
            boolean something = !layer.offers().isEmpty() || !layer.mappings().isEmpty();
            boolean stored = yes && something;
            if (stored) store.prices().add(layer, Instant.now());
            if (json) ProposalOutput.write(root, proposal, accepted, stored);
            else ProposalOutput.print(root, proposal, accepted, stored, something);
        }
        return 0;
    }

    /// The ticked changes and those that are asked for by name.
    private Set<String> accepted(PriceProposal proposal) {
        var accepted = new LinkedHashSet<String>();
        for (var change : proposal.changes()) {
            if (change.ticked() || accept.contains(ALL)) accepted.add(change.model());
        }
        for (var name : accept) {
            if (name.equals(ALL)) continue;
            if (proposal.changes().stream().map(PriceChange::model).noneMatch(name::equals)) {
                throw wrong(root.text().get("cli.prices.noChange", name));
            }
            accepted.add(name);
        }
        return accepted;
    }

    private ParameterException wrong(String message) {
        if (spec == null) throw new IllegalStateException(message);
        return new ParameterException(spec.commandLine(), message);
    }
}
