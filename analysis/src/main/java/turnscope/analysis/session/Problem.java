package turnscope.analysis.session;

/// Something in a file that is wrong and may not count; the rest of the file does.
///
/// @param line physical line number, from 1; 0 where the whole file is meant
/// @param reason one sentence without any content of the transcript
public record Problem(String file, long line, String reason) {

    /// How the reason of a line begins that was longer than memory allows.
    public static final String TOO_LONG = "longer than ";

    public boolean tooLong() {
        return reason.startsWith(TOO_LONG);
    }
}
