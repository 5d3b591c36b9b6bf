package turnscope.analysis.session;

/// Something in a file that is wrong and may not count; the rest of the file does.
///
/// @param line physical line number, from 1; 0 where the whole file is meant
/// @param reason one sentence without any content of the transcript
public record Problem(String file, long line, String reason) {}
