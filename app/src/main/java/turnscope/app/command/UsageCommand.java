package turnscope.app.command;

import java.util.Locale;
import java.util.concurrent.Callable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import turnscope.analysis.usage.GroupLedger;
import turnscope.analysis.usage.Grouping;
import turnscope.analysis.usage.SessionLedger;

/// `turnscope usage`: tokens and cost by session, period, model, project, agent or kind of session.
@Command(name = "usage")
final class UsageCommand implements Callable<Integer> {

    private final RootCommand root;

    @Option(
            names = "--by",
            paramLabel = "session|day|week|month|model|project|agent|kind",
            descriptionKey = "cli.option.by")
    private By by = By.SESSION;

    @Mixin private Dates dates = new Dates();

    @Mixin private PriceDay prices = new PriceDay();

    @Option(names = "--json", descriptionKey = "cli.option.json")
    private boolean json;

    UsageCommand(RootCommand root) {
        this.root = root;
    }

    /// The choices of `--by`, as they are written on the command line.
    private enum By {
        SESSION,
        DAY,
        WEEK,
        MONTH,
        MODEL,
        PROJECT,
        AGENT,
        KIND;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    @Override
    public Integer call() {
        switch (by) {
            case SESSION -> bySession();
            case DAY -> byGroup(Grouping.DAY);
            case WEEK -> byGroup(Grouping.WEEK);
            case MONTH -> byGroup(Grouping.MONTH);
            case MODEL -> byGroup(Grouping.MODEL);
            case PROJECT -> byGroup(Grouping.PROJECT);
            case AGENT -> byGroup(Grouping.AGENT);
            case KIND -> byGroup(Grouping.KIND);
        }
        return 0;
    }

    private void bySession() {
        var range = dates.range();
        try (var store = root.open()) {
            var catalogue = prices.of(root.catalogue(store));
            var ledger = new SessionLedger(catalogue, range);
            store.library().forEachRequest(ledger::add);
            var sessions = store.library().sessions();
            var rows = ledger.rows(sessions);
            if (json) UsageJson.sessions(root.terminal().out(), rows, ledger.total(), catalogue);
            else UsageTables.sessions(rows, sessions, ledger.total(), catalogue, root);
        }
    }

    private void byGroup(Grouping grouping) {
        var range = dates.range();
        try (var store = root.open()) {
            var catalogue = prices.of(root.catalogue(store));
            var ledger = new GroupLedger(grouping, catalogue, range);
            store.library().forEachRequest(ledger::add);
            if (json) UsageJson.groups(root.terminal().out(), grouping, ledger, catalogue);
            else UsageTables.groups(grouping, ledger, catalogue, root);
        }
    }
}
