package turnscope.analysis.simulation.strategy;

import java.util.List;

import turnscope.analysis.simulation.engine.Setting;

/// Shows what breaking the cached prefix costs: a clock before everything, other tools, another model for a while.
///
/// @param where "clock", "tools@SEQ" or "model@SEQ..SEQ"
public record BreakPrefix(String where) implements Strategy {

    private static final long CLOCK_TOKENS = 17;

    static final StrategyType TYPE =
            StrategyType.of(
                    "break-prefix",
                    StrategyType.Nature.MECHANICAL,
                    List.of(Parameter.positional("where", "clock", "clock", "tools@*", "model@*")),
                    args -> new BreakPrefix(args.word("where")));

    @Override
    public StrategyType type() {
        return TYPE;
    }

    @Override
    public Values values() {
        return Values.of("where", where);
    }

    @Override
    public Setting.Breaks breaking() {
        if (where.equals("clock")) return new Setting.Breaks(CLOCK_TOKENS, List.of(), -1, -1);
        int[] numbers = Requests.of(where.substring(where.indexOf('@') + 1));
        int from = numbers[0];
        if (where.startsWith("tools")) return new Setting.Breaks(0, List.of(from), -1, -1);
        int to = numbers.length > 1 ? numbers[1] : from;
        return new Setting.Breaks(0, List.of(), from, to);
    }
}
