package turnscope.app;

import picocli.CommandLine;

/// Chooses between the window and a command.
@CommandLine.Command(
        name = "turnscope",
        mixinStandardHelpOptions = true,
        version = "turnscope 0.1.0")
public final class Main implements Runnable {

    private Main() {}

    @Override
    public void run() {
        throw new CommandLine.ParameterException(new CommandLine(this), "no command");
    }

    public static void main(String[] arguments) {
        System.exit(new CommandLine(new Main()).execute(arguments));
    }
}
