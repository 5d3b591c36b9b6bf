package turnscope.views.timeline;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Predicate;

import turnscope.views.plot.Painter.Ink;
import turnscope.views.plot.Scale;
import turnscope.views.plot.Surface;

/// Stacked parts of one request.
final class Stacks {

    /// What a copy keeps of its colour: it was billed elsewhere.
    private static final double COPY = 0.35;

    /// What the others keep while one thing stands out.
    private static final double FADED = 0.35;

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

    /// The part whose band a height lies in; empty above, below and beside the stack.
    static <P extends Part> Optional<Part> at(
            P[] parts, Amount<P> amount, OptionalInt seq, Scale up, double y) {
        double sum = 0;
        if (seq.isEmpty() || y > up.at(0)) return Optional.empty();
        for (var part : parts) {
            double size = amount.of(part, seq.getAsInt());
            if (size <= 0) continue;
            sum += size;
            if (y >= up.at(sum)) return Optional.of(part);
        }
        return Optional.empty();
    }

    /// Full colours, but for what fades because another thing of the stack stands out.
    static Ink[] inks(Plot plot, Part[] parts) {
        return inks(plot, parts, 1);
    }

    private static Ink[] inks(Plot plot, Part[] parts, double opacity) {
        var lit = plot.manner().lit().filter(thing -> Arrays.stream(parts).anyMatch(thing::same));
        var inks = new Ink[parts.length];
        for (int i = 0; i < inks.length; i++) {
            var part = parts[i];
            var ink = part.ink(plot.look());
            double faded = lit.filter(thing -> !thing.same(part)).map(_ -> FADED).orElse(1.0);
            inks[i] = new Ink(ink.rgb(), opacity * faded, ink.pattern());
        }
        return inks;
    }

    static Ink[] ghosts(Plot plot, Part[] parts) {
        return inks(plot, parts, COPY);
    }

    /// Names of the parts that the session uses, at the middle of their bands in a request.
    static <P extends Part> List<BandNames.Name> names(
            Plot plot, P[] parts, Predicate<P> used, Amount<P> amount, Scale up, int seq) {
        var names = new ArrayList<BandNames.Name>();
        double sum = 0;
        for (var part : parts) {
            if (!used.test(part)) continue;
            double size = amount.of(part, seq);
            double low = up.at(sum);
            double high = up.at(sum + size);
            names.add(
                    new BandNames.Name(
                            plot.look().text().get(part.key()),
                            (low + high) / 2,
                            part.ink(plot.look()),
                            size,
                            Optional.of(part)));
            sum += size;
        }
        return names;
    }
}
