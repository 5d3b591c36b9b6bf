package turnscope.views.timeline;

import turnscope.views.plot.Painter.Ink;

/// One layer of a stack: a thing with a colour, a pattern and a name.
public sealed interface Part permits Bucket, Content {

    Ink ink(Look look);

    /// Key of its short name beside a band.
    String key();
}
