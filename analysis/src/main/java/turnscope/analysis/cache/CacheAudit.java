package turnscope.analysis.cache;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import turnscope.analysis.session.Agent;
import turnscope.analysis.session.Block;
import turnscope.analysis.session.Event;
import turnscope.analysis.session.Request;
import turnscope.analysis.session.Session;
import turnscope.analysis.session.Usage;

/// The verdict on every request of a session, in order.
public record CacheAudit(List<Verdict> verdicts) {

    /// A shorter request leaves nothing behind that a later one could have read.
    static final long TOO_SHORT_TOKENS = 1_024;

    private static final Set<String> TOOL_NOTICES =
            Set.of("deferred_tools_delta", "mcp_instructions_delta", "agent_listing_delta");

    public CacheAudit {
        verdicts = List.copyOf(verdicts);
    }

    public static CacheAudit of(Session session) {
        var between = new Between[session.requests().size() + 1];
        java.util.Arrays.fill(between, Between.NOTHING);
        for (var event : session.events()) {
            int seq = Math.min(event.beforeSeq(), between.length - 1);
            between[seq] = between[seq].and(event);
        }
        for (var block : session.blocks()) {
            int seq = block.beforeSeq();
            if (seq < between.length && loadsTools(block)) between[seq] = between[seq].withTools();
        }
        return of(session.requests(), between, rules(session));
    }

    private static CacheAudit of(List<Request> requests, Between[] between, CacheRules rules) {
        var verdicts = new ArrayList<Verdict>(requests.size());
        for (int i = 0; i < requests.size(); i++) {
            if (i == 0 || requests.get(i - 1).context() < TOO_SHORT_TOKENS)
                verdicts.add(new Verdict.ColdStart());
            else verdicts.add(rules.judge(requests.get(i - 1), requests.get(i), between[i]));
            rules.saw(requests.get(i));
        }
        return new CacheAudit(verdicts);
    }

    /// A search for tools that were left out so far, or a notice of the agent that others have become available.
    private static boolean loadsTools(Block block) {
        return switch (block.kind()) {
            case TOOL_CALL -> block.tool().equals("ToolSearch");
            case ATTACHMENT -> TOOL_NOTICES.contains(block.label());
            case SYSTEM_TOOLS,
                    MEMORY,
                    SUMMARY,
                    USER_TEXT,
                    TOOL_OUTPUT,
                    ASSISTANT_TEXT,
                    THINKING,
                    UNATTRIBUTED ->
                    false;
        };
    }

    /// A log with writes of a known life belongs to a cache with explicit marks; Codex and logs without writes do not.
    private static CacheRules rules(Session session) {
        var usage = session.requests().stream().map(Request::lastMessage).toList();
        boolean explicit = usage.stream().anyMatch(u -> u.cacheWrite5m() + u.cacheWrite1h() > 0);
        return explicit && !session.summary().agent().equals(Agent.CODEX)
                ? new ExplicitCacheRules()
                : new AutomaticCacheRules();
    }

    /// Share of the input that was read from the cache, 0 to 1: read / (read + written + fresh).
    public static double hitShare(Usage usage) {
        return usage.context() == 0 ? 0 : (double) usage.cacheRead() / usage.context();
    }

    /// What happened to the prefix between two requests.
    record Between(
            boolean compacted, boolean microCompacted, boolean toolsLoaded, boolean resumed) {

        static final Between NOTHING = new Between(false, false, false, false);

        Between and(Event event) {
            return switch (event) {
                case Event.Compaction _ -> new Between(true, microCompacted, toolsLoaded, resumed);
                case Event.MicroCompaction _ -> new Between(compacted, true, toolsLoaded, resumed);
                case Event.Setting setting ->
                        new Between(
                                compacted,
                                microCompacted,
                                toolsLoaded,
                                resumed || setting.option() == Event.Option.START);
                case Event.Failure _, Event.Spawn _ -> this;
            };
        }

        Between withTools() {
            return new Between(compacted, microCompacted, true, resumed);
        }
    }
}
