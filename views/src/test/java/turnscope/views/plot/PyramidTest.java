package turnscope.views.plot;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.Random;

class PyramidTest {

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 7, 8, 9, 64, 1000, 1023, 1025})
    void agreesWithTheObviousLoop(int size) {
        var random = new Random(size);
        long[] values = random.longs(size, 0, 50).toArray();
        var pyramid = new Pyramid(values);
        for (int round = 0; round < 2_000; round++) {
            int first = random.nextInt(size);
            int last = first + random.nextInt(size - first);
            int peak = first;
            long sum = 0;
            for (int i = first; i <= last; i++) {
                if (values[i] > values[peak]) peak = i;
                sum += values[i];
            }
            assertThat(pyramid.peak(first, last)).isEqualTo(peak);
            assertThat(pyramid.max(first, last)).isEqualTo(values[peak]);
            assertThat(pyramid.sum(first, last)).isEqualTo(sum);
        }
    }

    @Test
    void nothingIsAPyramidToo() {
        assertThat(new Pyramid(new long[0]).size()).isZero();
    }
}
