package turnscope.views.report;

import java.util.List;

import turnscope.analysis.profile.SessionProfile;
import turnscope.views.Text;

/// One part of the report: a heading and what belongs below it, over one session or several together.
interface Section {

    void write(Flow flow, Setting setting, List<SessionProfile> sessions);

    /// What all parts of one report share.
    record Setting(ReportOptions options, Names names, Diagnoses diagnoses) {

        Setting(ReportOptions options) {
            this(
                    options,
                    new Names(
                            options.text(),
                            options.redact(),
                            name -> options.prices().resolve(name).isPresent()),
                    new Diagnoses(options.prices()));
        }

        Text text() {
            return options.text();
        }

        /// A flag of a price or of a repricing, in words where the bundle has some.
        String flag(String id) {
            return text().getOr("flag." + id, id.replace('_', ' ').replace('-', ' '));
        }

        String get(String key, Object... values) {
            return text().get(key, values);
        }
    }
}
