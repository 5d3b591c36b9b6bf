package turnscope.analysis.growth;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

import turnscope.analysis.pricing.Catalogue;
import turnscope.analysis.pricing.Model;
import turnscope.analysis.session.Agent;
import turnscope.analysis.session.Event;
import turnscope.analysis.session.Request;
import turnscope.analysis.session.Session;

/// The context window at every request, inferred from the model, the agent and the contexts.
///
/// A step function: it holds for a stretch of requests to one model. A stretch has the window that the model has for
/// everybody, or the large one where a context or a compaction of the stretch shows that it was open. What the log itself
/// says goes before all that: the size that Codex writes, which is the part of the window that it uses, and the mark that
/// Claude Code puts behind the names of models with the large one.
public final class Windows {

    /// Window of every Claude model before 1M became the usual one.
    private static final long SMALL = 200_000;

    private static final long LARGE = 1_000_000;

    /// Models with the large window on some plans only, whatever their price list says.
    private static final Set<String> ON_SOME_PLANS = Set.of("claude-opus-4-6", "claude-sonnet-4-6");

    private Windows() {}

    /// By sequence number; 0 where it is not known.
    public static long[] of(Session session, Catalogue catalogue) {
        var requests = session.requests();
        var windows = new long[requests.size()];
        int first = 0;
        for (int i = 1; i <= requests.size(); i++) {
            if (i < requests.size() && requests.get(i).model().equals(requests.get(first).model()))
                continue;
            Arrays.fill(windows, first, i, window(session, first, i, catalogue));
            first = i;
        }
        long[] logged = logged(session);
        for (int i = 0; i < windows.length; i++)
            if (logged[i] >= requests.get(i).context() && logged[i] > 0) windows[i] = logged[i];
        return windows;
    }

    /// Whether the log says how large the window was at a request.
    public static boolean isLogged(Session session) {
        return Arrays.stream(logged(session)).anyMatch(window -> window > 0);
    }

    private static long[] logged(Session session) {
        long[] logged = new long[session.requests().size()];
        for (var event : session.events()) {
            if (!(event instanceof Event.Setting setting)) continue;
            switch (setting.option()) {
                case WINDOW -> fill(logged, setting, tokens(setting.value()), session);
                case MODEL -> fill(logged, setting, isLarge(setting.value()) ? LARGE : 0, session);
                case MODE, START -> {}
            }
        }
        return logged;
    }

    /// Codex writes each change of the window; elsewhere it holds as long as the model does.
    private static void fill(long[] logged, Event.Setting from, long tokens, Session session) {
        var requests = session.requests();
        boolean codex = session.summary().agent().equals(Agent.CODEX);
        for (int i = from.beforeSeq(); i < logged.length; i++) {
            boolean same = requests.get(i).model().equals(requests.get(from.beforeSeq()).model());
            logged[i] = codex || same ? tokens : 0;
        }
    }

    private static long tokens(String digits) {
        boolean number = !digits.isEmpty() && digits.length() < 13;
        return number && digits.chars().allMatch(Character::isDigit) ? Long.parseLong(digits) : 0;
    }

    /// The two ways in which Claude Code writes it.
    private static boolean isLarge(String model) {
        return model.contains("[1m]") || model.contains("1M context");
    }

    private static long window(Session session, int first, int end, Catalogue catalogue) {
        var model = catalogue.resolve(session.requests().get(first).model());
        long usual = usual(session, model);
        if (usual == 0) return 0;
        long shown = shown(session, first, end);
        if (shown <= usual) return usual;
        return session.summary().agent().equals(Agent.CLAUDE_CODE) && shown <= LARGE ? LARGE : 0;
    }

    private static long usual(Session session, Optional<Model> model) {
        if (model.isEmpty()) return 0;
        var agent = session.summary().agent();
        if (agent.equals(Agent.CLAUDE_CODE) && ON_SOME_PLANS.contains(model.get().id()))
            return SMALL;
        long limit = model.get().promptLimit().orElse(0);
        return agent.equals(Agent.CODEX) ? model.get().codexWindow().orElse(limit) : limit;
    }

    /// The longest context that is known to have fitted in.
    private static long shown(Session session, int first, int end) {
        long longest =
                session.requests().subList(first, end).stream()
                        .mapToLong(Request::context)
                        .max()
                        .orElse(0);
        for (var event : session.events()) {
            if (!(event instanceof Event.Compaction compaction)) continue;
            int last = compaction.beforeSeq() - 1;
            if (last >= first && last < end)
                longest = Math.max(longest, compaction.tokensBefore().orElse(0));
        }
        return longest;
    }
}
