package turnscope.app;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import turnscope.analysis.cache.CacheAudit;
import turnscope.analysis.diagnosis.Diagnosis;
import turnscope.analysis.growth.CarryCost;
import turnscope.analysis.growth.Composition;
import turnscope.analysis.pricing.Catalogue;
import turnscope.analysis.profile.Repricing;
import turnscope.analysis.profile.SessionProfile;
import turnscope.analysis.session.Intake;
import turnscope.analysis.session.Session;
import turnscope.app.home.Folders;
import turnscope.importers.prices.PriceFile;

/// Prints how long the analysis of a session takes once warm, part by part, in milliseconds.
///
/// Not part of a build, which runs no class of this name by itself:
/// `mvn test -pl app -am -Dtest=AnalysisBenchmark -Dsurefire.failIfNoSpecifiedTests=false`
class AnalysisBenchmark {

    private static final Path CORPUS = Path.of("..", "..", "shared", "corpus");

    /// Rounds are repeated until this much time has passed, and the second half of them is looked at.
    private static final long NANOSECONDS = 6_000_000_000L;

    private static final Catalogue CATALOGUE = PriceFile.embedded();

    @TempDir Path home;

    @Test
    void longestRealSession() {
        Assumptions.assumeTrue(Files.isDirectory(CORPUS), "the corpus lies beside the checkout");
        try (var store =
                new Wiring(new Folders(home, home, home), false).open(home.resolve("library.db"))) {
            store.intake()
                    .read(
                            List.of(CORPUS.resolve("claude"), CORPUS.resolve("codex")),
                            Intake.Watcher.SILENT);
            var longest =
                    store.library().sessions().stream()
                            .max(Comparator.comparingLong(summary -> summary.requests()))
                            .orElseThrow();
            head();
            measure("longest of the corpus", store.library().session(longest.id()).orElseThrow());
        }
    }

    @Test
    void growth() {
        head();
        for (int requests : new int[] {1_000, 10_000, 100_000})
            measure("made up", MadeUpSession.of(requests));
    }

    private static void head() {
        System.out.printf(
                Locale.ROOT,
                "%-22s %8s %8s %9s %9s %9s %9s %9s %9s %9s%n",
                "session",
                "requests",
                "blocks",
                "verdicts",
                "segments",
                "carry",
                "prices",
                "profile",
                "diagnosis",
                "together");
    }

    private static void measure(String name, Session session) {
        var composition = Composition.of(session);
        var profile = SessionProfile.of(session, CATALOGUE);
        double whole = milliseconds(() -> SessionProfile.of(session, CATALOGUE));
        double why = milliseconds(() -> Diagnosis.of(profile, CATALOGUE));
        System.out.printf(
                Locale.ROOT,
                "%-22s %8d %8d %9.2f %9.2f %9.2f %9.2f %9.2f %9.2f %9.2f%n",
                name,
                session.requests().size(),
                session.blocks().size(),
                milliseconds(() -> CacheAudit.of(session)),
                milliseconds(() -> Composition.of(session)),
                milliseconds(() -> CarryCost.of(session, composition, CATALOGUE)),
                milliseconds(() -> Repricing.all(session, CATALOGUE)),
                whole,
                why,
                whole + why);
    }

    /// The median of the later half of the rounds.
    private static double milliseconds(Runnable work) {
        var times = new long[100_000];
        int rounds = 0;
        long spent = 0;
        while (rounds < 3 || (spent < NANOSECONDS && rounds < times.length)) {
            long start = System.nanoTime();
            work.run();
            times[rounds] = System.nanoTime() - start;
            spent += times[rounds++];
        }
        var warm = Arrays.copyOfRange(times, rounds / 2, rounds);
        Arrays.sort(warm);
        return warm[warm.length / 2] / 1e6;
    }
}
