package turnscope.analysis.simulation.strategy;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import turnscope.analysis.cache.WriteClass;
import turnscope.analysis.simulation.cache.CacheUse;

/// Everything is written in another class: it lives longer or shorter, and costs more or less to write.
///
/// @param life a class, "head-1h" for an hour for the fixed prefix and five minutes for the rest, or "best" for the
///     cheapest class of the model, which the simulator finds out
/// @param side class of side lanes, or "same"
public record Ttl(String life, String side) implements Strategy {

    static final String BEST = "best";
    private static final String HEAD = "head-1h";

    static final StrategyType TYPE =
            StrategyType.of(
                    "ttl",
                    StrategyType.Nature.MECHANICAL,
                    List.of(
                            Parameter.positional("life", "", "5m", "1h", "30m", HEAD, BEST),
                            Parameter.word("sub", "same", "same", "5m", "1h", "30m")),
                    args -> new Ttl(args.word("life"), args.word("sub")));

    public Ttl {
        if (life.isEmpty())
            throw new SpecException(
                    SpecException.Reason.MISSING_PARAMETER, "ttl", "5m, 1h, 30m, head-1h, best");
    }

    @Override
    public StrategyType type() {
        return TYPE;
    }

    @Override
    public Values values() {
        return Values.of("life", life, "sub", side);
    }

    /// Whether the simulator has to try all classes.
    public boolean isBest() {
        return life.equals(BEST);
    }

    /// Whether it asks for a class that is not among those offered.
    public boolean isWithout(Set<WriteClass> offered) {
        if (isBest()) return offered.isEmpty();
        if (life.equals(HEAD)) return !offered.contains(WriteClass.ONE_HOUR);
        return WriteClass.of(life).filter(offered::contains).isEmpty();
    }

    /// The same with a class in place of "best".
    public Ttl in(WriteClass written) {
        return new Ttl(written.id(), side);
    }

    @Override
    public CacheUse caching(CacheUse use) {
        var sides = side.equals("same") ? Optional.<WriteClass>empty() : WriteClass.of(side);
        if (life.equals(HEAD)) {
            return use.writing(
                    Optional.of(WriteClass.ONE_HOUR), Optional.of(WriteClass.FIVE_MINUTES), sides);
        }
        var all = WriteClass.of(life);
        return use.writing(all, all, sides);
    }
}
