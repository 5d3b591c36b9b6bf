package turnscope.analysis.pricing;

/// Something in a price file that cannot be used.
///
/// @param place within the file, as in `prices.json, model o3.output`
/// @param detail what the fault is particular about; mostly empty
public record Refusal(String place, PriceFault fault, String detail) {

    /// The same in English, as JSON documents and exceptions say it.
    public String sentence() {
        return place + ": " + fault.sentence(detail);
    }
}
