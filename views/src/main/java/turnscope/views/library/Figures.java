package turnscope.views.library;

import turnscope.analysis.pricing.Bill;

/// What the list says about one session beyond its summary.
///
/// @param bill of its own requests
public record Figures(Bill bill, Spark spark) {}
