package turnscope.analysis.session;

import java.nio.file.Path;
import java.util.List;

/// Takes transcripts into the library; safe to call again with the same files.
public interface Intake {

    /// Reads files and folders; returns when all are read or the watcher cancelled.
    Result read(List<Path> paths, Watcher watcher);

    /// Is told how far the reading is; called on the reading thread.
    interface Watcher {

        Watcher SILENT = (_, _, _, _) -> true;

        /// @return false to stop after the file at hand
        boolean progress(int filesDone, int files, long bytesDone, long bytes);
    }

    /// What a run did.
    ///
    /// @param files transcripts found
    /// @param imported files read, whole or in part
    /// @param unchanged files that were as the library knows them
    /// @param sessions ids of the sessions that these files hold, changed or not
    /// @param requests owned requests of those sessions
    record Result(
            int files,
            int imported,
            int unchanged,
            List<String> sessions,
            long requests,
            long bytes,
            double seconds,
            boolean cancelled,
            List<Problem> problems) {

        public Result {
            sessions = List.copyOf(sessions);
            problems = List.copyOf(problems);
        }
    }
}
