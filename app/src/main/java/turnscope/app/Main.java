package turnscope.app;

import java.util.List;

import turnscope.app.command.Commands;
import turnscope.app.command.Terminal;
import turnscope.app.home.Folders;
import turnscope.views.Text;

/// Where the program starts; knows no toolkit, so that a command answers without loading one.
public final class Main {

    private Main() {}

    public static void main(String[] arguments) {
        boolean display = Display.present();
        System.setProperty("java.awt.headless", "true");
        var wiring = new Wiring(Folders.ofSystem(), display);
        System.exit(run(arguments, wiring));
    }

    /// A start from the desktop says nothing, and has nothing to wait for that reads commands.
    private static int run(String[] arguments, Wiring wiring) {
        if (arguments.length > 0 || !wiring.display())
            return Commands.run(arguments, wiring, Terminal.system());
        wiring.window(wiring.usualLibrary(), Text.ofSystem().chinese() ? "zh" : "en", List.of());
        return 0;
    }
}
