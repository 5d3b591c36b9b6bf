package turnscope.importers.samples;

import static turnscope.importers.samples.JsonLog.NULL;
import static turnscope.importers.samples.JsonLog.object;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/// The Claude Code part of `sample-logs`.
final class ClaudeSamples {

    private static final String FOLDER = "/home/dev/orchard";
    private static final String MAIN = "5b1f0c3e-6d1a-4c52-9f3e-2a7d40c1e801";
    private static final long AUTO_COMPACTION = 167_000;

    private static final List<String> PROMPTS =
            List.of(
                    "Add a cold store to the stock model. Crates get a temperature log and an alarm when it drifts. Look at how shelves are done first.",
                    "The migration should keep the old shelf ids. Write it and a test for going back.",
                    "Now the API: list, assign, release. Follow the style of the orders endpoints.",
                    "Tests are red on CI: “crate already reserved”. Find out why and fix the cause, not the test.",
                    "Good. Use a sub-agent to look for other places that assume one shelf per crate.",
                    "Change those places. Keep the public types as they are.",
                    "The alarm fires twice when two probes report at once. Reproduce it, then fix it.",
                    "Add the temperature chart data to the report endpoint, at most 500 points per crate.",
                    "Load test it with 2,000 crates, I expect less than 80 ms.",
                    "It is 240 ms. Profile it and tell me where the time goes before you change anything.",
                    "Do the index and the batched query.",
                    "Write the docs page for operators, short.",
                    "Review the whole branch as if somebody else had written it.",
                    "Fix what you found, smallest first.",
                    "Rename probe to sensor everywhere, also in the docs.",
                    "The release job fails on the lock file. Sort it out.",
                    "Prepare the pull request text.");

    private ClaudeSamples() {}

    static void write(Path root) throws IOException {
        longSession(root.resolve("projects/-home-dev-orchard"));
        fork(root.resolve("projects/-home-dev-orchard"));
        placeholders(root.resolve("projects/-home-dev-orchard"));
        broken(root.resolve("projects/-home-dev-quayside"));
        advised(root.resolve("projects/-home-dev-quayside"));
    }

    /// 160 requests: five-minute then one-hour writes, two expiries, a sub-agent, a change of model, a compaction.
    private static void longSession(Path folder) throws IOException {
        var thread =
                new ClaudeLog(
                        11,
                        MAIN,
                        FOLDER,
                        "",
                        Instant.parse("2026-04-14T08:02:11Z"),
                        "claude-opus-4-6",
                        "2.1.107",
                        25_600);
        var subagents = folder.resolve(MAIN).resolve("subagents");
        boolean compacted = false;
        for (int turn = 0; turn < PROMPTS.size(); turn++) {
            thread.pause(turn == 3 ? 660 : turn == 9 ? 4_470 : thread.prose.between(35, 210));
            if (turn == 5) {
                thread.version = "2.1.112";
                thread.hourLong = true;
            }
            if (turn == 11 || turn == 13)
                switchModel(thread, turn == 11 ? "claude-sonnet-4-6" : "claude-opus-4-6");
            thread.prompt(PROMPTS.get(turn));
            if (turn == 4) subagent(thread, subagents);
            for (int steps = thread.prose.between(7, 12); steps > 0; steps--) {
                work(thread);
                if (compacted || thread.context() < AUTO_COMPACTION) continue;
                compactionCall(thread, subagents);
                thread.compact("auto", 21_000);
                compacted = true;
            }
            thread.answer(thread.prose.between(400, 1_800));
            thread.system(
                    "turn_duration",
                    object("durationMs", thread.prose.between(60_000, 400_000), "isMeta", false));
        }
        thread.title("Cold store with temperature alarms");
        thread.log.write(folder.resolve(MAIN + ".jsonl"));
    }

    private static void work(ClaudeLog thread) {
        var prose = thread.prose;
        int choice = prose.between(1, 100);
        if (choice <= 42) {
            thread.step(
                    "Read",
                    object("file_path", FOLDER + "/" + prose.path()),
                    prose.code(prose.between(1_500, 8_200)));
        } else if (choice <= 58) {
            thread.step(
                    "Grep",
                    object("pattern", prose.verb() + Prose.capital(prose.noun()), "path", "src"),
                    prose.log(prose.between(700, 3_800)));
        } else if (choice <= 82) {
            thread.step(
                    "Bash",
                    object(
                            "command",
                            "npm test -- " + prose.path(),
                            "description",
                            "Run the tests of a module"),
                    prose.log(prose.between(900, 5_600)));
        } else {
            var file = FOLDER + "/" + prose.path();
            thread.step(
                    "Edit",
                    object(
                            "file_path",
                            file,
                            "old_string",
                            prose.code(260),
                            "new_string",
                            prose.code(420)),
                    "The file " + file + " has been updated.\n" + prose.code(700));
        }
    }

