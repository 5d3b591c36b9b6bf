package turnscope.views.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import javafx.collections.ListChangeListener;
import javafx.css.CssParser;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.Window;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

import turnscope.analysis.pricing.PriceFault;
import turnscope.analysis.pricing.Refusal;
import turnscope.analysis.pricing.Bill;
import turnscope.analysis.pricing.Catalogue;
import turnscope.analysis.pricing.Model;
import turnscope.analysis.pricing.Money;
import turnscope.analysis.pricing.Offer;
import turnscope.analysis.pricing.Price;
import turnscope.analysis.pricing.PriceChange;
import turnscope.analysis.pricing.PriceLayer;
import turnscope.analysis.pricing.PriceProposal;
import turnscope.views.Looks;
import turnscope.views.Text;
import turnscope.views.Theme;
import turnscope.views.Workers;
import turnscope.views.fixture.MemoryIntake;
import turnscope.views.fixture.MemoryLibrary;
import turnscope.views.fixture.MemoryPrices;
import turnscope.views.fixture.MemoryScenarios;
import turnscope.views.fixture.MemoryWatch;
import turnscope.views.fixture.Samples;
import turnscope.views.fixture.Unanswered;
import turnscope.views.prices.PriceRow;

@ExtendWith(ApplicationExtension.class)
class PricesPageTest {

    private final MemoryLibrary library =
            new MemoryLibrary(
                    Samples.session("m1", "Fix the import", 40),
                    Samples.unpriced("u1", "Try a new model", 12));
    private final MemoryPrices book = new MemoryPrices();
    private final List<String> cssErrors = new ArrayList<>();
    private final ListChangeListener<CssParser.ParseError> cssListener =
            change -> {
                while (change.next())
                    change.getAddedSubList().forEach(error -> cssErrors.add(error.getMessage()));
            };
    private boolean readable = true;
    private MainModel model;
    private Scene scene;

    @Start
    void start(Stage stage) {
        CssParser.errorsProperty().addListener(cssListener);
        var ports =
                new Ports(
                        library,
                        new MemoryIntake(library),
                        new MemoryWatch(library),
                        Samples.prices(),
                        Samples.prices(),
                        book,
                        this::read,
                        new MemoryScenarios(),
                        (_, _, _, _) -> {},
                        Optional::empty,
                        List::of,
                        (_, _) -> Optional.empty());
        model = new MainModel(ports, Workers.ofPlatform());
        model.theme.set(Theme.LIGHT);
        scene = new Scene(new MainWindow(model, new Answers()), 1440, 900);
        Looks.dress(scene);
        stage.setScene(scene);
        stage.show();
        model.start();
    }

    /// A file that makes one model dearer, another free, and holds a row that cannot be used.
    private PriceProposal read(Path file, LocalDate day, Catalogue inForce) {
        if (!readable) throw new IllegalStateException("prices.json: is no price file");
        var layer =
                new PriceLayer(
                        PriceLayer.IMPORTED,
                        file.getFileName().toString(),
                        day.toString(),
                        day,
                        List.of(offer(Samples.OPUS, "6", "30"), offer("kimi-k3", "0", "0")),
                        List.of());
        return new PriceProposal(
                layer,
                PriceChange.of(layer, inForce),
                List.of(new Refusal("model x", PriceFault.LACKS, "input")));
    }

    private static Offer offer(String model, String input, String output) {
        var price = Price.perMillion(input, "", output);
        return new Offer(Model.of(model, "somebody", price), false, List.of());
    }

    private static final class Answers extends Unanswered {

        @Override
        public Optional<Path> prices(Window owner, Text text) {
            return Optional.of(Path.of("prices.json"));
        }
    }

    private String words(String query) {
        return ((Labeled) scene.lookup(query)).getText();
    }

    @SuppressWarnings("unchecked")
    private TableView<PriceRow> table() {
        return (TableView<PriceRow>) scene.lookup("#price-table");
    }

    private void open(FxRobot robot) throws Exception {
        LoadedWindow.await(() -> model.library.total.get().requests() == 52);
        robot.push(KeyCode.SHORTCUT, KeyCode.DIGIT5);
        LoadedWindow.await(
                () -> scene.lookup("#price-table") != null && !model.prices.unpriced.isEmpty());
    }

    private void type(FxRobot robot, String field, String value) {
        robot.interact(() -> ((TextInputControl) scene.lookup(field)).setText(value));
    }

    private Bill total() {
        return model.library.total.get();
    }

