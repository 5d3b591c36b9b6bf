package turnscope.app;

import turnscope.app.command.Commands;
import turnscope.app.command.Terminal;
import turnscope.app.home.Folders;

/// Where the program starts; knows no toolkit, so that a command answers without loading one.
public final class Main {

    private Main() {}

    public static void main(String[] arguments) {
        boolean display = Display.present();
        System.setProperty("java.awt.headless", "true");
        var wiring = new Wiring(Folders.ofSystem(), display);
        System.exit(Commands.run(arguments, wiring, Terminal.system()));
    }
}