    private static void switchModel(ClaudeLog thread, String model) {
        thread.system(
                "local_command",
                object(
                        "content",
                        "<command-name>/model</command-name>",
                        "level",
                        "info",
                        "isMeta",
                        false));
        thread.model = model;
    }

    /// A run of its own on a smaller model, whose result names only its last response.
    private static void subagent(ClaudeLog parent, Path folder) throws IOException {
        var id = "a7f03c1d92be4e605";
        var run =
                new ClaudeLog(
                        12,
                        MAIN,
                        FOLDER,
                        id,
                        parent.now.plusSeconds(6),
                        "claude-haiku-4-5-20251001",
                        parent.version,
                        14_200);
        run.prompt(
                "Find every place that assumes that a crate lies on exactly one shelf. Report file, line and why.");
        for (int i = 0; i < 13; i++) work(run);
        run.answer(1_900);
        run.log.write(folder.resolve("agent-" + id + ".jsonl"));
        var meta = new JsonLog();
        meta.line(object("agentType", "Explore", "description", "Find single-shelf assumptions"));
        meta.write(folder.resolve("agent-" + id + ".meta.json"));
        parent.pause(run.now.getEpochSecond() - parent.now.getEpochSecond());
        var last =
                object(
                        "input_tokens",
                        4,
                        "cache_creation_input_tokens",
                        1_200,
                        "cache_read_input_tokens",
                        run.context() - 1_204,
                        "output_tokens",
                        640);
        parent.step(
                "Agent",
                object(
                        "description",
                        "Find single-shelf assumptions",
                        "subagent_type",
                        "Explore",
                        "prompt",
                        "Find every place that assumes that a crate lies on exactly one shelf."),
                run.prose.sentences(1_900),
                object(
                        "status",
                        "completed",
                        "agentId",
                        id,
                        "totalTokens",
                        run.context() + 640,
                        "totalToolUseCount",
                        13,
                        "usage",
                        last));
    }

    /// The request that wrote the summary; it read the whole history once more.
    private static void compactionCall(ClaudeLog parent, Path folder) throws IOException {
        var call = new JsonLog();
        var uuid = parent.prose.uuid();
        var at = parent.now.plusSeconds(58).toString();
        var usage =
                object(
                        "input_tokens",
                        3,
                        "cache_creation_input_tokens",
                        parent.context() - parent.lastTotal() + 2_600,
                        "cache_read_input_tokens",
                        parent.lastTotal(),
                        "cache_creation",
                        object(
                                "ephemeral_5m_input_tokens",
                                0,
                                "ephemeral_1h_input_tokens",
                                parent.context() - parent.lastTotal() + 2_600),
                        "output_tokens",
                        6_480,
                        "service_tier",
                        "standard");
        call.line(
                object(
                        "parentUuid",
                        NULL,
                        "isSidechain",
                        true,
                        "userType",
                        "external",
                        "cwd",
                        FOLDER,
                        "sessionId",
                        MAIN,
                        "version",
                        parent.version,
                        "agentId",
                        "acompact-7be204",
                        "type",
                        "user",
                        "message",
                        object(
                                "role",
                                "user",
                                "content",
                                "Your task is to create a detailed summary of the conversation so far."),
                        "uuid",
                        uuid,
                        "timestamp",
                        parent.now.toString()));
        call.line(
                object(
                        "parentUuid",
                        uuid,
                        "isSidechain",
                        true,
                        "userType",
                        "external",
                        "cwd",
                        FOLDER,
                        "sessionId",
                        MAIN,
                        "version",
                        parent.version,
                        "agentId",
                        "acompact-7be204",
                        "type",
                        "assistant",
                        "message",
                        object(
                                "model",
                                parent.model,
                                "id",
                                "msg_01c0mpac7" + parent.prose.hex(15),
                                "type",
                                "message",
                                "role",
                                "assistant",
                                "content",
                                List.of(
                                        object(
                                                "type",
                                                "text",
                                                "text",
                                                parent.prose.sentences(9_500))),
                                "stop_reason",
                                "end_turn",
                                "stop_sequence",
                                NULL,
                                "usage",
                                usage),
                        "requestId",
                        "req_011" + parent.prose.hex(21),
                        "uuid",
                        parent.prose.uuid(),
                        "timestamp",
                        at));
        call.write(folder.resolve("agent-acompact-7be204.jsonl"));
    }

