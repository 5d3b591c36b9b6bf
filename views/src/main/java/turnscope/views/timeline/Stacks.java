package turnscope.views.timeline;

import java.util.ArrayList;
import java.util.List;

import turnscope.views.plot.Painter.Ink;
import turnscope.views.plot.Scale;
import turnscope.views.plot.Surface;

/// Stacked buckets of one request.
final class Stacks {

    /// What a copy keeps of its colour: it was billed elsewhere.
    private static final double COPY = 0.35;

    private Stacks() {}

    /// A number of a bucket in a request.
    interface Amount {
        double of(Bucket bucket, int seq);
    }

    /// @return the height at which the stack ends
    static double draw(
            Surface surface,
            double left,
            double right,
            Plot plot,
            Bucket[] buckets,
            Amount amount,
            int seq,
            Scale up,
            Ink[] inks) {
        double sum = 0;
        double bottom = up.at(0);
        for (int i = 0; i < buckets.length; i++) {
            double part = amount.of(buckets[i], seq);
            if (part <= 0) continue;
            sum += part;
            double top = up.at(sum);
            surface.rectangle(left, top, right - left, bottom - top, inks[i]);
            bottom = top;
        }
        return bottom;
    }

    static Ink[] inks(Look look, Bucket[] buckets, double opacity) {
        var inks = new Ink[buckets.length];
        for (int i = 0; i < inks.length; i++) {
            var ink = buckets[i].ink(look);
            inks[i] = new Ink(ink.rgb(), opacity, ink.pattern());
        }
        return inks;
    }

    static Ink[] ghosts(Look look, Bucket[] buckets) {
        return inks(look, buckets, COPY);
    }

    /// Names of the buckets that the session uses, at the middle of their bands in a request.
    static List<Frame.Name> names(Plot plot, Bucket[] buckets, Amount amount, Scale up, int seq) {
        var names = new ArrayList<Frame.Name>();
        double sum = 0;
        for (var bucket : buckets) {
            if (!plot.series().uses(bucket)) continue;
            double part = amount.of(bucket, seq);
            names.add(
                    new Frame.Name(
                            plot.look().text().get(bucket.key()),
                            up.at(sum + part / 2),
                            bucket.ink(plot.look())));
            sum += part;
        }
        return names;
    }
}
