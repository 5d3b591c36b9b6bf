package turnscope.analysis.session;

import java.util.function.Consumer;

/// Takes in what agents write while they write it.
public interface Watch {

    /// Watches until it is closed: first reads what was written since the last time, then whatever is new.
    ///
    /// @param news told after every reading that found something, on a thread of the watch
    Following follow(Consumer<News> news);

    /// Being told; ends when closed, without waiting for a reading that is under way.
    interface Following extends AutoCloseable {

        @Override
        void close();
    }

    /// What a reading came to.
    sealed interface News {

        /// @param result names the sessions of the files that have grown
        record Grown(Intake.Result result) implements News {}

        /// The library could not be written; the next change is tried again.
        ///
        /// @param reason in the words of whoever failed
        record Failed(String reason) implements News {}
    }
}