    /// The same thread written twice: the fork repeats what it inherited, with the same ids, and goes its own way.
    private static void fork(Path folder) throws IOException {
        var parent = "0e93a1d2-5c77-4d0b-8a41-c1b5f2e07a10";
        var child = "e41c7f60-93b8-4b1e-a5d7-08f6b3c2d915";
        for (var id : List.of(parent, child)) {
            var thread =
                    new ClaudeLog(
                            21,
                            id,
                            FOLDER,
                            "",
                            Instant.parse("2026-04-16T13:20:00Z"),
                            "claude-opus-4-6",
                            "2.1.112",
                            25_900);
            thread.hourLong = true;
            thread.prompt("Which of our queries would profit from a partial index?");
            for (int i = 0; i < 5; i++) work(thread);
            thread.answer(900);
            if (id.equals(child)) {
                thread.pause(140);
                thread.prompt("Try the second one on a copy of the data.");
                for (int i = 0; i < 4; i++) work(thread);
                thread.answer(700);
            }
            thread.title(id.equals(parent) ? "Partial indexes" : "Partial indexes, tried out");
            thread.log.write(folder.resolve(id + ".jsonl"));
        }
    }

    /// A version that logged the placeholder of the stream instead of the output.
    private static void placeholders(Path folder) throws IOException {
        var id = "7d25be94-1f3a-4e86-b0c9-d4a8e6170f52";
        var thread =
                new ClaudeLog(
                        31,
                        id,
                        FOLDER,
                        "",
                        Instant.parse("2026-01-22T19:41:05Z"),
                        "claude-opus-4-5-20251101",
                        "2.1.19",
                        38_400);
        thread.prompt(
                "Translate the picker app's texts to Polish and check that nothing is cut off.");
        for (int i = 0; i < 24; i++) {
            thread.placeholderStep(
                    "Read",
                    object("file_path", FOLDER + "/" + thread.prose.path()),
                    thread.prose.code(thread.prose.between(1_500, 6_000)));
        }
        thread.log.write(folder.resolve(id + ".jsonl"));
    }

    /// Glued values, a broken line, NULs, a blank line, a model without a price, an API error and a cut tail.
    private static void broken(Path folder) throws IOException {
        var id = "c90d4b17-2e6f-4f33-9b58-7a1e0d9c6e24";
        var thread =
                new ClaudeLog(
                        41,
                        id,
                        "/home/dev/quayside",
                        "",
                        Instant.parse("2026-07-30T06:12:40Z"),
                        "claude-opus-4-8",
                        "2.1.214",
                        24_800);
        thread.log.raw("\uFEFF");
        thread.prompt("Why does the berth planner double-book at midnight?");
        for (int i = 0; i < 6; i++) work(thread);
        thread.log.raw(
                "{\"type\":\"user\",\"message\":{\"role\":\"user\",\"content\":\"cut in the mid\n");
        thread.log.raw("\n");
        thread.log.raw("\0\0\0\0\n");
        thread.log.raw(
                JsonLog.text(
                        object(
                                "type",
                                "file-history-snapshot",
                                "messageId",
                                thread.prose.uuid(),
                                "isSnapshotUpdate",
                                false)));
        work(thread);
        synthetic(thread);
        thread.model = "claude-nova-9";
        work(thread);
        work(thread);
        thread.model = "claude-opus-4-8";
        work(thread);
        thread.answer(600);
        thread.log.raw(
                "{\"parentUuid\":null,\"isSidechain\":false,\"type\":\"user\",\"message\":{\"role\":\"us");
        thread.log.write(folder.resolve(id + ".jsonl"));
    }

