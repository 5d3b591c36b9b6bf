package turnscope.analysis.checkup;

import turnscope.analysis.pricing.Money;

/// What an agent itself wrote down that a session had cost, beside its transcript.
///
/// @param session id as the agent names it
/// @param cost of the last run of that session, what its sub-agents used included
public record OwnCost(String session, Money cost) {}
