package turnscope.importers.library;

/// What a row of a request stands for, by the number in the library.
enum Standing {
    /// Another draft of the same session shows the request.
    HIDDEN(0),
    /// Shown in its session, billed in another.
    COPIED(1),
    /// Shown and billed in its session.
    OWNED(2);

    final int number;

    Standing(int number) {
        this.number = number;
    }

    static Standing of(boolean owned) {
        return owned ? OWNED : COPIED;
    }
}
