package turnscope.app.command;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.Map;

import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import turnscope.importers.library.LibraryException;
import turnscope.importers.prices.PriceFileException;
import turnscope.views.Text;

/// All commands of `turnscope`, put together and run.
public final class Commands {

    private static final int FAILED = 1;
    private static final int WRONG_USAGE = 2;
    private static final int HELP_COLUMNS = 110;

    private Commands() {}

    /// Runs the command that the arguments name.
    ///
    /// @return the exit code: 0 done, 1 failed, 2 wrong usage
    public static int run(String[] arguments, Parts parts, Terminal terminal) {
        var text = language(arguments);
        var line = line(new RootCommand(parts, terminal, text), text);
        line.setOut(writer(terminal.out()));
        line.setErr(writer(terminal.err()));
        line.setColorScheme(
                CommandLine.Help.defaultColorScheme(
                        terminal.interactive()
                                ? CommandLine.Help.Ansi.ON
                                : CommandLine.Help.Ansi.OFF));
        return line.execute(arguments);
    }

    private static PrintWriter writer(PrintStream stream) {
        return new PrintWriter(stream, true, stream.charset());
    }

    /// Help is written in the language that another argument asks for, so this one is looked at first.
    private static Text language(String[] arguments) {
        for (int i = 0; i < arguments.length; i++) {
            if (arguments[i].startsWith("--lang=")) return Text.of(arguments[i].substring(7));
            if (arguments[i].equals("--lang") && i + 1 < arguments.length)
                return Text.of(arguments[i + 1]);
        }
        return Text.ofSystem();
    }

    static CommandLine line(RootCommand root, Text text) {
        var line = new CommandLine(root);
        commands(root).forEach(line::addSubcommand);
        line.setResourceBundle(text.bundle());
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setUsageHelpWidth(HELP_COLUMNS);
        line.setParameterExceptionHandler((problem, _) -> {
            var command = problem.getCommandLine();
            command.getErr()
                    .println(
                            text.get(
                                    "cli.wrong",
                                    oneLine(String.valueOf(problem.getMessage())),
                                    command.getCommandSpec().qualifiedName(" ")));
            return WRONG_USAGE;
        });
        line.setExecutionExceptionHandler((problem, command, _) -> {
            command.getErr().println("turnscope: " + oneLine(message(problem)));
            return FAILED;
        });
        describe(line, "turnscope", "", text);
        return line;
    }

    private static Map<String, Object> commands(RootCommand root) {
        var commands = new LinkedHashMap<String, Object>();
        commands.put("import", new ImportCommand(root));
        commands.put("usage", new UsageCommand(root));
        commands.put("show", new ShowCommand(root));
        commands.put("whatif", new WhatIfCommand(root));
        commands.put("report", new ReportCommand(root));
        commands.put("export", new ExportCommand(root));
        commands.put("price", new PriceCommand(root));
        commands.put("prices", prices(root));
        commands.put("doctor", new DoctorCommand(root));
        return commands;
    }

    private static CommandLine prices(RootCommand root) {
        return new CommandLine(new PricesCommand(root))
                .addSubcommand("import", new PricesImportCommand(root))
                .addSubcommand("assign", new PricesAssignCommand(root))
                .addSubcommand("set", new PricesSetCommand(root))
                .addSubcommand("remove", new PricesRemoveCommand(root));
    }

    /// @param prefix of the keys of commands within this one
    private static void describe(CommandLine line, String key, String prefix, Text text) {
        describe(line.getCommandSpec(), key, text);
        line.getSubcommands()
                .forEach((name, sub) -> describe(sub, prefix + name, prefix + name + ".", text));
    }

    private static void describe(CommandSpec spec, String name, Text text) {
        spec.versionProvider(new Version());
        spec.usageMessage()
                .description(text.get("cli.command." + name))
                .synopsisHeading(text.get("cli.help.usage") + " ")
                .parameterListHeading("%n" + text.get("cli.help.parameters") + "%n")
                .optionListHeading("%n" + text.get("cli.help.options") + "%n")
                .commandListHeading("%n" + text.get("cli.help.commands") + "%n")
                .sortOptions(false);
    }

    /// Failures that were foreseen say it themselves; of others the place helps whoever mends them.
    private static String message(Exception problem) {
        if (foreseen(problem)) return String.valueOf(problem.getMessage());
        for (var cause = problem.getCause(); cause != null; cause = cause.getCause()) {
            if (foreseen(cause)) return String.valueOf(cause.getMessage());
        }
        var trace = problem.getStackTrace();
        return problem + (trace.length == 0 ? "" : " at " + trace[0]);
    }

    private static boolean foreseen(Throwable problem) {
        return problem instanceof CommandFailure
                || problem instanceof LibraryException
                || problem instanceof PriceFileException;
    }

    private static String oneLine(String message) {
        return Cells.plain(message);
    }
}
