package turnscope.app;

import turnscope.app.command.Commands;
import turnscope.app.command.Terminal;

/// Where the program starts; knows no toolkit, so that a command answers without loading one.
public final class Main {

    private Main() {}

    public static void main(String[] arguments) {
        System.setProperty("java.awt.headless", "true");
        System.exit(Commands.run(arguments, new Wiring(), Terminal.system()));
    }
}
