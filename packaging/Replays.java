package turnscope.benchmark;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Threads;
import org.openjdk.jmh.annotations.Warmup;

import turnscope.analysis.cache.WriteClass;
import turnscope.analysis.pricing.Catalogue;
import turnscope.analysis.pricing.Model;
import turnscope.analysis.session.SegmentKind;
import turnscope.analysis.session.Service;
import turnscope.analysis.simulation.Replay;
import turnscope.analysis.simulation.Scenario;
import turnscope.analysis.simulation.Simulator;
import turnscope.analysis.simulation.script.Lane;
import turnscope.analysis.simulation.script.Piece;
import turnscope.analysis.simulation.script.Recorded;
import turnscope.analysis.simulation.script.Script;
import turnscope.analysis.simulation.script.Sent;
import turnscope.analysis.simulation.script.Step;
import turnscope.importers.prices.PriceFile;

/// How long replays of a session of 10,000 requests and 40,000 pieces take, laying out and pricing included; run by
/// packaging/benchmarks with JMH.
@Fork(1)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class Replays {

    private static final int REQUESTS = 10_000;

    /// Strategies that come out differently, so that hardly any work is shared between them.
    private static final List<String> TWENTY =
            List.of(
                    "mask(keep=10)",
                    "mask(keep=5)",
                    "mask(keep=10,batch=10)",
                    "mask(keep=10,batch=20)",
                    "clear-at",
                    "clear-at(at-least=20000)",
                    "truncate",
                    "truncate(cap=1000)",
                    "compress",
                    "dedup",
                    "compact-at(threshold=90000)",
                    "compact-at(threshold=167000)",
                    "ttl(1h)",
                    "ttl(head-1h)",
                    "keep-alive",
                    "no-cache",
                    "cache-forever",
                    "drop-thinking",
                    "prefix-diet(tokens=5000)",
                    "static-cache-only");

    /// A session as it was recorded.
    @State(Scope.Benchmark)
    public static class Session {

        /// Tokens of the larger tool output of each request: 8 stay in every window, 600 grow beyond all.
        @Param({"8", "600"})
        public long output;

        final Catalogue catalogue = PriceFile.embedded();
        final List<Model> models = catalogue.models().stream().filter(Model::priced).toList();
        Recorded recorded;

        @Setup(Level.Trial)
        public void record() {
            recorded = new Recording(catalogue).of(output);
        }
    }

    /// One replay, as after a move of a slider.
    @State(Scope.Benchmark)
    public static class Slider {

        @Param({"mask(keep=10)", "mask(keep=10,batch=20)", "clear-at", "ttl(1h)"})
        public String strategy;
    }

    @Benchmark
    @Warmup(iterations = 2, time = 2)
    @Measurement(iterations = 3, time = 1)
    public Replay one(Session session, Slider slider) {
        return new Simulator(session.recorded, session.catalogue)
                .replay(Scenario.of(slider.strategy));
    }

    /// Twenty strategies on every priced model; each of two threads takes every second strategy.
    @Benchmark
    @BenchmarkMode(Mode.SingleShotTime)
    @OutputTimeUnit(TimeUnit.SECONDS)
    @Threads(1)
    @Warmup(iterations = 2)
    @Measurement(iterations = 3)
    public long everything(Session session) throws InterruptedException {
        var results = new long[2];
        var threads = new ArrayList<Thread>();
        for (int i = 0; i < results.length; i++) {
            int first = i;
            threads.add(Thread.ofPlatform().start(() -> results[first] = half(session, first)));
        }
        for (var thread : threads) thread.join();
        return results[0] + results[1];
    }

    private static long half(Session session, int first) {
        var simulator = new Simulator(session.recorded, session.catalogue);
        long replays = 0;
        for (int i = first; i < TWENTY.size(); i += 2) {
            var scenario = Scenario.of(TWENTY.get(i));
            for (var model : session.models) {
                simulator.replay(scenario.on(model));
                replays++;
            }
        }
        return replays;
    }

    /// Makes sessions up.
    private record Recording(Catalogue catalogue) {

        Recorded of(long output) {
            var model = catalogue.resolve("claude-opus-5").orElseThrow();
            var random = new Random(1);
            var steps = new ArrayList<Step>();
            long millis = Instant.parse("2026-09-01T08:00:00Z").toEpochMilli();
            int key = 0;
            for (int i = 0; i < REQUESTS; i++) {
                var born = new ArrayList<Piece>();
                if (i == 0) {
                    born.add(piece(key++, SegmentKind.SYSTEM_TOOLS, 20_000, model));
                    born.add(piece(key++, SegmentKind.USER_TEXT, 300, model));
                } else {
                    born.add(piece(key++, SegmentKind.ASSISTANT_TEXT, 1 + output / 6, model));
                    born.add(piece(key++, SegmentKind.TOOL_CALL, 1 + output / 12, model));
                    born.add(piece(key++, SegmentKind.TOOL_OUTPUT, output, model));
                    born.add(piece(key++, SegmentKind.TOOL_OUTPUT, 1 + output / 20, model));
                }
                millis += random.nextInt(50) == 0 ? 400_000 : 10_000;
                steps.add(step(i, millis, born, model));
            }
            var lane = new Lane("main", 1, false, Optional.empty(), steps);
            return new Recorded(new Script(lane, List.of(), key), List.of(), false);
        }

        private Piece piece(int key, SegmentKind kind, long tokens, Model model) {
            return new Piece(key, kind, "Bash", "", key, tokens, catalogue.tokenizer(model));
        }

        private static Step step(int seq, long millis, List<Piece> born, Model model) {
            var five = Optional.of(WriteClass.FIVE_MINUTES);
            var sent =
                    new Sent(
                            Optional.of(Instant.ofEpochMilli(millis)),
                            Optional.of(model),
                            model.id(),
                            Service.STANDARD,
                            five,
                            five,
                            List.of(),
                            true);
            return new Step(
                    seq,
                    false,
                    seq / 12,
                    millis,
                    sent,
                    born,
                    Set.of(),
                    Step.Break.NONE,
                    0,
                    150,
                    Optional.empty(),
                    Optional.empty());
        }
    }
}
