package turnscope.views.timeline;

import java.util.Optional;

import javafx.animation.PauseTransition;
import javafx.util.Duration;

/// What stands out in every chart: the thing whose name the pointer is on, or on whose band it rests.
///
/// A pointer on its way crosses one band after the other; fading all charts with each of them would only flicker.
final class Spotlight {

    private static final Duration REST = Duration.millis(250);

    private final TimelineModel model;
    private final Layers layers;
    private final PauseTransition rest = new PauseTransition(REST);
    private double x;
    private double y;

    Spotlight(TimelineModel model, Layers layers) {
        this.model = model;
        this.layers = layers;
        rest.setOnFinished(_ -> light(layers.bandAt(x, y)));
    }

    /// What is lit stays so as long as the pointer is on it.
    void moveTo(double toX, double toY) {
        x = toX;
        y = toY;
        var name = layers.nameAt(x, y);
        if (name.isPresent()) {
            rest.stop();
            light(name);
            return;
        }
        var band = layers.bandAt(x, y);
        if (model.lit.get().filter(lit -> band.filter(lit::same).isPresent()).isPresent()) return;
        light(Optional.empty());
        rest.playFromStart();
    }

    /// Lights nothing new until the pointer moves again.
    void pause() {
        rest.stop();
    }

    void leave() {
        rest.stop();
        light(Optional.empty());
    }

    private void light(Optional<Part> thing) {
        if (!thing.equals(model.lit.get())) model.lit.set(thing);
    }
}
