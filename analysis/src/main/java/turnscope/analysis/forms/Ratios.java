package turnscope.analysis.forms;

/// Prices as multiples of the price of fresh input.
public record Ratios(double read, double write, double output) {

    public Ratios {
        if (read < 0 || write < 0 || output < 0)
            throw new IllegalArgumentException("a price is not negative");
    }

    public Ratios(double read, double write) {
        this(read, write, 0);
    }
}
