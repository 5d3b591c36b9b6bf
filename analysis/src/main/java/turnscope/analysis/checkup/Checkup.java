package turnscope.analysis.checkup;

import java.time.ZoneId;
import java.util.List;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

import turnscope.analysis.pricing.Catalogue;
import turnscope.analysis.session.Problem;
import turnscope.analysis.session.SessionLibrary;
import turnscope.analysis.usage.DateRange;
import turnscope.analysis.usage.SessionLedger;
import turnscope.analysis.usage.UsageSum;

/// A look over a library: what is in it, what has no price, and what could not be read.
///
/// @param sessions members of families included
/// @param total over all owned requests
/// @param bytes on the disk that the library takes; empty where it lies in no file
/// @param files every transcript that was ever read, by path
/// @param problems of all files, by file and line
/// @param unknown lines of kinds that no importer knows, by kind
public record Checkup(
        int sessions,
        UsageSum total,
        OptionalLong bytes,
        List<FileCheck> files,
        List<Problem> problems,
        SortedMap<String, Long> unknown,
        Catalogue catalogue) {

    public Checkup {
        files = List.copyOf(files);
        problems = List.copyOf(problems);
    }

    /// Reads every request once, but no session whole.
    public static Checkup of(SessionLibrary library, Catalogue catalogue) {
        var ledger = new SessionLedger(catalogue, DateRange.all(ZoneId.systemDefault()));
        library.forEachRequest(ledger::add);
        var problems = library.problems();
        var byFile = problems.stream().collect(Collectors.groupingBy(Problem::file));
        return new Checkup(
                library.sessions().size(),
                ledger.total(),
                library.bytes(),
                library.transcripts().stream()
                        .map(file ->
                                new FileCheck(file, byFile.getOrDefault(file.path(), List.of())))
                        .toList(),
                problems,
                library.unknownLines(),
                catalogue);
    }

    /// How often each reason was met.
    public SortedMap<String, Long> reasons() {
        return counted(problems, Problem::reason);
    }

    /// Requests without a price by the recorded names of their models.
    public SortedMap<String, Long> unpriced() {
        return total.bill().unpricedModels();
    }

    private static <T> SortedMap<String, Long> counted(List<T> all, Function<T, String> by) {
        return all.stream().collect(Collectors.groupingBy(by, TreeMap::new, Collectors.counting()));
    }
}
