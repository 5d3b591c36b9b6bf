package turnscope.views.whatif;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

/// Scenarios side by side: one is worked on, some are held against each other. Knows nothing of replays.
public final class RowsModel {

    /// The scenarios, the reader's own on top.
    public final ObjectProperty<List<Row>> rows = new SimpleObjectProperty<>(List.of());

    /// The row that is worked on, as it is now; a drag leaves the one in the list alone until [#enter()].
    public final ObjectProperty<Optional<Row>> selected =
            new SimpleObjectProperty<>(Optional.empty());

    /// Ids of the rows that are held against each other, in the report and over all models.
    public final ObjectProperty<Set<Integer>> chosen = new SimpleObjectProperty<>(Set.of());

    private int ids;

    Row made(String name, String claim, boolean own, Stack stack) {
        return new Row(++ids, name, claim, own, stack, Optional.empty());
    }

    public Optional<Row> row(int id) {
        return rows.get().stream().filter(each -> each.id() == id).findFirst();
    }

    /// Whether a row is the selected one.
    boolean isSelected(int id) {
        return selected.get().filter(each -> each.id() == id).isPresent();
    }

    void addOnTop(Row row) {
        var all = new ArrayList<Row>();
        all.add(row);
        all.addAll(rows.get());
        rows.set(List.copyOf(all));
    }

    private void put(Row row) {
        rows.set(rows.get().stream().map(each -> each.id() == row.id() ? row : each).toList());
    }

    /// Changes the selected row; a well-known claim stays as it is, and its change becomes a row of its own.
    ///
    /// @return whether anything is different
    boolean change(Stack changed) {
        if (selected.get().isEmpty()) return false;
        var row = selected.get().get();
        if (changed.equals(row.stack())) return false;
        var next = row.own() ? row.with(changed) : made("", row.claim(), true, changed);
        if (!row.own()) addOnTop(next);
        selected.set(Optional.of(next));
        return true;
    }

    /// Brings the selected row in the list up to date.
    void enter() {
        selected.get()
                .filter(row -> !row(row.id()).map(Row::stack).equals(Optional.of(row.stack())))
                .ifPresent(this::put);
    }

    /// Takes a row out; the last one stays.
    ///
    /// @return the row that should be worked on now; empty where nothing changes about that
    Optional<Row> remove(int id) {
        var all = rows.get();
        int place = all.indexOf(row(id).orElse(null));
        if (place < 0 || all.size() < 2) return Optional.empty();
        var kept = all.stream().filter(each -> each.id() != id).toList();
        rows.set(kept);
        choose(id, false);
        if (!isSelected(id)) return Optional.empty();
        return Optional.of(kept.get(Math.min(place, kept.size() - 1)));
    }

    public void name(int id, String name) {
        row(id).map(row -> row.named(name)).ifPresent(this::put);
        selected.set(selected.get().map(row -> row.id() == id ? row.named(name) : row));
    }

    /// Holds a row against others, or no longer.
    public void choose(int id, boolean wanted) {
        var others = new TreeSet<>(chosen.get());
        if (wanted) others.add(id);
        else others.remove(id);
        chosen.set(Set.copyOf(others));
    }

    /// The chosen rows in their order; the selected one where none is chosen.
    public List<Row> compared() {
        var some = rows.get().stream().filter(each -> chosen.get().contains(each.id())).toList();
        return some.isEmpty() ? selected.get().stream().toList() : some;
    }
}
