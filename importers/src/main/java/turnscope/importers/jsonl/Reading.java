package turnscope.importers.jsonl;

import java.util.List;

import turnscope.analysis.session.Problem;

/// How far a file was read.
///
/// @param next where to go on once the file has grown: behind the last value that was taken, never within one
/// @param lines physical lines read from, blank ones included; a line that is still being written does not count
/// @param bytes read from the file, those of a line that is still being written included
/// @param cancelled whether the reader was told to stop before the end
public record Reading(
        Position next, long lines, long bytes, boolean cancelled, List<Problem> problems) {

    public Reading {
        problems = List.copyOf(problems);
    }
}
