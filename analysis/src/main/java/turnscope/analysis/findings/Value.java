package turnscope.analysis.findings;

import turnscope.analysis.pricing.Money;

/// A value in the sentence of a finding, to be formatted by whoever writes it.
public sealed interface Value {

    record Count(long number) implements Value {}

    record Tokens(long number) implements Value {}

    record Dollars(Money amount) implements Value {}

    /// @param of 0 to 1
    record Share(double of) implements Value {}

    record Seconds(long number) implements Value {}

    /// A request, by its sequence number.
    record Seq(int number) implements Value {}

    /// A model, tool or path, as recorded.
    record Name(String text) implements Value {}
}
