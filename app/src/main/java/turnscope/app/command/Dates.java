package turnscope.app.command;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import turnscope.analysis.usage.DateRange;

/// `--since` and `--until`: local dates, both inclusive.
final class Dates {

    @Spec(Spec.Target.MIXEE)
    private @Nullable CommandSpec command;

    @Option(names = "--since", paramLabel = "DATE", descriptionKey = "cli.option.since")
    private @Nullable LocalDate since;

    @Option(names = "--until", paramLabel = "DATE", descriptionKey = "cli.option.until")
    private @Nullable LocalDate until;

    DateRange range() {
        if (command != null && since != null && until != null && until.isBefore(since)) {
            throw new ParameterException(
                    command.commandLine(), "--until " + until + " < --since " + since);
        }
        return new DateRange(
                Optional.ofNullable(since), Optional.ofNullable(until), ZoneId.systemDefault());
    }
}
