package turnscope.views.timeline;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;

/// What turning the wheel over the chart does; programs differ, so a reader is told once and may swap it.
public final class Wheel {

    /// True if the wheel zooms and moves only with the command key; false for the reverse.
    public final BooleanProperty zooms = new SimpleBooleanProperty();

    /// Whether a reader has been told.
    public final BooleanProperty told = new SimpleBooleanProperty();

    /// Whether it has been turned over the chart in this window.
    final BooleanProperty turned = new SimpleBooleanProperty();
}
