package turnscope.app.command;

/// A command could not do its work; the message is the one line that says what and where.
public final class CommandFailure extends RuntimeException {

    private static final long serialVersionUID = 1;

    public CommandFailure(String message) {
        super(message);
    }
}
