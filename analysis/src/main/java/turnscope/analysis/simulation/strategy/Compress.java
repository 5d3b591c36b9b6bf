package turnscope.analysis.simulation.strategy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import turnscope.analysis.simulation.script.Piece;
import turnscope.analysis.simulation.script.Script;

/// The outputs of some tools are compressed to a share of their size before they enter the context.
///
/// @param shares by tool; without any, shell outputs to 0.34 of their size, as was published for one compressor
public record Compress(Map<String, Double> shares) implements Strategy {

    static final StrategyType TYPE =
            new StrategyType(
                    "compress", StrategyType.Nature.MIXED, List.of(), true, Compress::read);

    public Compress {
        shares = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(shares));
    }

    private static Compress read(Arguments args) {
        var shares = new LinkedHashMap<String, Double>();
        args.all().forEach((tool, share) -> shares.put(tool, Double.parseDouble(share)));
        if (shares.isEmpty()) shares.put("Bash", 0.34);
        return new Compress(shares);
    }

    @Override
    public StrategyType type() {
        return TYPE;
    }

    @Override
    public Values values() {
        var values = new LinkedHashMap<String, String>();
        shares.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(each -> values.put(each.getKey(), each.getValue().toString()));
        return new Values(values);
    }

    @Override
    public Script reshape(Script script, ModelNames models) {
        return script.resized(this::compressed);
    }

    private Piece compressed(Piece piece) {
        if (!piece.isToolOutput()) return piece;
        for (var each : shares.entrySet()) {
            if (!means(each.getKey(), piece.tool())) continue;
            return piece.sized((long) Math.floor(each.getValue() * piece.tokens() + 0.5));
        }
        return piece;
    }

    /// A tool by its name; the name of one shell stands for the shells of all agents.
    private static boolean means(String name, String tool) {
        return name.equalsIgnoreCase(tool) || (Editing.isShell(name) && Editing.isShell(tool));
    }
}
