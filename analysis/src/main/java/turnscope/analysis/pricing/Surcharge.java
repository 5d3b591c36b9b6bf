package turnscope.analysis.pricing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import turnscope.analysis.session.Service;

/// The product of the multipliers that a request asked for.
///
/// @param partial true if one of them is not known, so that the price is a lower bound
record Surcharge(Fraction factor, List<String> flags, boolean partial) {

    static final Surcharge NONE = new Surcharge(Fraction.ONE, List.of(), false);

    /// @param fastName true if the recorded name asks for the fast mode
    static Surcharge of(Model model, Service service, boolean fastName, Instant at) {
        if (!fastName && service.isStandard()) return NONE;
        var flags = new ArrayList<String>();
        var kinds = new ArrayList<String>();
        speed(service, fastName, kinds, flags);
        tier(service, model, kinds, flags);
        region(service, kinds, flags);
        var factor = Fraction.ONE;
        boolean partial = false;
        for (var kind : kinds) {
            var active =
                    model.multipliers().stream()
                            .filter(each -> each.kind().equals(kind) && each.activeAt(at))
                            .filter(each -> each.numerator().isPresent())
                            .findFirst();
            if (active.isEmpty()) {
                flags.add(kind + "_multiplier_unknown");
                partial = true;
                continue;
            }
            var multiplier = active.get();
            factor =
                    factor.times(
                            new Fraction(
                                    multiplier.numerator().getAsLong(), multiplier.denominator()));
        }
        return new Surcharge(factor, List.copyOf(flags), partial);
    }

    private static void speed(
            Service service, boolean fastName, List<String> kinds, List<String> flags) {
        switch (service.speed()) {
            case "fast" -> kinds.add("fast");
            case "", "standard" -> {
                if (fastName) kinds.add("fast");
            }
            default -> flags.add("speed_ignored");
        }
    }

    /// Anthropic's priority is capacity paid for elsewhere; everybody else's is a dearer token.
    private static void tier(Service service, Model model, List<String> kinds, List<String> flags) {
        switch (service.tier()) {
            case "", "standard", "default", "auto" -> {}
            case "batch", "flex" -> kinds.add(service.tier());
            case "priority", "fast" -> {
                if (model.provider().equals("anthropic")) flags.add("service_tier_ignored");
                else kinds.add("priority");
            }
            default -> flags.add("service_tier_ignored");
        }
    }

    private static void region(Service service, List<String> kinds, List<String> flags) {
        switch (service.geo()) {
            case "", "global", "not_available" -> {}
            case "us" -> kinds.add("us_inference");
            default -> flags.add("inference_geo_ignored");
        }
    }
}
