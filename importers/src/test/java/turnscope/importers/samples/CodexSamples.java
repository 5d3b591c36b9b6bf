package turnscope.importers.samples;

import static turnscope.importers.samples.JsonLog.object;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

/// The Codex part of `sample-logs`.
final class CodexSamples {

    private static final String FOLDER = "/home/dev/weathervane";
    private static final String LONG = "019d8a4e-21c7-7b30-9f52-6d0e41b7a8c3";

    private static final List<String> PROMPTS =
            List.of(
                    "Port the gust model from Python to Rust. Numbers must agree to 1e-9 on the fixtures.",
                    "Start with the interpolation, it has the nastiest edge cases.",
                    "Now the turbulence terms.",
                    "Why is the third fixture off by 4e-7?",
                    "Then sum it in the same order as numpy does.",
                    "Benchmark both on the large grid.",
                    "Use rayon for the outer loop, keep the result bit-identical.",
                    "Write the FFI layer for the old service.",
                    "CI needs the toolchain pinned.",
                    "Clean up: no unwrap outside of tests.",
                    "Summarise what changed for the release notes.");

    private CodexSamples() {}

    static void write(Path root) throws IOException {
        var sessions = root.resolve("sessions/2026");
        longSession(sessions.resolve("04/21/rollout-2026-04-21T09-14-05-" + LONG + ".jsonl"));
        fork(sessions);
        priority(
                sessions.resolve(
                        "09/03/rollout-2026-09-03T16-40-12-019f2b6a-7c15-7d84-b3e0-90a1c25d4f77.jsonl"));
    }

    /// 220 requests with repeated rows of usage and one compaction that the totals do not show.
    private static void longSession(Path file) throws IOException {
        var rollout =
                new CodexLog(
                        61, Instant.parse("2026-04-21T09:14:05Z"), "gpt-5.4", 12_800, 258_400, 0.5);
        rollout.meta(LONG, "0.118.0", FOLDER, object());
        boolean compacted = false;
        for (var prompt : PROMPTS) {
            rollout.pause(rollout.prose.between(30, 400));
            rollout.prompt(prompt);
            for (int steps = rollout.prose.between(18, 22); steps > 0; steps--) {
                work(rollout);
                if (compacted || rollout.context() < 229_000) continue;
                rollout.compact();
                compacted = true;
            }
            rollout.answer(rollout.prose.between(300, 1_400));
        }
        rollout.log.write(file);
    }

    private static void work(CodexLog rollout) {
        var prose = rollout.prose;
        switch (prose.between(0, 3)) {
            case 0 ->
                    rollout.step(
                            "sed -n '1,220p' " + prose.path(),
                            prose.code(prose.between(2_500, 12_000)));
            case 1 ->
                    rollout.step(
                            "rg -n " + prose.verb() + " src", prose.log(prose.between(600, 5_000)));
            case 2 -> rollout.step("cargo test --quiet", prose.log(prose.between(900, 6_000)));
            default ->
                    rollout.step(
                            "apply_patch",
                            "Success. Updated the following files:\nM " + prose.path());
        }
    }

    /// A fork repeats its parent's rows within one second before it goes on from the parent's totals.
    private static void fork(Path sessions) throws IOException {
        var parent = "019da1c0-5f0e-7a11-8c42-2b7d9e6f0a55";
        var child = "019da1d9-03b4-7e6f-a9d1-74c8e05b1f20";
        var start = Instant.parse("2026-04-25T10:00:00Z");
        var original = beginning(start, parent);
        original.log.write(
                sessions.resolve("04/25/rollout-2026-04-25T10-00-00-" + parent + ".jsonl"));
        var replay = new JsonLog();
        var spawn = Instant.parse("2026-04-25T10:31:07.120Z");
        replay.line(
                object(
                        "timestamp",
                        spawn.toString(),
                        "type",
                        "session_meta",
                        "payload",
                        object(
                                "id",
                                child,
                                "timestamp",
                                spawn.toString(),
                                "cwd",
                                FOLDER,
                                "originator",
                                "codex_cli_rs",
                                "cli_version",
                                "0.118.0",
                                "source",
                                "cli",
                                "model_provider",
                                "openai",
                                "forked_from_id",
                                parent)));
        var restamped =
                original.log
                        .text()
                        .replaceAll(
                                "\\{\"timestamp\":\"[^\"]*\"",
                                "{\"timestamp\":\"" + spawn.plusMillis(200) + "\"");
        replay.raw(restamped);
        var own = beginning(start, parent);
        int inherited = own.log.text().length();
        own.now = spawn.plusSeconds(40);
        own.prompt("Try the same with fixed-point numbers instead.");
        for (int i = 0; i < 7; i++) work(own);
        own.answer(600);
        replay.raw(own.log.text().substring(inherited));
        replay.write(sessions.resolve("04/25/rollout-2026-04-25T10-31-07-" + child + ".jsonl"));
    }

    private static CodexLog beginning(Instant start, String id) {
        var rollout = new CodexLog(71, start, "gpt-5.4", 12_700, 258_400, 0.1);
        rollout.meta(id, "0.118.0", FOLDER, object());
        rollout.prompt("Find a way to store the gust table in half the space.");
        for (int i = 0; i < 9; i++) work(rollout);
        rollout.answer(700);
        return rollout;
    }

    /// A short run on the priority tier.
    private static void priority(Path file) throws IOException {
        var rollout =
                new CodexLog(
                        81,
                        Instant.parse("2026-09-03T16:40:12Z"),
                        "gpt-5.6-sol",
                        25_800,
                        353_400,
                        0);
        rollout.meta(
                "019f2b6a-7c15-7d84-b3e0-90a1c25d4f77",
                "0.147.0",
                FOLDER,
                object("thread_source", "user"));
        rollout.line(
                "event_msg",
                object(
                        "type",
                        "thread_settings_applied",
                        "thread_settings",
                        object(
                                "model",
                                "gpt-5.6-sol",
                                "service_tier",
                                "priority",
                                "reasoning_effort",
                                "high")));
        rollout.prompt("The forecast page is blank on Safari. Fast, please.");
        for (int i = 0; i < 15; i++) work(rollout);
        rollout.answer(400);
        rollout.log.write(file);
    }
}
