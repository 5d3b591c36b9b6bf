package turnscope.views.session;

import java.util.Optional;

import turnscope.analysis.pricing.Money;

/// What a session and its sub-agents cost together; stands beside the session's own cost, never in its place.
///
/// @param members sub-agents, forks and other runs
/// @param total empty while or where there is no price
public record FamilyCost(int members, Optional<Money> total) {}
