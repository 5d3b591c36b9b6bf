package turnscope.views.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import java.util.stream.LongStream;

import org.junit.jupiter.api.Test;

class SparkTest {

    @Test
    void aLoneSpikeSurvivesTheSqueeze() {
        long[] contexts = new long[10_000];
        contexts[4711] = 100;

        var spark = Spark.of(contexts, contexts.length);

        assertThat(IntStream.range(0, Spark.COLUMNS).filter(x -> spark.height(x) == 1))
                .containsExactly(4711 * Spark.COLUMNS / 10_000);
    }

    @Test
    void fewRequestsFillTheWholeWidth() {
        var spark = Spark.of(new long[] {50, 100}, 2);

        assertThat(spark.height(0)).isEqualTo(0.5);
        assertThat(spark.height(Spark.COLUMNS / 2 - 1)).isEqualTo(0.5);
        assertThat(spark.height(Spark.COLUMNS - 1)).isEqualTo(1);
    }

    @Test
    void onlyTheFirstEntriesCount() {
        long[] contexts = LongStream.of(10, 20, 9999).toArray();

        assertThat(Spark.of(contexts, 2)).isEqualTo(Spark.of(new long[] {10, 20}, 2));
        assertThat(Spark.of(contexts, 0).empty()).isTrue();
    }

    @Test
    void compactionsAndLossesAreMarkedWhereTheyHappened() {
        var session = turnscope.views.fixture.Samples.session("m1", "Fix the import", 120);

        var marks = Marks.of(session);

        assertThat(IntStream.range(0, Spark.COLUMNS).filter(marks::compacted)).isNotEmpty();
        // The samples pause after every 37th request, longer than their cache lives.
        assertThat(IntStream.range(0, Spark.COLUMNS).filter(marks::lost))
                .contains(36 * Spark.COLUMNS / 120, 73 * Spark.COLUMNS / 120);
        assertThat(Marks.of(session)).isEqualTo(marks);
    }
}
