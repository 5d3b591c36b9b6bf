package turnscope.analysis.simulation.engine;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

import turnscope.analysis.pricing.Tokenizer;
import turnscope.analysis.simulation.script.Lane;
import turnscope.analysis.simulation.script.Piece;
import turnscope.analysis.simulation.script.Script;

/// Counts pieces as another tokenizer family would.
///
/// Sizes are kept in fine units, whole fractions of a token, so that a sum of many pieces of several kinds is exact and is
/// rounded half up once, at the boundary where it is asked for.
public final class TokenScale {

    /// Beyond this many units in a token a sum of a large context could exceed a long; then fractions are rounded.
    private static final long FINEST = 1_000_000_000L;

    private static final long ROUNDED = 1_000_000L;

    private static final Set<String> FILE_READERS =
            Set.of("Read", "read", "read_file", "NotebookRead", "view", "view_image");

    private final Optional<Tokenizer> target;
    private final long units;

    private TokenScale(Optional<Tokenizer> target, long units) {
        this.target = target;
        this.units = units;
    }

    /// Tokens as they were recorded.
    public static final TokenScale RECORDED = new TokenScale(Optional.empty(), 1);

    /// Tokens as a family counts them.
    public static TokenScale of(Script script, Tokenizer target) {
        var sources = new LinkedHashSet<Tokenizer>();
        for (var lane : script.lanes()) collect(lane, sources);
        if (sources.stream().allMatch(source -> same(source, target))) return RECORDED;
        long units = 1;
        for (var source : sources) {
            units = multiple(units, source.mixed());
            units = multiple(units, source.fileReads());
            units = multiple(units, source.toolOutput());
            units = multiple(units, source.assistantOutput());
            if (units > FINEST) return new TokenScale(Optional.of(target), ROUNDED);
        }
        return new TokenScale(Optional.of(target), units);
    }

    private static void collect(Lane lane, Set<Tokenizer> sources) {
        for (var step : lane.steps()) for (var piece : step.born()) sources.add(piece.counted());
    }

    private static boolean same(Tokenizer a, Tokenizer b) {
        return a.mixed() == b.mixed()
                && a.fileReads() == b.fileReads()
                && a.toolOutput() == b.toolOutput()
                && a.assistantOutput() == b.assistantOutput();
    }

    private static long multiple(long a, long b) {
        long x = a;
        long y = b;
        while (y != 0) {
            long rest = x % y;
            x = y;
            y = rest;
        }
        return a / x * b;
    }

    /// Units of a whole number of tokens of the target.
    public long units(long tokens) {
        return tokens * units;
    }

    /// Units of a recorded piece.
    public long weigh(Piece piece) {
        if (target.isEmpty()) return piece.tokens();
        return convert(piece.tokens(), factor(piece, target.get()), factor(piece, piece.counted()));
    }

    /// Units of recorded tokens of a mix of content.
    public long weighMixed(long tokens, Tokenizer counted) {
        return target.isEmpty() ? tokens : convert(tokens, target.get().mixed(), counted.mixed());
    }

    private long convert(long tokens, long to, long from) {
        if (units % from == 0) return tokens * to * (units / from);
        return Math.round((double) tokens * to * units / from);
    }

    private static int factor(Piece piece, Tokenizer family) {
        return switch (piece.kind()) {
            case TOOL_OUTPUT ->
                    FILE_READERS.contains(piece.tool()) ? family.fileReads() : family.toolOutput();
            case ASSISTANT_TEXT, TOOL_CALL, THINKING -> family.assistantOutput();
            case SYSTEM_TOOLS, MEMORY, SUMMARY, USER_TEXT, ATTACHMENT, UNATTRIBUTED ->
                    family.mixed();
        };
    }

    /// Whole tokens, rounded half up.
    public long tokens(long weight) {
        if (units == 1) return weight;
        long rest = weight % units;
        return weight / units + (rest * 2 >= units ? 1 : 0);
    }

    /// What the target would have generated for the same text.
    public long output(long tokens, Tokenizer counted) {
        return target.map(family -> family.outputFrom(counted, tokens)).orElse(tokens);
    }

    /// Whether sizes differ from the recorded ones.
    public boolean converts() {
        return target.isPresent();
    }
}
