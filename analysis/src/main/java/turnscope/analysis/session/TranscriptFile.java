package turnscope.analysis.session;

/// A transcript as it was when it was last read.
///
/// @param path absolute
/// @param bytes its size then
/// @param lines physical lines that were read to their end, blank ones included
/// @param sessions that it tells, whether they are shown from it or not
/// @param unknown lines of kinds that its importer does not know
public record TranscriptFile(
        String path, Agent agent, long bytes, long lines, int sessions, long unknown) {}
