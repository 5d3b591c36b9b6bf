package turnscope.analysis.simulation.strategy;

import java.util.Map;

/// Checked parameters of a strategy that is being made.
public final class Arguments {

    private final Map<String, String> values;

    Arguments(Map<String, String> values) {
        this.values = Map.copyOf(values);
    }

    public int count(String name) {
        return Math.toIntExact(whole(name));
    }

    public long whole(String name) {
        return Long.parseLong(word(name));
    }

    public double decimal(String name) {
        return Double.parseDouble(word(name));
    }

    public String word(String name) {
        return values.getOrDefault(name, "");
    }

    /// All of them, by name.
    public Map<String, String> all() {
        return values;
    }
}
