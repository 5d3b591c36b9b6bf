package turnscope.views.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import turnscope.analysis.profile.SessionProfile;
import turnscope.analysis.session.Basis;
import turnscope.views.Amounts;
import turnscope.views.Split;
import turnscope.views.report.Section.Setting;

/// Where the money of a session went, in the few sentences that fit on a memo.
final class WhereItWent {

    private WhereItWent() {}

    static void write(Flow flow, Setting setting, SessionProfile profile) {
        if (profile.requests().isEmpty()) return;
        var sentences = new ArrayList<String>();
        if (profile.bill().total().isPresent()) sentences.add(kinds(setting, profile));
        sentences.add(GrowthTable.sentence(setting, profile.growth()));
        sentences.add(losses(setting, profile));
        compactions(setting, profile).ifPresent(sentences::add);
        var words = String.join(setting.get("report.space"), sentences);
        flow.heading(
                setting.get("report.where"),
                List.of(Basis.EXACT, Basis.DERIVED),
                flow.height(words, Style.BODY));
        flow.paragraph(words, Style.BODY);
    }

    private static String kinds(Setting setting, SessionProfile profile) {
        var bill = profile.bill();
        var kinds = Arrays.stream(Kind.values()).filter(kind -> kind.in(bill)).toList();
        var money = kinds.stream().map(kind -> kind.money(bill)).toList();
        var split = Split.of(money);
        var named = new ArrayList<String>();
        for (int i = 0; i < kinds.size(); i++) {
            var name = setting.get(kinds.get(i).key());
            named.add(setting.get("report.where.kind", name, split.parts().get(i)));
        }
        return setting.get(
                "report.where.kinds",
                named.stream().collect(Collectors.joining(setting.get("report.separator"))));
    }

    private static String losses(Setting setting, SessionProfile profile) {
        long losses = profile.losses();
        if (losses == 0) return setting.get("report.losses.none");
        return setting.get(
                "report.where.losses",
                losses,
                Amounts.exact(losses),
                profile.bill().total().isPresent()
                        ? Amounts.money(profile.premium())
                        : Amounts.UNKNOWN);
    }

    private static Optional<String> compactions(Setting setting, SessionProfile profile) {
        int count = profile.session().summary().compactions().total();
        if (count == 0) return Optional.empty();
        return Optional.of(setting.text().count("report.where.compactions", count));
    }
}
