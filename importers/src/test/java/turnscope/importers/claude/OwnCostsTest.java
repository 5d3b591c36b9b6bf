package turnscope.importers.claude;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import turnscope.analysis.checkup.OwnCost;
import turnscope.analysis.pricing.Money;

class OwnCostsTest {

    @TempDir Path folder;

    @Test
    void theLastSessionOfEveryProjectIsRead() throws Exception {
        var file =
                Files.writeString(
                        folder.resolve(".claude.json"),
                        """
                        {"userID":"x","projects":{
                          "/home/ada/a":{"lastCost":1.2345678901,"lastSessionId":"s-1","history":[1]},
                          "/home/ada/b":{"lastCost":0,"lastSessionId":"s-2"},
                          "/home/ada/c":{"lastCost":-3,"lastSessionId":"s-3"},
                          "/home/ada/d":{"lastSessionId":"s-4"},
                          "/home/ada/e":null}}
                        """);

        assertThat(OwnCosts.in(file))
                .containsExactly(
                        new OwnCost("s-1", Money.ofDollars("1.234568")),
                        new OwnCost("s-2", Money.ZERO));
    }

    @Test
    void aMissingOrBrokenFileHoldsNone() throws Exception {
        assertThat(OwnCosts.in(folder.resolve("nothing"))).isEmpty();
        assertThat(OwnCosts.in(Files.writeString(folder.resolve("cut"), "{\"projects\":{")))
                .isEmpty();
        assertThat(OwnCosts.in(Files.writeString(folder.resolve("other"), "[1]"))).isEmpty();
    }
}
