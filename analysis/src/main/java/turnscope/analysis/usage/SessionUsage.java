package turnscope.analysis.usage;

import java.util.List;

import turnscope.analysis.session.SessionSummary;

/// One session's own requests within a range of dates; never those of its children.
///
/// @param models raw ids in order of first use within the range
public record SessionUsage(SessionSummary summary, List<String> models, UsageSum sum) {

    public SessionUsage {
        models = List.copyOf(models);
    }

    /// False for a transcript that holds no usage at all, so that its tokens and cost are unknown rather than zero.
    public boolean known() {
        return summary.requests() > 0 || summary.copied() > 0;
    }
}
