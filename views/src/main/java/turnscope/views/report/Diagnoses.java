package turnscope.views.report;

import java.util.IdentityHashMap;

import turnscope.analysis.diagnosis.Diagnosis;
import turnscope.analysis.pricing.Catalogue;
import turnscope.analysis.profile.SessionProfile;

/// Why sessions cost what they cost, each found out once although several parts of a report ask.
final class Diagnoses {

    private final Catalogue catalogue;
    private final IdentityHashMap<SessionProfile, Diagnosis> known = new IdentityHashMap<>();

    Diagnoses(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    Diagnosis of(SessionProfile profile) {
        return known.computeIfAbsent(profile, each -> Diagnosis.of(each, catalogue));
    }
}
