package turnscope.views.library;

import turnscope.analysis.session.SessionSummary;

/// One line of the list: the head of a family or, below it, a member.
///
/// @param open whether the members are listed below their head
public record Row(Family family, SessionSummary session, Spark spark, boolean open, boolean live) {

    boolean head() {
        return session.id().equals(family.head().id());
    }

    String id() {
        return session.id();
    }
}
