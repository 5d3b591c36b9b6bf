package turnscope.views.session;

import java.util.List;
import java.util.Optional;

import turnscope.analysis.cache.Verdict;
import turnscope.analysis.profile.RequestProfile;
import turnscope.analysis.profile.Repricing;
import turnscope.analysis.profile.SessionProfile;
import turnscope.views.Amounts;
import turnscope.views.Text;
import turnscope.views.tile.Figure;

/// The six figures that a session is judged by, most important first.
final class Headline {

    private final SessionProfile profile;
    private final Text text;

    private Headline(SessionProfile profile, Text text) {
        this.profile = profile;
        this.text = text;
    }

    static List<Figure> of(
            SessionProfile profile,
            Optional<Repricing> repricing,
            Optional<FamilyCost> family,
            Text text) {
        var headline = new Headline(profile, text);
        return List.of(
                headline.cost(repricing, family),
                headline.tokens(),
                headline.hits(),
                headline.blowUp(),
                headline.peak(),
                headline.losses());
    }

    private Figure cost(Optional<Repricing> repricing, Optional<FamilyCost> family) {
        var total = profile.bill().total();
        var note = repricing.map(this::beside).orElseGet(() -> basis(family));
        return figure(
                "cost",
                total.map(money -> money.approximateDollars()).orElse(Double.NaN),
                Amounts.money(total),
                note);
    }

    private String beside(Repricing repricing) {
        return text.get(
                "tile.cost.beside",
                repricing.model().name(),
                Amounts.money(repricing.bill().total()));
    }

    private String basis(Optional<FamilyCost> family) {
        long unpriced = profile.bill().unpricedRequests();
        if (unpriced > 0) return text.count("tile.cost.unpriced", unpriced);
        return family.map(this::together)
                .orElseGet(() -> text.count("tile.cost.requests", profile.bill().requests()));
    }

    private String together(FamilyCost family) {
        return text.get(
                "tile.cost.family",
                Amounts.money(family.total()),
                text.count("library.members", family.members()));
    }

    private Figure tokens() {
        var session = profile.session().summary();
        var usage = session.usage();
        var note =
                session.outputEstimate().isPresent() ? "tile.tokens.estimated" : "tile.tokens.note";
        return figure(
                "tokens",
                (double) usage.total(),
                Amounts.tokens(usage.total()),
                text.get(
                        note,
                        Amounts.tokens(usage.context()),
                        Amounts.tokens(usage.output()),
                        Amounts.tokens(session.outputEstimate().orElse(usage.output()))));
    }

    private Figure hits() {
        var usage = profile.session().summary().usage();
        boolean known = usage.context() > 0;
        return figure(
                "hits",
                known ? profile.hitShare() : Double.NaN,
                known ? Amounts.percent(profile.hitShare()) : Amounts.UNKNOWN,
                text.get(
                        "tile.hits.note",
                        Amounts.tokens(usage.cacheRead()),
                        Amounts.tokens(usage.context())));
    }

    private Figure blowUp() {
        var growth = profile.growth();
        return figure(
                "blowup",
                growth.blowUp(),
                growth.peakContext() == 0 ? Amounts.UNKNOWN : Amounts.times(growth.blowUp()),
                text.get("tile.blowup.note", Amounts.percent(growth.quadraticShare())));
    }

    private Figure peak() {
        long peak = profile.growth().peakContext();
        return figure(
                "peak",
                (double) peak,
                Amounts.tokens(peak),
                text.count("tile.peak.note", profile.session().summary().compactions().total()));
    }

    private Figure losses() {
        long lost =
                profile.requests().stream()
                        .map(RequestProfile::verdict)
                        .filter(Verdict::fault)
                        .mapToLong(Verdict::lost)
                        .sum();
        return figure(
                "losses",
                profile.premium().approximateDollars(),
                profile.losses() > 0 && profile.bill().total().isEmpty()
                        ? Amounts.UNKNOWN
                        : Amounts.money(profile.premium()),
                profile.losses() == 0
                        ? text.get("tile.losses.none")
                        : text.get(
                                "tile.losses.note",
                                profile.losses(),
                                Amounts.exact(profile.losses()),
                                Amounts.tokens(lost)));
    }

    private Figure figure(String name, double value, String shown, String note) {
        return new Figure("tile-" + name, text.get("tile." + name), value, shown, note);
    }
}
