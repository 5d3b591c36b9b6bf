package turnscope.app;

import java.lang.management.ManagementFactory;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

import org.junit.jupiter.api.Test;

import turnscope.analysis.cache.WriteClass;
import turnscope.analysis.pricing.Catalogue;
import turnscope.analysis.pricing.Model;
import turnscope.analysis.session.SegmentKind;
import turnscope.analysis.session.Service;
import turnscope.analysis.simulation.Scenario;
import turnscope.analysis.simulation.Simulator;
import turnscope.analysis.simulation.script.Lane;
import turnscope.analysis.simulation.script.Piece;
import turnscope.analysis.simulation.script.Recorded;
import turnscope.analysis.simulation.script.Script;
import turnscope.analysis.simulation.script.Sent;
import turnscope.analysis.simulation.script.Step;
import turnscope.importers.prices.PriceFile;

/// Prints how long replays of a session of 10,000 requests and 40,000 pieces take, laying out and pricing included.
///
/// Not part of a build, which runs no class of this name by itself:
/// `mvn test -pl app -am -Dtest=ReplayBenchmark -Dsurefire.failIfNoSpecifiedTests=false`
class ReplayBenchmark {

    private static final int REQUESTS = 10_000;
    private static final int ROUNDS = 60;

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

    private final Catalogue catalogue = PriceFile.embedded();

    @Test
    void oneReplay() {
        for (long output : List.of(8L, 600L)) {
            var recorded = recorded(output);
            for (var spec :
                    List.of("mask(keep=10)", "mask(keep=10,batch=20)", "clear-at", "ttl(1h)")) {
                var times = new ArrayList<Double>();
                for (int i = 0; i < ROUNDS; i++) times.add(once(recorded, spec));
                Collections.sort(times);
                System.out.printf(
                        "%-24s outputs of %d tokens: median %.1f ms, p95 %.1f ms%n",
                        spec, output, times.get(ROUNDS / 2), times.get(ROUNDS * 95 / 100));
            }
        }
    }

    private double once(Recorded recorded, String spec) {
        var simulator = new Simulator(recorded, catalogue);
        var scenario = Scenario.of(spec);
        long start = System.nanoTime();
        simulator.replay(scenario);
        return (System.nanoTime() - start) / 1e6;
    }

    @Test
    void allModels() throws InterruptedException {
        var models = catalogue.models().stream().filter(Model::priced).toList();
        for (long output : List.of(8L, 600L)) {
            var recorded = recorded(output);
            for (int round = 0; round < 4; round++) {
                long start = System.nanoTime();
                var busy = new AtomicLong();
                int replays = together(recorded, models, busy);
                System.out.printf(
                        "20 strategies x %d models on two threads, outputs of %d tokens: %d"
                                + " results in %.2f s, %.2f s of processor time%n",
                        models.size(),
                        output,
                        replays,
                        (System.nanoTime() - start) / 1e9,
                        busy.get() / 1e9);
            }
        }
    }

    private int together(Recorded recorded, List<Model> models, AtomicLong busy)
            throws InterruptedException {
        Queue<String> left = new ConcurrentLinkedQueue<>(TWENTY);
        var done = new AtomicInteger();
        var threads = new ArrayList<Thread>();
        for (int i = 0; i < 2; i++) {
            threads.add(
                    Thread.ofPlatform()
                            .start(() -> {
                                var simulator = new Simulator(recorded, catalogue);
                                for (var spec = left.poll(); spec != null; spec = left.poll()) {
                                    var scenario = Scenario.of(spec);
                                    for (var model : models) {
                                        simulator.replay(scenario.on(model));
                                        done.incrementAndGet();
                                    }
                                }
                                busy.addAndGet(
                                        ManagementFactory.getThreadMXBean()
                                                .getCurrentThreadCpuTime());
                            }));
        }
        for (var thread : threads) thread.join();
        return done.get();
    }

    /// @param output tokens of the larger tool output of each request: 8 stay in every window, 600 grow beyond all
    private Recorded recorded(long output) {
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
