package turnscope.importers.codex;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Rows of usage as `running total/this request`, both as input+output; `-` where the row lacks one.
class TokenLedgerTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    one after the other   | 10+1/10+1 30+3/20+2           | 10+1 continues, 20+2 continues
                    exact repetition      | 10+1/10+1 10+1/10+1           | 10+1 continues, repeat
                    repeated much later   | 10+1/10+1 30+3/20+2 10+1/10+1 | 10+1 continues, 20+2 continues, repeat
                    no numbers            | -/- 10+1/10+1                 | repeat, 10+1 continues
                    estimate              | 10+1/10+1 10+1/0+0 30+3/20+2  | 10+1 continues, estimate, 20+2 continues
                    overflow              | 10+1/10+1 0+0/0+0 10+1/10+1   | 10+1 continues, estimate, repeat
                    overflow without last | 10+1/10+1 0+0/-               | 10+1 continues, repeat
                    restart               | 10+1/10+1 30+3/20+2 15+1/15+1 | 10+1 continues, 20+2 continues, 15+1 restarts
                    jump back             | 10+1/10+1 30+3/20+2 22+2/12+1 | 10+1 continues, 20+2 continues, 12+1 jumps
                    jump ahead            | 10+1/10+1 90+9/20+2           | 10+1 continues, 20+2 jumps
                    totals only           | 10+1/- 30+3/-                 | 10+1 continues, 20+2 continues
                    totals only, restart  | 10+1/- 30+3/- 4+1/-           | 10+1 continues, 20+2 continues, 4+1 restarts
                    review in between     | 10+1/10+1 5+1/5+1 10+1/10+1 17+2/7+1 | 10+1 continues, 5+1 restarts, repeat, 7+1 continues
                    """)
    void tellsRequestsFromRepetitions(String situation, String rows, String expected) {
        var ledger = new TokenLedger();
        var found = new ArrayList<String>();
        for (var row : rows.strip().split(" ", -1)) {
            var halves = row.split("/", -1);
            found.add(describe(ledger.take(tokens(halves[0]), tokens(halves[1]))));
        }
        assertThat(found).isEqualTo(List.of(expected.split(", ", -1)));
    }

    private static Optional<Tokens> tokens(String text) {
        if (text.equals("-")) return Optional.empty();
        var parts = text.split("\\+", -1);
        long input = Long.parseLong(parts[0]);
        long output = Long.parseLong(parts[1]);
        return Optional.of(new Tokens(input, 0, 0, output, 0, input + output));
    }

    private static String describe(TokenLedger.Row row) {
        return switch (row) {
            case TokenLedger.Row.Repeat _ -> "repeat";
            case TokenLedger.Row.Estimate _ -> "estimate";
            case TokenLedger.Row.Billed(_, var usage, var continuity) ->
                    usage.input()
                            + "+"
                            + usage.output()
                            + " "
                            + continuity.name().toLowerCase(java.util.Locale.ROOT);
        };
    }
}
