package turnscope.app.command;

import java.util.Objects;

import picocli.CommandLine.IVersionProvider;

/// The program's version, which the build writes into the jar.
public final class Version implements IVersionProvider {

    public static String number() {
        return Objects.requireNonNullElse(
                Version.class.getPackage().getImplementationVersion(), "(built from classes)");
    }

    @Override
    public String[] getVersion() {
        return new String[] {"turnscope " + number()};
    }
}
