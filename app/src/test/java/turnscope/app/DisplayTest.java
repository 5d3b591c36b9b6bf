package turnscope.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DisplayTest {

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    Linux,      DISPLAY,         :0,        false, true
                    Linux,      WAYLAND_DISPLAY, wayland-0, false, true
                    Linux,      DISPLAY,         '',        false, false
                    Linux,      TERM,            xterm,     false, false
                    Linux,      DISPLAY,         :0,        true,  false
                    FreeBSD,    TERM,            xterm,     false, false
                    Windows 11, TERM,            xterm,     false, true
                    Mac OS X,   TERM,            xterm,     false, true
                    Mac OS X,   TERM,            xterm,     true,  false
                    """)
    void isKnownFromTheEnvironment(
            String system, String variable, String value, boolean headless, boolean present) {
        assertThat(Display.present(system, Map.of(variable, value), headless)).isEqualTo(present);
    }
}
