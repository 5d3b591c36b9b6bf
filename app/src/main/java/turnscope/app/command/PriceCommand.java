package turnscope.app.command;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.Callable;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import turnscope.analysis.session.Call;
import turnscope.analysis.session.Service;
import turnscope.analysis.session.Usage;

/// `turnscope price`: what one call costs, part by part, and where the price comes from.
@Command(name = "price")
final class PriceCommand implements Callable<Integer> {

    private final RootCommand root;

    @Spec private @Nullable CommandSpec spec;

    @Parameters(paramLabel = "MODEL", descriptionKey = "cli.parameter.model")
    private String model = "";

    @Option(
            names = "--at",
            paramLabel = "INSTANT",
            descriptionKey = "cli.option.at",
            converter = Moment.class)
    private @Nullable Instant at;

    @Option(names = "--fresh", paramLabel = "N", descriptionKey = "cli.option.fresh")
    private long fresh;

    @Option(names = "--read", paramLabel = "N", descriptionKey = "cli.option.read")
    private long read;

    @Option(names = "--write5m", paramLabel = "N", descriptionKey = "cli.option.write5m")
    private long write5m;

    @Option(names = "--write1h", paramLabel = "N", descriptionKey = "cli.option.write1h")
    private long write1h;

    @Option(names = "--write30m", paramLabel = "N", descriptionKey = "cli.option.write30m")
    private long write30m;

    @Option(names = "--output", paramLabel = "N", descriptionKey = "cli.option.output")
    private long output;

    @Option(names = "--searches", paramLabel = "N", descriptionKey = "cli.option.searches")
    private long searches;

    @Option(names = "--speed", paramLabel = "fast", descriptionKey = "cli.option.speed")
    private String speed = "";

    @Option(names = "--service-tier", paramLabel = "T", descriptionKey = "cli.option.tier")
    private String tier = "";

    @Option(names = "--geo", paramLabel = "us", descriptionKey = "cli.option.geo")
    private String geo = "";

    @Option(names = "--json", descriptionKey = "cli.option.json")
    private boolean json;

    PriceCommand(RootCommand root) {
        this.root = root;
    }

    @Override
    public Integer call() {
        var usage = usage();
        var catalogue = root.catalogue();
        var quote =
                catalogue.quote(
                        Call.message(model, usage),
                        new Service(speed, tier, geo, searches),
                        Optional.ofNullable(at));
        if (json) QuoteJson.write(root.terminal().out(), model, usage, quote, catalogue);
        else QuoteText.print(quote, catalogue, root);
        return 0;
    }

    private Usage usage() {
        for (long count : new long[] {fresh, read, write5m, write1h, write30m, output, searches}) {
            if (count < 0 && spec != null)
                throw new ParameterException(
                        spec.commandLine(), root.text().get("cli.price.negative", count));
        }
        return new Usage(fresh, read, write5m, write1h, write30m, output, OptionalLong.empty());
    }
}
