package turnscope.views.session;

import java.time.Duration;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;

import turnscope.analysis.pricing.Money;
import turnscope.analysis.profile.RequestProfile;
import turnscope.analysis.profile.SessionProfile;
import turnscope.analysis.session.Session;

/// Conditions on requests as they are typed: all of them have to hold.
///
/// `model:`, `cause:`, `verdict:`, `tool:`, `file:`, `turn:`, `cost>0.5`, `gap>5m`, `context>100k`, `has:compaction`,
/// `has:loss`, `has:unpriced`; any other word is looked for in the prompts, tools and labels, never an error.
record RequestQuery(List<String> words) {

    static RequestQuery of(String typed) {
        return new RequestQuery(
                Arrays.stream(typed.toLowerCase(Locale.ROOT).split("\\s+"))
                        .filter(word -> !word.isEmpty())
                        .toList());
    }

    List<RequestProfile> passing(List<RequestProfile> rows, SessionProfile profile) {
        Predicate<RequestProfile> all = _ -> true;
        for (var word : words) all = all.and(condition(word, profile));
        return rows.stream().filter(all).toList();
    }

    private static Predicate<RequestProfile> condition(String word, SessionProfile profile) {
        int colon = word.indexOf(':');
        if (colon > 0) {
            var rest = word.substring(colon + 1);
            switch (word.substring(0, colon)) {
                case "model" -> {
                    return row -> row.request().model().toLowerCase(Locale.ROOT).contains(rest);
                }
                case "verdict" -> {
                    return row -> row.verdict().kind().startsWith(rest);
                }
                case "cause" -> {
                    return row ->
                            row.verdict().why().filter(why -> why.id().contains(rest)).isPresent();
                }
                case "turn" -> {
                    return row -> Integer.toString(row.request().turn() + 1).equals(rest);
                }
                case "tool" -> {
                    return entering(profile.session(), rest, true, false);
                }
                case "file" -> {
                    return entering(profile.session(), rest, false, true);
                }
                case "has" -> {
                    return has(rest, profile.session());
                }
                default -> {}
            }
        }
        int more = word.indexOf('>');
        if (more > 0) return larger(word.substring(0, more), word.substring(more + 1), profile);
        return anywhere(word, profile.session());
    }

    private static Predicate<RequestProfile> has(String what, Session session) {
        return switch (what) {
            case "loss" -> row -> row.verdict().fault();
            case "unpriced" -> row -> row.bill().unpricedRequests() > 0;
            case "compaction" -> {
                Set<Integer> seqs = new HashSet<>();
                session.events().stream()
                        .filter(event ->
                                event instanceof turnscope.analysis.session.Event.Compaction
                                        || event
                                                instanceof
                                                turnscope.analysis.session.Event.MicroCompaction)
                        .forEach(event -> seqs.add(event.beforeSeq()));
                yield row -> seqs.contains(row.request().seq());
            }
            default -> _ -> true;
        };
    }

    private static Predicate<RequestProfile> larger(
            String what, String least, SessionProfile profile) {
        var rows = profile.requests();
        try {
            return switch (what) {
                case "cost" -> {
                    var money = Money.ofDollars(least);
                    yield row -> row.bill().priced().compareTo(money) > 0;
                }
                case "context" -> {
                    long tokens = number(least);
                    yield row -> row.request().context() > tokens;
                }
                case "output" -> {
                    long tokens = number(least);
                    yield row -> row.request().usage().output() > tokens;
                }
                case "gap" -> {
                    var pause = Duration.ofSeconds(seconds(least));
                    yield row -> {
                        int seq = row.request().seq();
                        return seq > 0
                                && row.request()
                                        .gapAfter(rows.get(seq - 1).request())
                                        .filter(gap -> gap.compareTo(pause) > 0)
                                        .isPresent();
                    };
                }
                default -> _ -> true;
            };
        } catch (ArithmeticException | NumberFormatException unfinished) {
            return _ -> true;
        }
    }

    private static long number(String typed) {
        long unit = typed.endsWith("k") ? 1_000 : typed.endsWith("m") ? 1_000_000 : 1;
        return (long)
                (Double.parseDouble(unit == 1 ? typed : typed.substring(0, typed.length() - 1))
                        * unit);
    }

    private static long seconds(String typed) {
        long unit = typed.endsWith("h") ? 3600 : typed.endsWith("m") ? 60 : 1;
        boolean named = unit > 1 || typed.endsWith("s");
        return (long)
                (Double.parseDouble(named ? typed.substring(0, typed.length() - 1) : typed) * unit);
    }

    /// Requests into whose context something of a tool or a file came.
    private static Predicate<RequestProfile> entering(
            Session session, String word, boolean tools, boolean labels) {
        Set<Integer> seqs = new HashSet<>();
        for (var block : session.blocks())
            if ((tools && block.tool().toLowerCase(Locale.ROOT).contains(word))
                    || (labels && block.label().toLowerCase(Locale.ROOT).contains(word)))
                seqs.add(block.beforeSeq());
        return row -> seqs.contains(row.request().seq());
    }

    private static Predicate<RequestProfile> anywhere(String word, Session session) {
        Set<Integer> turns = new HashSet<>();
        for (var turn : session.turns())
            if (turn.prompt().toLowerCase(Locale.ROOT).contains(word)) turns.add(turn.index());
        return entering(session, word, true, true).or(row -> turns.contains(row.request().turn()));
    }
}
