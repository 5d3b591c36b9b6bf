package turnscope.analysis.simulation.engine;

import java.util.Arrays;

import turnscope.analysis.cache.WriteClass;

/// The requests of a replayed line, column by column, inserted ones included.
public final class Played {

    /// What a request of a replay is.
    public enum Kind {
        /// A recorded request.
        RECORDED,
        /// A copy of one that another behaviour would have added.
        ADDED,
        /// The call that writes a summary.
        SUMMARY,
        /// Reads something again that a strategy had removed.
        REREAD,
        /// Keeps the cache alive.
        PING
    }

    private final Line line;
    private int size;
    private int[] step;
    private Kind[] kind;
    private long[] millis;
    private long[] total;
    private long[] read;
    private long[] write;
    private long[] headWrite;
    private long[] fresh;
    private long[] output;
    private WriteClass[] head;
    private WriteClass[] messages;
    private int compactions;
    private boolean forced;

    Played(Line line) {
        this.line = line;
        int n = Math.max(16, line.steps());
        step = new int[n];
        kind = new Kind[n];
        millis = new long[n];
        total = new long[n];
        read = new long[n];
        write = new long[n];
        headWrite = new long[n];
        fresh = new long[n];
        output = new long[n];
        head = new WriteClass[n];
        messages = new WriteClass[n];
    }

    void add(
            int at,
            Kind what,
            Asked asked,
            PrefixCache cache,
            long generated,
            WriteClass headClass,
            WriteClass messageClass) {
        if (size == step.length) grow();
        step[size] = at;
        kind[size] = what;
        millis[size] = asked.now;
        total[size] = asked.total;
        read[size] = cache.read;
        write[size] = cache.write;
        headWrite[size] = cache.headWrite;
        fresh[size] = cache.fresh;
        output[size] = generated;
        head[size] = headClass;
        messages[size] = messageClass;
        size++;
    }

    private void grow() {
        int n = size * 2;
        step = Arrays.copyOf(step, n);
        kind = Arrays.copyOf(kind, n);
        millis = Arrays.copyOf(millis, n);
        total = Arrays.copyOf(total, n);
        read = Arrays.copyOf(read, n);
        write = Arrays.copyOf(write, n);
        headWrite = Arrays.copyOf(headWrite, n);
        fresh = Arrays.copyOf(fresh, n);
        output = Arrays.copyOf(output, n);
        head = Arrays.copyOf(head, n);
        messages = Arrays.copyOf(messages, n);
    }

    void compacted(boolean byWindow) {
        compactions++;
        forced |= byWindow;
    }

    public Line line() {
        return line;
    }

    public int size() {
        return size;
    }

    /// Index of the step of the line that a request is or was inserted before.
    public int step(int request) {
        return step[request];
    }

    public Kind kind(int request) {
        return kind[request];
    }

    /// Start in milliseconds since the epoch.
    public long millis(int request) {
        return millis[request];
    }

    public long total(int request) {
        return total[request];
    }

    public long read(int request) {
        return read[request];
    }

    public long write(int request) {
        return write[request];
    }

    public long fresh(int request) {
        return fresh[request];
    }

    public long output(int request) {
        return output[request];
    }

    /// Written tokens of one class.
    public long write(int request, WriteClass written) {
        long sum = 0;
        if (head[request] == written) sum += headWrite[request];
        if (messages[request] == written) sum += write[request] - headWrite[request];
        return sum;
    }

    public int compactions() {
        return compactions;
    }

    /// Whether the window of the model forced any of them.
    public boolean forced() {
        return forced;
    }
}
