package turnscope.views.report;

/// One of the few numbers that stand at the head of a part.
///
/// @param note what the number leaves out or goes by; may be empty
record Figure(String label, String value, String note) {}
