package turnscope.views.composition;

import org.junit.jupiter.api.Test;

import turnscope.analysis.profile.SessionProfile;
import turnscope.views.fixture.Samples;

import static org.assertj.core.api.Assertions.assertThat;

class SnapshotTest {

    @Test
    void kindsAndPiecesAddUpToTheContext() {
        var session = Samples.session("m1", "Fix the import", 60);
        var profile = SessionProfile.of(session, Samples.prices());
        for (int seq = 0; seq < 60; seq++) {
            var snapshot = Snapshot.of(profile, seq);
            assertThat(snapshot.kinds().stream().mapToLong(Snapshot.Group::tokens).sum())
                    .isEqualTo(snapshot.tokens());
            for (var group : snapshot.kinds())
                assertThat(group.segments().stream().mapToLong(each -> each.tokens()).sum())
                        .isEqualTo(group.tokens());
        }
    }
}
