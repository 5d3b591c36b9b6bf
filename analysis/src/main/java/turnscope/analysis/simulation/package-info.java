/// Replays of a recorded session under other models and context strategies, with the provider's prompt cache simulated.
///
/// A session is first turned into a script: steps that append pieces to a context and let others go. Strategies change
/// the script or act while it is played; the engine plays it against the rules of a cache and counts what was read,
/// written and sent fresh. Money comes last. Everything here is simulated and says so; the recording itself is replayed
/// too, to show how far the rules can be trusted.
@NullMarked
package turnscope.analysis.simulation;

import org.jspecify.annotations.NullMarked;
