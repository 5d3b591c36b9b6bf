package turnscope.views.timeline;

import turnscope.views.plot.Painter.Ink;

/// One layer of a stack: a thing with a colour, a pattern and a name.
public sealed interface Part permits Bucket, Content {

    Ink ink(Look look);

    /// Key of its short name beside a band.
    String key();

    /// What it is in every chart: answers are part of a bill and later of a context.
    String thing();

    /// Whether both are the same thing, seen in two charts.
    default boolean same(Part other) {
        return thing().equals(other.thing());
    }
}
