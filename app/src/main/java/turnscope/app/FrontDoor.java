package turnscope.app;

import java.io.IOException;
import java.io.InputStream;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// One window for each library: a second start hands its paths to the first and ends.
///
/// A lock on a file of the state folder says who is the first, and is freed by the system whatever happens to its
/// holder. The paths go through a Unix domain socket beside it, which is a file and reaches no network. Where a system
/// has neither, every start opens a window, which a library can bear.
final class FrontDoor implements AutoCloseable {

    private static final int MOST_BYTES = 1 << 20;
    private static final int PATIENCE_SECONDS = 3;
    private static final long RETRY_MILLIS = 50;
    private static final byte TAKEN = 1;

    private final Path socket;
    private final FileChannel lock;
    private final ServerSocketChannel server;

    private FrontDoor(Path socket, FileChannel lock, ServerSocketChannel server) {
        this.socket = socket;
        this.lock = lock;
        this.server = server;
    }

    /// What a start has found.
    sealed interface Entry {

        /// Nobody has this library open.
        record First(FrontDoor door) implements Entry {}

        /// The window that has it open has taken the paths.
        record HandedOver() implements Entry {}

        /// It cannot be known.
        record Unknown() implements Entry {}
    }

    /// Opens the door for a library, or passes the paths through the one that is open.
    ///
    /// @param folder made where it is missing
    static Entry enter(Path folder, Path library, List<Path> paths) {
        var name = "window-" + Integer.toHexString(library.toAbsolutePath().normalize().hashCode());
        try {
            Files.createDirectories(folder);
            var socket = folder.resolve(name + ".socket");
            var lock =
                    FileChannel.open(
                            folder.resolve(name + ".lock"),
                            StandardOpenOption.CREATE,
                            StandardOpenOption.WRITE);
            if (locked(lock)) return new Entry.First(open(socket, lock));
            lock.close();
            return handOver(socket, paths) ? new Entry.HandedOver() : new Entry.Unknown();
        } catch (IOException | UnsupportedOperationException | IllegalArgumentException unable) {
            return new Entry.Unknown();
        }
    }

    private static boolean locked(FileChannel file) throws IOException {
        try {
            return file.tryLock() != null;
        } catch (OverlappingFileLockException sameProgram) {
            return false;
        }
    }

    /// What lies there from one that ended without closing is in the way.
    private static FrontDoor open(Path socket, FileChannel lock) throws IOException {
        try {
            Files.deleteIfExists(socket);
            var server = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
            server.bind(UnixDomainSocketAddress.of(socket));
            return new FrontDoor(socket, lock, server);
        } catch (IOException | RuntimeException failure) {
            lock.close();
            throw failure;
        }
    }

    /// Takes what later starts bring, until the door is closed.
    ///
    /// @param visit is told the paths on a thread of its own, also where there are none
    void listen(Consumer<List<Path>> visit) {
        Thread.ofVirtual()
                .name("front-door")
                .start(() -> {
                    while (server.isOpen()) receive(visit);
                });
    }

    private void receive(Consumer<List<Path>> visit) {
        try (var visitor = server.accept()) {
            var paths = paths(Channels.newInputStream(visitor));
            visitor.write(ByteBuffer.wrap(new byte[] {TAKEN}));
            visit.accept(paths);
        } catch (ClosedChannelException atTheEnd) {
            return;
        } catch (IOException left) {
            System.getLogger("turnscope")
                    .log(System.Logger.Level.DEBUG, "a visitor has left", left);
        }
    }

    /// The sender names its paths, each ended by a zero byte, and then closes its side.
    private static List<Path> paths(InputStream sent) throws IOException {
        var text = new String(sent.readNBytes(MOST_BYTES), StandardCharsets.UTF_8);
        return Stream.of(text.split("\0")).filter(each -> !each.isEmpty()).map(Path::of).toList();
    }

    /// The one who has the lock may not have opened its socket yet.
    private static boolean handOver(Path socket, List<Path> paths) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (System.nanoTime() < end) {
            try {
                return CompletableFuture.supplyAsync(() -> send(socket, paths))
                        .orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS)
                        .join();
            } catch (CompletionException notYet) {
                if (!pause()) return false;
            }
        }
        return false;
    }

    private static boolean pause() {
        try {
            Thread.sleep(RETRY_MILLIS);
            return true;
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static boolean send(Path socket, List<Path> paths) {
        var message =
                paths.stream()
                        .map(path -> path.toAbsolutePath().normalize() + "\0")
                        .collect(Collectors.joining());
        try (var channel = SocketChannel.open(UnixDomainSocketAddress.of(socket))) {
            var bytes = ByteBuffer.wrap(message.getBytes(StandardCharsets.UTF_8));
            while (bytes.hasRemaining()) channel.write(bytes);
            channel.shutdownOutput();
            return Channels.newInputStream(channel).read() == TAKEN;
        } catch (IOException closed) {
            throw new CompletionException(closed);
        }
    }

    @Override
    public void close() {
        try (lock;
                server) {
            Files.deleteIfExists(socket);
        } catch (IOException left) {
            System.getLogger("turnscope")
                    .log(System.Logger.Level.DEBUG, "the socket stays behind", left);
        }
    }
}
