package turnscope.views;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;

import org.junit.jupiter.api.Test;

class LooksTest {

    @Test
    void highContrastFollowsWhatTheDesktopSays() {
        assertThat(Looks.contrast(Map.of("Windows.SPI.HighContrast", true))).isTrue();
        assertThat(Looks.contrast(Map.of("Windows.SPI.HighContrast", false))).isFalse();
        assertThat(Looks.contrast(Map.of("GTK.theme_name", "HighContrastInverse"))).isTrue();
        assertThat(Looks.contrast(Map.of("GTK.theme_name", "Adwaita"))).isFalse();
        assertThat(Looks.contrast(Map.of())).isFalse();
    }
}
