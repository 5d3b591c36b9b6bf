package turnscope.views.builder;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

import turnscope.analysis.period.PeriodFilter;
import turnscope.analysis.session.SessionSummary;
import turnscope.analysis.usage.DateRange;

/// What a period report is about: dates, and one project, model or agent of all.
public final class PeriodModel {

    public final ObjectProperty<Optional<LocalDate>> since =
            new SimpleObjectProperty<>(Optional.empty());
    public final ObjectProperty<Optional<LocalDate>> until =
            new SimpleObjectProperty<>(Optional.empty());
    public final ObjectProperty<Optional<String>> project =
            new SimpleObjectProperty<>(Optional.empty());
    public final ObjectProperty<Optional<String>> model =
            new SimpleObjectProperty<>(Optional.empty());
    public final ObjectProperty<Optional<String>> agent =
            new SimpleObjectProperty<>(Optional.empty());

    /// What there is to choose from.
    public final ObjectProperty<Offer> offer =
            new SimpleObjectProperty<>(new Offer(List.of(), List.of(), List.of()));

    /// @param projects as paths
    /// @param models as recorded
    /// @param agents as ids
    public record Offer(List<String> projects, List<String> models, List<String> agents) {

        static Offer of(List<SessionSummary> sessions) {
            var used = sessions.stream().filter(session -> session.requests() > 0).toList();
            return new Offer(
                    sorted(used.stream().map(SessionSummary::project)),
                    sorted(used.stream().flatMap(session -> session.models().stream())),
                    sorted(used.stream().map(session -> session.agent().id())));
        }

        private static List<String> sorted(Stream<String> names) {
            return names.filter(name -> !name.isBlank())
                    .distinct()
                    .sorted(String.CASE_INSENSITIVE_ORDER.thenComparing(Comparator.naturalOrder()))
                    .toList();
        }
    }

    /// Dates in the wrong order are turned round.
    PeriodFilter filter() {
        var first = since.get();
        var last = until.get();
        boolean turned = first.isPresent() && last.isPresent() && last.get().isBefore(first.get());
        var range =
                new DateRange(turned ? last : first, turned ? first : last, ZoneId.systemDefault());
        return new PeriodFilter(range, project.get(), model.get(), agent.get());
    }

    /// The dates as part of a file's name; empty for all.
    String dates() {
        var range = filter().range();
        return range.since().map(day -> "-" + day).orElse("")
                + range.until().map(day -> "-to-" + day).orElse("");
    }
}
