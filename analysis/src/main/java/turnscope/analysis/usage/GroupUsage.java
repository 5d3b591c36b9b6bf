package turnscope.analysis.usage;

/// All requests of one day, week, month, model or project.
///
/// @param key the period as ISO writes it, the model's canonical id (the recorded name where it is not in the
///     catalogue) or the project's folder; empty where the transcripts do not say
/// @param sessions that have a request in it
public record GroupUsage(String key, int sessions, UsageSum sum) {}