    private static void synthetic(ClaudeLog thread) {
        var usage =
                object(
                        "input_tokens",
                        0,
                        "output_tokens",
                        0,
                        "cache_creation_input_tokens",
                        0,
                        "cache_read_input_tokens",
                        0);
        thread.log.line(
                object(
                        "type",
                        "assistant",
                        "isApiErrorMessage",
                        true,
                        "error",
                        "rate_limit",
                        "sessionId",
                        thread.session,
                        "version",
                        thread.version,
                        "uuid",
                        thread.prose.uuid(),
                        "timestamp",
                        thread.now.toString(),
                        "message",
                        object(
                                "id",
                                thread.prose.uuid(),
                                "model",
                                "<synthetic>",
                                "role",
                                "assistant",
                                "type",
                                "message",
                                "stop_reason",
                                "stop_sequence",
                                "content",
                                List.of(
                                        object(
                                                "type",
                                                "text",
                                                "text",
                                                "API Error: 529 overloaded")),
                                "usage",
                                usage)));
    }

    /// A second model was asked for advice within one response; its title is Chinese.
    private static void advised(Path folder) throws IOException {
        var id = "48fa2c6b-d07e-4a95-8e13-5b9c70d1f638";
        var thread =
                new ClaudeLog(
                        51,
                        id,
                        "/home/dev/quayside",
                        "",
                        Instant.parse("2026-08-18T02:15:30Z"),
                        "claude-opus-5",
                        "2.1.231",
                        26_300);
        thread.hourLong = true;
        thread.prompt("请检查泊位分配算法在夏令时切换时的行为，并先征求顾问的意见。");
        for (int i = 0; i < 8; i++) work(thread);
        advice(thread);
        for (int i = 0; i < 6; i++) work(thread);
        thread.answer(900);
        thread.title("夏令时切换与泊位分配");
        thread.log.write(folder.resolve(id + ".jsonl"));
    }

    private static void advice(ClaudeLog thread) {
        long context = thread.context();
        var first = call("message", "", 1, context - 931, 0, 931, 611);
        var advisor = call("advisor_message", "claude-fable-5", context + 1_200, 0, 0, 0, 3_140);
        var second = call("message", "", 1, context, 2_176, 0, 397);
        var usage =
                object(
                        "input_tokens",
                        2,
                        "cache_creation_input_tokens",
                        3_107,
                        "cache_read_input_tokens",
                        2 * context - 931,
                        "cache_creation",
                        object("ephemeral_5m_input_tokens", 0, "ephemeral_1h_input_tokens", 931),
                        "output_tokens",
                        1_008,
                        "iterations",
                        List.of(first, advisor, second),
                        "service_tier",
                        "standard",
                        "speed",
                        "standard");
        thread.pause(95);
        thread.log.line(
                object(
                        "parentUuid",
                        NULL,
                        "isSidechain",
                        false,
                        "cwd",
                        "/home/dev/quayside",
                        "sessionId",
                        thread.session,
                        "version",
                        thread.version,
                        "gitBranch",
                        "main",
                        "type",
                        "assistant",
                        "requestId",
                        "req_011" + thread.prose.hex(21),
                        "advisorModel",
                        "claude-fable-5",
                        "uuid",
                        thread.prose.uuid(),
                        "timestamp",
                        thread.now.toString(),
                        "message",
                        object(
                                "model",
                                thread.model,
                                "id",
                                "msg_01" + thread.prose.hex(22),
                                "type",
                                "message",
                                "role",
                                "assistant",
                                "content",
                                List.of(
                                        object(
                                                "type",
                                                "text",
                                                "text",
                                                thread.prose.sentences(500))),
                                "stop_reason",
                                "end_turn",
                                "stop_sequence",
                                NULL,
                                "usage",
                                usage)));
        thread.settle(context, 2_176, 397);
    }

    private static Map<String, Object> call(
            String type,
            String model,
            long fresh,
            long read,
            long write5m,
            long write1h,
            long output) {
        var call =
                object(
                        "type",
                        type,
                        "input_tokens",
                        fresh,
                        "output_tokens",
                        output,
                        "cache_read_input_tokens",
                        read,
                        "cache_creation_input_tokens",
                        write5m + write1h,
                        "cache_creation",
                        object(
                                "ephemeral_5m_input_tokens",
                                write5m,
                                "ephemeral_1h_input_tokens",
                                write1h));
        if (!model.isEmpty()) call.put("model", model);
        return call;
    }
}
