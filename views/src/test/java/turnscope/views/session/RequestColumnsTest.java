package turnscope.views.session;

import java.util.List;
import java.util.function.UnaryOperator;

import org.junit.jupiter.api.Test;

import turnscope.analysis.profile.SessionProfile;
import turnscope.views.Text;
import turnscope.views.fixture.Samples;

import static org.assertj.core.api.Assertions.assertThat;

class RequestColumnsTest {

    @Test
    void longerFiguresGetWiderColumns() {
        assertThat(width("number", 1200)).isGreaterThan(width("number", 20));
        assertThat(width("context", 60)).isGreaterThan(width("context", 2));
        assertThat(width("cost", 60)).isEqualTo(width("cost", 2));
    }

    private static double width(String column, int requests) {
        var rows =
                SessionProfile.of(Samples.session("m1", "Fix", requests), Samples.prices())
                        .requests();
        return RequestColumns.of(rows, List.of(), Text.of("en"), UnaryOperator.identity()).stream()
                .filter(each -> each.id().equals(column))
                .mapToDouble(RequestColumns.Column::width)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void rowsAreCopiedWithTheirTitles() {
        var rows =
                SessionProfile.of(Samples.session("m1", "Fix the import", 20), Samples.prices())
                        .requests();
        var columns = RequestColumns.of(rows, List.of(), Text.of("en"), UnaryOperator.identity());
        var lines = RequestColumns.copied(columns, rows.subList(12, 14)).lines().toList();
        assertThat(lines).hasSize(3);
        assertThat(lines.getFirst().split("\t", -1)).contains("Thinking", "Tools called");
        assertThat(lines.get(1)).startsWith("13\t");
        assertThat(lines.getLast().split("\t", -1)).hasSameSizeAs(columns);
    }
}
