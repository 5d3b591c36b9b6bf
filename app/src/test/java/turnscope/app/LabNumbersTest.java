package turnscope.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import tools.jackson.databind.JsonNode;
import turnscope.analysis.pricing.Money;
import turnscope.analysis.profile.SessionProfile;
import turnscope.analysis.session.Session;
import turnscope.analysis.simulation.HeatMap;
import turnscope.analysis.simulation.LoopCurve;
import turnscope.importers.library.SqliteLibrary;
import turnscope.importers.prices.PriceFile;
import turnscope.views.Amounts;
import turnscope.views.Text;
import turnscope.views.Workers;
import turnscope.views.whatif.Figures;
import turnscope.views.whatif.LabModel;
import turnscope.views.whatif.Row;

/// The lab and `whatif --json` say the same of the same scenarios.
class LabNumbersTest {

    private static final Path CORPUS = Path.of("../../shared/corpus/claude/projects");
    private static final int MOST_BYTES = 3_000_000;

    @TempDir Path home;

    private final LabModel lab = new LabModel(Workers.direct());

    private String library() {
        return home.resolve("library.db").toString();
    }

    private Session longest() {
        try (var library = SqliteLibrary.open(home.resolve("library.db"))) {
            return library.sessions().stream()
                    .max(java.util.Comparator.comparingInt(each -> each.requests()))
                    .flatMap(each -> library.session(each.id()))
                    .orElseThrow();
        }
    }

    private void open(Session session) {
        var prices = PriceFile.embedded();
        lab.speak(Text.of("en"));
        lab.open(SessionProfile.of(session, prices), prices);
    }

    /// One row of the document for each row of the lab.
    private JsonNode document(Session session, Row row) {
        var arguments = new ArrayList<>(List.of("--library", library(), "whatif", session.id()));
        row.stack().model().ifPresent(model -> arguments.addAll(List.of("--model", model.id())));
        var spec = lab.scenario(row).text();
        if (!spec.isEmpty()) arguments.addAll(List.of("--strategy", spec));
        arguments.add("--json");
        return CommandRun.of(home, arguments.toArray(String[]::new)).json();
    }

    private void everyNumberAgrees(Session session) {
        open(session);
        lab.add(
                "",
                "",
                turnscope.views.whatif.Stack.of(
                        turnscope.analysis.simulation.Scenario.of(
                                "mask(batch=20)+compact-at(threshold=60000)+ttl(1h)")));
        assertThat(lab.rows.get()).hasSizeGreaterThan(12);
        for (var row : List.copyOf(lab.rows.get())) {
            lab.select(row.id());
            agrees(document(session, row), row);
        }
    }

    private static Optional<Money> money(JsonNode node) {
        return node.isNull()
                ? Optional.empty()
                : Optional.of(
                        new Money(
                                new BigDecimal(node.asString())
                                        .movePointRight(12)
                                        .longValueExact()));
    }

    private static long total(JsonNode tokens) {
        long sum = 0;
        for (var name :
                List.of(
                        "fresh",
                        "cacheRead",
                        "cacheWrite5m",
                        "cacheWrite1h",
                        "cacheWrite30m",
                        "output")) sum += tokens.path(name).asLong();
        return sum;
    }

    private static String line(Figures figures, String key) {
        return figures.lines().stream()
                .filter(each -> each.key().equals(key))
                .map(Figures.Line::now)
                .findFirst()
                .orElseThrow();
    }

    private void agrees(JsonNode document, Row row) {
        var name = lab.scenario(row).text();
        var json = document.path("rows").get(0);
        var shown = lab.shown.get().orElseThrow();
        var outcome = shown.outcome();
        assertThat(shown.whole()).as(name).isTrue();
        var figures = Figures.of(shown);

        assertThat(figures.cost()).as(name).isEqualTo(Amounts.money(money(json.path("costUsd"))));
        assertThat(dollars(outcome.low())).as(name).isEqualTo(text(json.path("costLowUsd")));
        assertThat(dollars(outcome.high())).as(name).isEqualTo(text(json.path("costHighUsd")));
        assertThat(dollars(outcome.behaviourLow()))
                .as(name)
                .isEqualTo(text(json.path("behaviourLowUsd")));
        assertThat(dollars(outcome.behaviourHigh()))
                .as(name)
                .isEqualTo(text(json.path("behaviourHighUsd")));
        assertThat(figures.delta())
                .as(name)
                .isEqualTo(money(json.path("deltaUsd")).map(Amounts::difference));
        long tokens = total(json.path("tokens"));
        assertThat(line(figures, "lab.figure.tokens")).as(name).isEqualTo(Amounts.tokens(tokens));
        assertThat(figures.lines().getFirst().before())
                .as(name)
                .isEqualTo(Amounts.tokens(tokens - json.path("deltaTokens").asLong()));
        assertThat(line(figures, "word.requests"))
                .as(name)
                .isEqualTo(Amounts.exact(json.path("requests").asLong()));
        assertThat(line(figures, "lab.figure.misses"))
                .as(name)
                .isEqualTo(Amounts.exact(json.path("misses").asLong()));
        assertThat(line(figures, "lab.figure.hits"))
                .as(name)
                .isEqualTo(Amounts.percent(json.path("hitRate").asDouble()));
        assertThat(line(figures, "lab.figure.compactions"))
                .as(name)
                .isEqualTo(Amounts.exact(json.path("compactions").asLong()));
        var misses = figures.lines().get(2).before();
        assertThat(misses)
                .isEqualTo(Amounts.exact(document.path("recorded").path("misses").asLong()));
        assertThat(outcome.touched()).as(name).isEqualTo(json.path("touchedRequests").asInt());
        assertThat(shown.reasons().orElseThrow().lines())
                .as(name)
                .isEqualTo(strings(json.path("explanations"), shown.reasons().get().lines()));
        assertThat(shown.reasons().orElseThrow().assumptions())
                .as(name)
                .isEqualTo(strings(document.path("assumptions"), List.of()));
        rowAgrees(json, row, name);
    }

