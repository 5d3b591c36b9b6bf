package turnscope.views.library;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;

import turnscope.analysis.pricing.Bill;
import turnscope.analysis.pricing.Money;
import turnscope.analysis.session.SessionSummary;

/// What a user typed into the search box: words that all have to match.
///
/// `model:`, `project:`, `agent:`, `cost>5`, `has:compaction` and `has:unpriced` are understood; any other word is free
/// text in title, project, branch, model or id, never an error.
record Query(List<Word> words) {

    /// One condition on a session and its bill, which may not be known yet.
    private interface Word {
        boolean matches(SessionSummary session, Optional<Bill> bill);
    }

    static Query of(String typed) {
        return new Query(
                Arrays.stream(typed.toLowerCase(Locale.ROOT).split("\\s+"))
                        .filter(Predicate.not(String::isEmpty))
                        .map(Query::word)
                        .toList());
    }

    boolean matches(SessionSummary session, Optional<Bill> bill) {
        return words.stream().allMatch(word -> word.matches(session, bill));
    }

    private static Word word(String word) {
        if (word.startsWith("cost>")) {
            var least = dollars(word.substring(5));
            if (least.isPresent()) {
                return (_, bill) ->
                        bill.filter(b -> b.priced().compareTo(least.get()) > 0).isPresent();
            }
        }
        var field = word.substring(0, word.indexOf(':') + 1);
        var rest = word.substring(field.length());
        return switch (field + (field.equals("has:") ? rest : "")) {
            case "model:" ->
                    (session, _) -> session.models().stream().anyMatch(m -> holds(m, rest));
            case "project:" -> (session, _) -> holds(session.project(), rest);
            case "agent:" -> (session, _) -> holds(session.agent().id(), rest);
            case "has:compaction" -> (session, _) -> session.compactions().total() > 0;
            case "has:unpriced" ->
                    (_, bill) -> bill.filter(b -> b.unpricedRequests() > 0).isPresent();
            default -> (session, _) -> anywhere(session, word);
        };
    }

    private static Optional<Money> dollars(String number) {
        try {
            return Optional.of(Money.ofDollars(number));
        } catch (ArithmeticException | NumberFormatException notAnAmount) {
            return Optional.empty();
        }
    }

    private static boolean anywhere(SessionSummary session, String word) {
        return holds(session.title(), word)
                || holds(session.project(), word)
                || holds(session.branch(), word)
                || holds(session.id(), word)
                || session.models().stream().anyMatch(model -> holds(model, word));
    }

    private static boolean holds(String text, String part) {
        return text.toLowerCase(Locale.ROOT).contains(part);
    }
}
