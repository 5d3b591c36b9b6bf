package turnscope.importers.library;

import turnscope.analysis.session.Agent;
import turnscope.importers.jsonl.Position;

/// A transcript as it was when it was read: enough to tell whether it is unchanged, has grown, or is another.
///
/// @param path absolute
/// @param size in bytes
/// @param modifiedNanos since 1970
/// @param mark hash of the bytes at its start and just before where reading goes on
/// @param next where reading goes on
public record SourceFile(
        String path, Agent agent, long size, long modifiedNanos, long mark, Position next) {}
