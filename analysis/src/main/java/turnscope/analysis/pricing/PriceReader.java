package turnscope.analysis.pricing;

import java.nio.file.Path;
import java.time.LocalDate;

/// Reads a price file from elsewhere.
@FunctionalInterface
public interface PriceReader {

    /// @param effective first day of prices that the file does not date
    /// @param inForce what the prices are compared with
    /// @throws RuntimeException whose message says why the file cannot be used
    PriceProposal read(Path file, LocalDate effective, Catalogue inForce);
}