    /// The table of scenarios holds the same, from the quick replay.
    private void rowAgrees(JsonNode json, Row row, String name) {
        var outcome = lab.table.row(row.id()).orElseThrow().outcome().orElseThrow();
        assertThat(dollars(outcome.cost())).as(name).isEqualTo(text(json.path("costUsd")));
        assertThat(outcome.usage().total()).as(name).isEqualTo(total(json.path("tokens")));
        assertThat(outcome.misses()).as(name).isEqualTo(json.path("misses").asInt());
        chartAddsUp(json, name);
    }

    /// What the chart draws request by request adds up to the difference; kept losses of the recording apart.
    private void chartAddsUp(JsonNode json, String name) {
        var shown = lab.shown.get().orElseThrow();
        var whatIf = shown.ready().live();
        var course = whatIf.course(shown.outcome().replay());
        long sum = 0;
        for (int seq = 0; seq < course.requests(); seq++) sum += course.picoDollars(seq);
        assertThat(sum).as(name).isEqualTo(shown.outcome().replay().bill().priced().picoDollars());
        assertThat(json.path("unpricedRequests").asLong()).as(name).isZero();
    }

    private static String dollars(Optional<Money> money) {
        return money.map(Money::dollars).orElse("null");
    }

    private static String text(JsonNode node) {
        return node.isNull() ? "null" : node.asString();
    }

    /// Sentences of the document; those of the lab where it explains none, as for models alone.
    private static List<String> strings(JsonNode node, List<String> otherwise) {
        if (node.isMissingNode()) return otherwise;
        var lines = new ArrayList<String>();
        node.forEach(each -> lines.add(each.asString()));
        return lines;
    }

    @Test
    void mapsAndCurvesSayWhatSingleReplaysSay() {
        CommandRun.of(home, "--library", library(), "import", "../sample-logs");
        open(longest());
        lab.type("mask(keep=2,min=0)+truncate(cap=500)");
        var whatIf = lab.ready.get().orElseThrow().deep();
        var scenario = lab.selected.get().map(lab::scenario).orElseThrow();
        var type = scenario.strategies().getLast().type();
        var keep = type.parameter("keep").orElseThrow();
        var batch = type.parameter("batch").orElseThrow();
        var map =
                HeatMap.of(
                        whatIf,
                        scenario,
                        new HeatMap.Axis(type, keep, List.of("1", "2", "5"), "2"),
                        new HeatMap.Axis(type, batch, List.of("1", "4"), "1"));

        assertThat(map.cost(new HeatMap.Place(0, 1))).isEqualTo(whatIf.quick(scenario).cost());
        assertThat(map.at(scenario, new HeatMap.Place(1, 2)).text())
                .isEqualTo("truncate(cap=500)+mask(keep=5,batch=4,min=0)");
        var best = map.cheapest().flatMap(map::cost).orElseThrow();
        assertThat(map.cells())
                .allSatisfy(row ->
                        assertThat(row)
                                .allSatisfy(cost ->
                                        assertThat(cost.orElseThrow())
                                                .isGreaterThanOrEqualTo(best)));
        var curve = LoopCurve.of(whatIf, scenario, List.of(0.5, 1.0, 2.0));
        assertThat(curve.points().get(1).cost()).isEqualTo(whatIf.quick(scenario).cost());
        var even = whatIf.outcome(scenario).breakEven();
        assertThat(curve.even().isPresent()).isEqualTo(even.isPresent());
        if (even.isPresent())
            assertThat(curve.even().getAsDouble()).isCloseTo(1 + even.getAsDouble(), within(0.002));
    }

    @Test
    void onASampleSession() {
        var samples = Path.of("../sample-logs");
        CommandRun.of(home, "--library", library(), "import", samples.toString());

        everyNumberAgrees(longest());
    }

    @Test
    void onALongSession() throws Exception {
        Assumptions.assumeTrue(Files.isDirectory(CORPUS), "the corpus is not there");
        try (var files = Files.walk(CORPUS)) {
            var largest =
                    files.filter(file -> file.toString().endsWith(".jsonl"))
                            .filter(file -> file.toFile().length() < MOST_BYTES)
                            .max(java.util.Comparator.comparingLong(file -> file.toFile().length()))
                            .orElseThrow();
            CommandRun.of(home, "--library", library(), "import", largest.toString());
        }
        everyNumberAgrees(longest());
    }
}
