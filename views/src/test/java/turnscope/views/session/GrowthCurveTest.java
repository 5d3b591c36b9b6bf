package turnscope.views.session;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;

import turnscope.analysis.profile.SessionProfile;
import turnscope.views.Palette;
import turnscope.views.Text;
import turnscope.views.fixture.Samples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

@ExtendWith(ApplicationExtension.class)
class GrowthCurveTest {

    @Test
    void goesAFifthBeyondAndMissesAsMuchAsTheFitSays(FxRobot robot) {
        var profile =
                SessionProfile.of(Samples.session("m1", "Fix the import", 60), Samples.prices());
        var phase = profile.growth().phases().getFirst();
        robot.interact(() -> {
            var curve = new GrowthCurve(profile.requests(), phase, Text.of("en"), Palette.LIGHT);
            double squares = 0;
            for (int n = 1; n <= phase.requests(); n++) squares += curve.miss(n) * curve.miss(n);
            assertThat(Math.sqrt(squares / phase.requests()))
                    .isCloseTo(phase.fit().orElseThrow().residual(), within(1.0));
            assertThat(curve.more()).contains((int) (phase.requests() * 0.2) + " more requests");
            curve.resize(428, 178);
            curve.layout();
            assertThat(curve.getAccessibleText()).isEqualTo(curve.more());
        });
    }
}