    @Test
    void theTableIsSearchedAndTheHistoryOfAModelShown(FxRobot robot) throws Exception {
        open(robot);
        assertThat(table().getItems()).hasSize(4);

        robot.interact(() -> model.prices.search.set("opus"));
        assertThat(table().getItems())
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.model().id()).isEqualTo(Samples.OPUS);
                    assertThat(row.layer()).isEqualTo("embedded");
                });
        robot.interact(() -> table().getSelectionModel().select(0));

        assertThat(((TableView<?>) scene.lookup("#price-history")).getItems()).hasSize(1);
        assertThat(((TextInputControl) scene.lookup("#edit-input")).getText()).isEqualTo("5.00");
        robot.push(KeyCode.ESCAPE);
        LoadedWindow.await(() -> scene.lookup("#price-table") == null);
        assertThat(scene.lookup("#library-list")).isNotNull();
    }

    @Test
    @SuppressWarnings("unchecked")
    void aNameWithoutPriceIsAssignedAndEverythingPricedAgain(FxRobot robot) throws Exception {
        open(robot);
        assertThat(total().unpricedRequests()).isEqualTo(12);
        assertThat(words("#price-inbox .price-name")).isEqualTo("mystery-1");

        robot.interact(
                () -> ((ComboBox<String>) scene.lookup(".price-choice")).setValue("kimi-k3"));
        robot.interact(() -> ((Button) scene.lookup(".price-assign")).fire());

        LoadedWindow.await(
                () -> total().unpricedRequests() == 0 && model.prices.unpriced.isEmpty());
        assertThat(book.entries()).hasSize(1);
        assertThat(words("#price-layers .price-name")).isEqualTo("user");

        robot.interact(() -> ((Button) scene.lookup(".price-remove")).fire());
        LoadedWindow.await(() -> total().unpricedRequests() == 12);
        assertThat(book.entries()).isEmpty();
    }

    @Test
    void aPriceIsEditedAndRefusedWhereItIsNone(FxRobot robot) throws Exception {
        open(robot);
        var before = total().priced();
        robot.interact(() -> model.prices.selected.set(Optional.of(Samples.OPUS)));
        type(robot, "#edit-input", "cheap");
        robot.interact(() -> ((Button) scene.lookup("#edit-save")).fire());
        assertThat(book.entries()).isEmpty();

        type(robot, "#edit-input", "50");
        type(robot, "#edit-from", "2020-01-01");
        robot.interact(() -> ((Button) scene.lookup("#edit-save")).fire());

        LoadedWindow.await(() -> total().priced().compareTo(before) > 0);
        assertThat(table().getSelectionModel().getSelectedItem().layer()).isEqualTo("user");
        assertThat(words("#status-prices")).contains("1 layer");
    }

    @Test
    @SuppressWarnings("unchecked")
    void anImportShowsItsDifferenceAndStoresWhatIsTicked(FxRobot robot) throws Exception {
        open(robot);
        robot.clickOn("#price-import");
        LoadedWindow.await(() -> scene.lookup("#proposal-table") != null);

        var changes = (TableView<PriceChange>) scene.lookup("#proposal-table");
        assertThat(changes.getItems())
                .extracting(PriceChange::model)
                .containsExactly(Samples.OPUS, "kimi-k3");
        assertThat(model.prices.accepted).containsExactly(Samples.OPUS);
        assertThat(words("#proposal-store")).isEqualTo("Store 1 price");
        assertThat(scene.lookup("#proposal-refused")).isNotNull();

        robot.clickOn("#proposal-store");
        LoadedWindow.await(() -> scene.lookup("#price-table") != null && !book.entries().isEmpty());
        assertThat(book.entries().getFirst().layer().offers()).hasSize(1);
        LoadedWindow.await(
                () -> model.prices.rows.stream().anyMatch(row -> row.layer().equals("imported")));
    }

    @Test
    void aFileThatCannotBeUsedSaysWhy(FxRobot robot) throws Exception {
        readable = false;
        open(robot);

        robot.clickOn("#price-import");

        LoadedWindow.await(() -> scene.lookup("#price-problem").isVisible());
        assertThat(words("#price-problem")).isEqualTo("prices.json: is no price file");
        assertThat(scene.lookup("#price-table")).isNotNull();
    }

    @Test
    void theDayOfThePricesIsSwitchedForTheWholeWindow(FxRobot robot) throws Exception {
        book.add(
                PriceLayer.pricing(
                        Model.of(Samples.OPUS, "", Price.perMillion("0", "", "0")),
                        LocalDate.of(2026, 11, 19),
                        LocalDate.of(2026, 11, 19)),
                java.time.Instant.parse("2026-11-19T00:00:00Z"));
        open(robot);
        robot.push(KeyCode.ESCAPE);
        LoadedWindow.await(() -> model.catalogue.get().list().layers().size() == 1);
        var recorded = total().priced();
        assertThat(recorded).isNotEqualTo(Money.ZERO);

        robot.interact(() -> model.pricesToday.set(true));
        LoadedWindow.await(() -> total().priced().equals(Money.ZERO));
        assertThat(words("#prices")).isEqualTo("Prices of today");
        assertThat(words("#status-prices")).contains("prices of today");

        robot.interact(() -> model.pricesToday.set(false));
        LoadedWindow.await(() -> total().priced().equals(recorded));
    }

    @Test
    void thePageSpeaksChineseAndHasNoStyleErrors(FxRobot robot) throws Exception {
        open(robot);
        robot.clickOn("#language");
        LoadedWindow.await(() -> scene.lookup("#price-import") != null);

        assertThat(words("#price-import")).isEqualTo("导入价格");
        robot.interact(() -> model.theme.set(Theme.DARK));
        robot.interact(() -> scene.snapshot(null));
        robot.interact(() -> model.theme.set(Theme.LIGHT));
        Node page = scene.lookup("#prices-page");
        assertThat(page).isNotNull();
        assertThat(cssErrors).isEmpty();
    }
}
