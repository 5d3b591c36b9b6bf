package turnscope.views.timeline;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

import turnscope.views.plot.Painter.Ink;
import turnscope.views.plot.Scale;
import turnscope.views.plot.Surface;

/// Stacked parts of one request.
final class Stacks {

    /// What a copy keeps of its colour: it was billed elsewhere.
    private static final double COPY = 0.35;

    private Stacks() {}

    /// A number of a part in a request.
    interface Amount<P extends Part> {
        double of(P part, int seq);
    }

    /// @return the height at which the stack ends
    static <P extends Part> double draw(
            Surface surface,
            double left,
            double right,
            Plot plot,
            P[] parts,
            Amount<P> amount,
            int seq,
            Scale up,
            Ink[] inks) {
        double sum = 0;
        double bottom = up.at(0);
        for (int i = 0; i < parts.length; i++) {
            double part = amount.of(parts[i], seq);
            if (part <= 0) continue;
            sum += part;
            double top = up.at(sum);
            surface.rectangle(left, top, right - left, bottom - top, inks[i]);
            bottom = top;
        }
        return bottom;
    }

    static Ink[] inks(Look look, Part[] parts, double opacity) {
        var inks = new Ink[parts.length];
        for (int i = 0; i < inks.length; i++) {
            var ink = parts[i].ink(look);
            inks[i] = new Ink(ink.rgb(), opacity, ink.pattern());
        }
        return inks;
    }

    static Ink[] ghosts(Look look, Part[] parts) {
        return inks(look, parts, COPY);
    }

    /// Names of the parts that the session uses, at the middle of their bands in a request.
    static <P extends Part> List<Frame.Name> names(
            Plot plot, P[] parts, Predicate<P> used, Amount<P> amount, Scale up, int seq) {
        var names = new ArrayList<Frame.Name>();
        double sum = 0;
        for (var part : parts) {
            if (!used.test(part)) continue;
            double size = amount.of(part, seq);
            double low = up.at(sum);
            double high = up.at(sum + size);
            names.add(
                    new Frame.Name(
                            plot.look().text().get(part.key()),
                            (low + high) / 2,
                            part.ink(plot.look()),
                            size));
            sum += size;
        }
        return names;
    }
}
