package turnscope.views;

import javafx.application.Platform;

/// Does a thing once, after what the screen's thread has at hand, however often it is asked before that.
///
/// A session that opens changes many properties at once; views that answer each of them would keep the screen waiting.
public final class Later {

    private final Runnable task;
    private boolean waiting;

    public Later(Runnable task) {
        this.task = task;
    }

    public void ask() {
        if (waiting) return;
        waiting = true;
        Platform.runLater(() -> {
            waiting = false;
            task.run();
        });
    }
}
