package turnscope.views.report;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;

import turnscope.analysis.pricing.Money;
import turnscope.analysis.session.Basis;

/// What a session would have cost, row by row beside what was recorded.
///
/// @param recorded cost as recorded; empty as soon as one request has no known price
/// @param recordedTokens of all its requests
/// @param rows in the order in which they are shown
/// @param assumptions that all rows rest on, as sentences
/// @param calibration of the simulator against the recording; empty where nothing was simulated
public record WhatIf(
        Optional<Money> recorded,
        long recordedTokens,
        List<Row> rows,
        List<String> assumptions,
        Optional<Calibration> calibration) {

    public WhatIf {
        rows = List.copyOf(rows);
        assumptions = List.copyOf(assumptions);
    }

    /// With the rows and assumptions of another comparison of the same session below its own.
    WhatIf with(WhatIf more) {
        return new WhatIf(
                recorded,
                recordedTokens,
                Stream.concat(rows.stream(), more.rows.stream()).toList(),
                Stream.concat(assumptions.stream(), more.assumptions.stream()).distinct().toList(),
                calibration.or(more::calibration));
    }

    /// One scenario.
    ///
    /// @param model its display name
    /// @param strategies as they are written on the command line; empty for the recorded context
    /// @param tokens that it would have sent and generated
    /// @param low the lowest cost that its assumptions allow; empty where there is no range
    /// @param high the highest one
    /// @param factor tokens of the model per recorded token; empty where the model stays the same
    /// @param flags what the reader should know, as ids
    /// @param basis derived for arithmetic on what was recorded, simulated for a replay
    public record Row(
            String model,
            String strategies,
            long tokens,
            Optional<Money> cost,
            Optional<Money> low,
            Optional<Money> high,
            Optional<Money> delta,
            OptionalDouble factor,
            List<String> flags,
            Basis basis) {

        public Row {
            flags = List.copyOf(flags);
        }
    }

    /// How well the simulator repeats what was recorded.
    ///
    /// @param compared requests that could be compared
    /// @param reproduced requests that behaved as recorded
    /// @param costError of the replay as recorded, as a share of the recorded cost; empty without a price
    public record Calibration(long compared, long reproduced, OptionalDouble costError) {}
}
