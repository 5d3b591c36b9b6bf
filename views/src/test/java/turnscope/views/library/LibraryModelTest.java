package turnscope.views.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import turnscope.analysis.session.Agent;
import turnscope.views.Amounts;
import turnscope.views.Workers;
import turnscope.views.fixture.MemoryLibrary;
import turnscope.views.fixture.Samples;

class LibraryModelTest {

    private final MemoryLibrary library =
            new MemoryLibrary(
                    Samples.session("m1", "Fix the import", 40),
                    Samples.subAgent("m1-s1", "m1", 12),
                    Samples.subAgent("m1-s1-s1", "m1-s1", 5),
                    Samples.codex("c1", "Port the parser", 90),
                    Samples.unpriced("u1", "Try a new model", 8));

    private final LibraryModel model =
            new LibraryModel(library, Samples.prices(), Workers.direct());

    @BeforeEach
    void load() {
        model.reload(() -> {});
    }

    private List<String> ids() {
        return model.rows.stream().map(Row::id).toList();
    }

    private Row row(String id) {
        return model.rows.stream().filter(row -> row.id().equals(id)).findFirst().orElseThrow();
    }

    @Test
    void foldsSubAgentsOfAnyDepthUnderTheirHead() {
        assertThat(ids()).containsExactlyInAnyOrder("m1", "c1", "u1");
        assertThat(model.sessionCount.get()).isEqualTo(5);
        assertThat(model.familyCount.get()).isEqualTo(3);

        model.toggle(row("m1").family());

        assertThat(ids()).containsSubsequence("m1", "m1-s1").contains("m1-s1-s1").hasSize(5);
        assertThat(row("m1-s1").head()).isFalse();
    }

    @Test
    void keepsOwnAndTotalCostApart() {
        var family = row("m1").family();
        var own = family.bill(family.head()).orElseThrow();

        assertThat(own.requests()).isEqualTo(40);
        assertThat(family.total().orElseThrow().requests()).isEqualTo(57);
        assertThat(family.total().orElseThrow().priced()).isGreaterThan(own.priced());
    }

    @Test
    void anUnpricedSessionHasNoCostInsteadOfNone() {
        var family = row("u1").family();

        assertThat(Amounts.money(family.bill(family.head()).orElseThrow().total())).isEqualTo("—");
        assertThat(model.total.get().unpricedModels()).containsOnlyKeys("mystery-1");
    }

    @Test
    void filtersByTextAgentAndProject() {
        model.search.set("parser");
        assertThat(ids()).containsExactly("c1");
        assertThat(model.shownCount.get()).isEqualTo(1);

        model.search.set("");
        model.agent.set(Optional.of(Agent.CLAUDE_CODE));
        assertThat(ids()).containsExactlyInAnyOrder("m1", "u1");

        model.project.set(Optional.of("/home/ada/src/parser"));
        assertThat(ids()).isEmpty();

        model.clearFilters();
        assertThat(ids()).hasSize(3);
    }

    @Test
    void aFamilyIsFoundByItsMembers() {
        model.search.set("m1-s1-s1");

        assertThat(ids()).containsExactly("m1");
    }

    @Test
    void sortsByCostRequestsAndContext() {
        model.order.set(Order.REQUESTS);
        assertThat(ids()).containsExactly("c1", "m1", "u1");

        model.order.set(Order.COST);
        assertThat(ids()).endsWith("u1");

        model.order.set(Order.CONTEXT);
        assertThat(ids()).startsWith("c1");
    }

    @Test
    void offersTheAgentsAndProjectsThatThereAre() {
        assertThat(model.agents)
                .containsExactlyInAnyOrder(
                        Optional.empty(), Optional.of(Agent.CLAUDE_CODE), Optional.of(Agent.CODEX));
        assertThat(model.projects).hasSize(3).startsWith(Optional.empty());
    }

    @Test
    void theNewestOfAnImportIsTheHeadOfItsFamily() {
        assertThat(model.newest(List.of("m1-s1-s1"))).contains("m1");
        assertThat(model.newest(List.of("nothing"))).isEmpty();
    }

    @Test
    void parentsInACircleAreBothShown() {
        library.put(Samples.subAgent("x1", "x2", 3));
        library.put(Samples.subAgent("x2", "x1", 3));

        model.reload(() -> {});

        assertThat(ids()).contains("x1", "x2");
    }
}
