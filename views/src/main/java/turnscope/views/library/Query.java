package turnscope.views.library;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

import turnscope.analysis.pricing.Bill;
import turnscope.analysis.pricing.Money;
import turnscope.analysis.session.SessionSummary;

/// What a user typed into the search box: words that all have to match.
///
/// `model:`, `project:`, `agent:`, `tag:`, `cost>5`, `since:2026-05`, `until:2026-06`, `has:compaction`, `has:loss`, `has:subagent` and
/// `has:unpriced` are understood; any other word is free text in title, project, branch, model, id, prompts, commands
/// or files, never an error.
///
/// @param freeWords those that need the texts of a session
record Query(List<Word> words, List<Tagged> tagged, List<String> freeWords) {

    private static final String TAG = "tag:";

    /// One condition on a session and its bill, which may not be known yet.
    private interface Word {
        boolean matches(SessionSummary session, Optional<Bill> bill, UnaryOperator<String> texts);
    }

    /// A condition that the tags of a session meet or not.
    private record Tagged(String beginning) {

        boolean matches(List<String> tags) {
            return tags.stream().anyMatch(tag -> tag.startsWith(beginning));
        }
    }

    static Query of(String typed) {
        var words =
                Arrays.stream(typed.toLowerCase(Locale.ROOT).split("\\s+"))
                        .filter(Predicate.not(String::isEmpty))
                        .toList();
        return new Query(
                words.stream().filter(word -> !word.startsWith(TAG)).map(Query::word).toList(),
                words.stream()
                        .filter(word -> word.startsWith(TAG))
                        .map(word -> new Tagged(word.substring(TAG.length())))
                        .toList(),
                words.stream()
                        .filter(word ->
                                word.equals(SessionTexts.LOSS)
                                        || (word.indexOf(':') < 0 && !word.startsWith("cost>")))
                        .toList());
    }

    /// @param texts prompts, commands and files of a session by its id, in lower case
    /// @param tags of a session by its id
    boolean matches(
            SessionSummary session,
            Optional<Bill> bill,
            UnaryOperator<String> texts,
            Function<String, List<String>> tags) {
        if (!words.stream().allMatch(word -> word.matches(session, bill, texts))) return false;
        if (tagged.isEmpty()) return true;
        var own = tags.apply(session.id());
        return tagged.stream().allMatch(word -> word.matches(own));
    }

    private static Word word(String word) {
        if (word.startsWith("cost>")) {
            var least = dollars(word.substring(5));
            if (least.isPresent()) {
                return (_, bill, _) ->
                        bill.filter(b -> b.priced().compareTo(least.get()) > 0).isPresent();
            }
        }
        var field = word.substring(0, word.indexOf(':') + 1);
        var rest = word.substring(field.length());
        return switch (field + (field.equals("has:") ? rest : "")) {
            case "model:" ->
                    (session, _, _) -> session.models().stream().anyMatch(m -> holds(m, rest));
            case "project:" -> (session, _, _) -> holds(session.project(), rest);
            case "agent:" -> (session, _, _) -> holds(session.agent().id(), rest);
            case "has:loss" ->
                    (session, _, texts) -> texts.apply(session.id()).contains(SessionTexts.LOSS);
            case "has:compaction" -> (session, _, _) -> session.compactions().total() > 0;
            case "has:unpriced" ->
                    (_, bill, _) -> bill.filter(b -> b.unpricedRequests() > 0).isPresent();
            case "has:subagent" -> (session, _, _) -> session.parent().isPresent();
            case "since:" -> (session, _, _) -> day(session).compareTo(rest) >= 0;
            case "until:" ->
                    (session, _, _) ->
                            day(session)
                                            .substring(
                                                    0,
                                                    Math.min(rest.length(), day(session).length()))
                                            .compareTo(rest)
                                    <= 0;
            default ->
                    (session, _, texts) ->
                            anywhere(session, word) || texts.apply(session.id()).contains(word);
        };
    }

    private static Optional<Money> dollars(String number) {
        try {
            return Optional.of(Money.ofDollars(number));
        } catch (ArithmeticException | NumberFormatException notAnAmount) {
            return Optional.empty();
        }
    }

    private static String day(SessionSummary session) {
        return session.started().map(turnscope.views.Amounts::day).orElse("");
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
