package turnscope.views.turns;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import turnscope.analysis.pricing.Bill;
import turnscope.analysis.profile.RequestProfile;
import turnscope.analysis.profile.SessionProfile;
import turnscope.views.Amounts;
import turnscope.views.Text;
import turnscope.views.plot.Range;
import turnscope.views.session.SessionModel;
import turnscope.views.table.Grid;

/// Every prompt with the requests that it caused, what they cost and how much they let the context grow.
public final class TurnsView extends VBox {

    private final SessionModel model;
    private final Text text;
    private final Grid<Line> grid;
    private final TextField filter = new TextField();
    private final Label totals = new Label();
    private List<Line> lines = List.of();

    /// One turn; its requests follow each other.
    private record Line(
            int turn, String prompt, Range range, Bill bill, long grown, long output, int losses) {}

    public TurnsView(SessionModel model, Text text) {
        this.model = model;
        this.text = text;
        setId("turns");
        getStyleClass().add("sub-page");
        filter.setId("turns-filter");
        filter.setPromptText(text.get("turns.filter"));
        filter.setPrefColumnCount(28);
        totals.setId("turns-totals");
        totals.getStyleClass().add("muted");
        var head = new HBox(12, filter, totals);
        head.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        grid =
                new Grid<Line>("turns-grid", text.get("subpage.turns"), text.get("turns.none"))
                        .copies(text.get("menu.copy"))
                        .opens(line -> {
                            model.timeline.selectRequest(line.range().first());
                            model.timeline.select(line.range());
                        })
                        .figure(
                                text.get("word.turn"),
                                52,
                                Comparator.comparingInt(Line::turn),
                                line -> Amounts.exact(line.turn() + 1L))
                        .words(text.get("turns.prompt"), 330, Line::prompt)
                        .figure(
                                text.get("word.requests"),
                                86,
                                Comparator.comparingInt(line -> line.range().requests()),
                                line -> Amounts.exact(line.range().requests()))
                        .figure(
                                text.get("turns.sent"),
                                66,
                                Comparator.comparingLong(line -> line.bill().usage().context()),
                                line -> Amounts.tokens(line.bill().usage().context()))
                        .figure(
                                text.get("column.output"),
                                68,
                                Comparator.comparingLong(Line::output),
                                line -> Amounts.tokens(line.output()))
                        .figure(
                                text.get("turns.grown"),
                                74,
                                Comparator.comparingLong(Line::grown),
                                line ->
                                        (line.grown() < 0 ? "−" : "+")
                                                + Amounts.tokens(Math.abs(line.grown())))
                        .figure(
                                text.get("tile.losses"),
                                100,
                                Comparator.comparingInt(Line::losses),
                                line -> Amounts.exact(line.losses()))
                        .figure(
                                text.get("word.cost"),
                                70,
                                Comparator.comparing(line -> line.bill().priced()),
                                line -> Amounts.money(line.bill().total()));
        VBox.setVgrow(grid, Priority.ALWAYS);
        getChildren().setAll(head, grid);
        var inScene = sceneProperty().map(_ -> true).orElse(false);
        model.profile.when(inScene).subscribe(profile -> profile.ifPresent(this::show));
        filter.textProperty().subscribe(_ -> filter());
    }

    private void show(SessionProfile profile) {
        Map<Integer, String> prompts = new HashMap<>();
        profile.session().turns().forEach(turn -> prompts.put(turn.index(), turn.prompt()));
        var made = new ArrayList<Line>();
        var rows = profile.requests();
        for (int first = 0; first < rows.size(); ) {
            int turn = rows.get(first).request().turn();
            int last = first;
            while (last + 1 < rows.size() && rows.get(last + 1).request().turn() == turn) last++;
            made.add(line(profile, prompts, turn, new Range(first, last)));
            first = last + 1;
        }
        lines = List.copyOf(made);
        filter();
    }

    private static Line line(
            SessionProfile profile, Map<Integer, String> prompts, int turn, Range range) {
        var rows = profile.requests().subList(range.first(), range.last() + 1);
        var owned = rows.stream().filter(row -> row.request().owned()).toList();
        long before =
                range.first() == 0
                        ? 0
                        : profile.requests().get(range.first() - 1).request().context();
        return new Line(
                turn,
                prompts.getOrDefault(turn, ""),
                range,
                owned.stream().map(RequestProfile::bill).reduce(Bill.EMPTY, Bill::plus),
                rows.getLast().request().context() - before,
                rows.stream().mapToLong(row -> row.request().usage().output()).sum(),
                (int) rows.stream().filter(row -> row.verdict().fault()).count());
    }

    private void filter() {
        var words = filter.getText().strip().toLowerCase(java.util.Locale.ROOT);
        var shown =
                lines.stream()
                        .filter(line ->
                                line.prompt().toLowerCase(java.util.Locale.ROOT).contains(words))
                        .toList();
        grid.show(shown);
        var cost = shown.stream().map(Line::bill).reduce(Bill.EMPTY, Bill::plus).total();
        var whole = lines.stream().map(Line::bill).reduce(Bill.EMPTY, Bill::plus).total();
        totals.setText(
                shown.size() == lines.size()
                        ? text.get(
                                "turns.all",
                                (long) lines.size(),
                                Amounts.exact(lines.size()),
                                Amounts.money(whole))
                        : text.get(
                                "turns.some",
                                Amounts.exact(shown.size()),
                                Amounts.exact(lines.size()),
                                Amounts.money(cost),
                                Amounts.money(whole)));
    }
}
