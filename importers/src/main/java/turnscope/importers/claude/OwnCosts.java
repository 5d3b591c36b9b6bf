package turnscope.importers.claude;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import turnscope.analysis.checkup.OwnCost;
import turnscope.analysis.pricing.Money;

/// What Claude Code wrote down as the cost of the last session of every project, in `.claude.json` beside its folder.
///
/// Only the id of the session and the sum are read; nothing else of the file is kept or shown.
public final class OwnCosts {

    private static final String FILE = ".claude.json";

    /// A file beyond this is no file of settings.
    private static final long MOST_BYTES = 64L << 20;

    private OwnCosts() {}

    /// The records of this machine's user; none where there is no such file or it has another form.
    public static List<OwnCost> here() {
        var home = System.getenv().getOrDefault("HOME", System.getProperty("user.home", ""));
        var folder = System.getenv().getOrDefault("CLAUDE_CONFIG_DIR", "");
        var base = folder.isBlank() ? home : folder;
        return in(Path.of(base).resolve(FILE));
    }

    static List<OwnCost> in(Path file) {
        try {
            if (!Files.isRegularFile(file) || Files.size(file) > MOST_BYTES) return List.of();
            var costs = new ArrayList<OwnCost>();
            for (var project :
                    JsonMapper.shared().readTree(Files.readAllBytes(file)).path("projects"))
                record(project, costs);
            return List.copyOf(costs);
        } catch (IOException | JacksonException _) {
            return List.of();
        }
    }

    private static void record(JsonNode project, List<OwnCost> costs) {
        var session = project.path("lastSessionId");
        var cost = project.path("lastCost");
        if (!session.isString() || !cost.isNumber() || cost.decimalValue().signum() < 0) return;
        costs.add(new OwnCost(session.stringValue(), dollars(cost.decimalValue())));
    }

    /// The agent adds up in binary fractions; more than micro-dollars of that is noise.
    private static Money dollars(BigDecimal cost) {
        return Money.ofDollars(cost.setScale(6, RoundingMode.HALF_UP).toPlainString());
    }
}
