package turnscope.analysis.simulation.engine;

/// Requests that do nothing but keep the cache alive during a pause.
///
/// @param everySeconds between them
/// @param count at most so many in one pause
/// @param minTokens shorter contexts are left to expire
public record Pings(long everySeconds, int count, long minTokens) {}
