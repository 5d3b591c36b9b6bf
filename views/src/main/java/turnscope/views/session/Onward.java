package turnscope.views.session;

import turnscope.views.plot.Range;

/// Where a reader carries what is selected in a session; the window knows the ways.
public interface Onward {

    /// Puts a sentence among the notes of the report, and opens the report.
    void report(String sentence);

    /// Opens the what-if page with the range handed to a sub-agent.
    void whatIf(Range range);

    /// Opens the what-if page with a stack of strategies.
    ///
    /// @param spec as on the command line: `truncate(cap=2000)`
    void whatIf(String spec);

    /// Opens the comparison with the session in it.
    void compare();
}
