package turnscope.app.command;

import java.util.Objects;

import picocli.CommandLine.IVersionProvider;

/// The program's version, which the build writes into the jar.
public final class Version implements IVersionProvider {

    public static String number() {
        return Objects.requireNonNullElse(
                Version.class.getPackage().getImplementationVersion(), "(built from classes)");
    }

    /// The program, Java and the system in one line, as reports of faults need them.
    public static String environment() {
        return "Turnscope %s, Java %s, %s %s %s"
                .formatted(
                        number(),
                        Runtime.version(),
                        System.getProperty("os.name"),
                        System.getProperty("os.version"),
                        System.getProperty("os.arch"));
    }

    @Override
    public String[] getVersion() {
        return new String[] {"turnscope " + number()};
    }
}
