package turnscope.importers.library;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.locks.ReentrantLock;

import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.JournalMode;
import org.sqlite.SQLiteConfig.SynchronousMode;
import org.sqlite.SQLiteConfig.TempStore;
import org.sqlite.SQLiteConfig.TransactionMode;

/// The connections to one SQLite file: one that writes, and as many that read as are busy at once.
///
/// Readers see the state of the last commit and never wait for the writer; writers of other programs are waited for.
final class Database implements AutoCloseable {

    private static final System.Logger LOG = System.getLogger(Database.class.getName());

    private static final int PATIENCE_MS = 30_000;

    /// Page cache of each connection; negative for kilobytes.
    private static final int CACHE_KB = -16_000;

    /// The log is copied into the file whenever it has this many pages.
    private static final int LOG_PAGES = 4_000;

    private final Path file;
    private final Connection writer;
    private final ReentrantLock writing = new ReentrantLock();
    private final ConcurrentLinkedDeque<Connection> readers = new ConcurrentLinkedDeque<>();
    private volatile boolean closed;

    private Database(Path file, Connection writer) {
        this.file = file;
        this.writer = writer;
    }

    static Database open(Path file) {
        Schema.check(file);
        try {
            var parent = file.toAbsolutePath().getParent();
            if (parent != null) Files.createDirectories(parent);
        } catch (IOException e) {
            throw new LibraryException(file + ": the library's folder cannot be made", e);
        }
        try {
            var database = new Database(file, connectPatiently(file));
            database.start();
            return database;
        } catch (SQLException e) {
            throw LibraryException.of(file, e);
        }
    }

    private void start() {
        try {
            write(connection -> {
                Schema.migrate(file, connection);
                return file;
            });
        } catch (LibraryException e) {
            close();
            throw e;
        }
    }

    /// On the disk, what was not yet copied into the file included; empty if that cannot be read.
    OptionalLong bytes() {
        try {
            var log = file.resolveSibling(file.getFileName() + "-wal");
            return OptionalLong.of(Files.size(file) + (Files.exists(log) ? Files.size(log) : 0));
        } catch (IOException _) {
            return OptionalLong.empty();
        }
    }

    /// Something done with a connection inside of one transaction.
    interface Work<T> {
        T on(Connection connection) throws SQLException;
    }

    /// Reads one consistent state.
    <T> T read(Work<T> work) {
        if (closed) throw new LibraryException(file + ": the library is closed");
        try {
            var idle = readers.pollFirst();
            var reader = idle != null ? idle : connect(file, TransactionMode.DEFERRED);
            try {
                return inTransaction(reader, work);
            } finally {
                giveBack(reader);
            }
        } catch (SQLException e) {
            throw LibraryException.of(file, e);
        }
    }

    private void giveBack(Connection reader) throws SQLException {
        readers.addFirst(reader);
        if (closed && readers.remove(reader)) reader.close();
    }

    /// Writes in one transaction: all of it or nothing.
    <T> T write(Work<T> work) {
        writing.lock();
        try {
            return inTransaction(writer, work);
        } catch (SQLException e) {
            throw LibraryException.of(file, e);
        } finally {
            writing.unlock();
        }
    }

    /// Does a part of the work of a transaction: all of it or nothing, whatever becomes of the other parts.
    <T> T part(Connection connection, Work<T> work) {
        try (var statement = connection.createStatement()) {
            statement.execute("SAVEPOINT part");
            var done = false;
            try {
                var result = work.on(connection);
                done = true;
                return result;
            } finally {
                if (!done) statement.execute("ROLLBACK TO part");
                statement.execute("RELEASE part");
            }
        } catch (SQLException e) {
            throw LibraryException.of(file, e);
        }
    }

    /// The driver begins a transaction when its commit mode is switched off and commits when it is switched on again; its own
    /// `commit` would begin the next one at once and hold the lock.
    private static <T> T inTransaction(Connection connection, Work<T> work) throws SQLException {
        var committed = false;
        try {
            connection.setAutoCommit(false);
            var done = work.on(connection);
            connection.setAutoCommit(true);
            committed = true;
            return done;
        } finally {
            if (!committed) rollBack(connection);
        }
    }

    /// Ends a failed transaction, unless SQLite has done so itself.
    private static void rollBack(Connection connection) {
        try (var statement = connection.createStatement()) {
            statement.execute("ROLLBACK");
        } catch (SQLException e) {
            LOG.log(System.Logger.Level.DEBUG, "already rolled back", e);
        }
        try {
            connection.setAutoCommit(true);
        } catch (SQLException e) {
            LOG.log(System.Logger.Level.DEBUG, "nothing to commit", e);
        }
    }

    private static Connection connect(Path file, TransactionMode mode) throws SQLException {
        var config = new SQLiteConfig();
        config.setBusyTimeout(PATIENCE_MS);
        config.setJournalMode(JournalMode.WAL);
        config.setSynchronous(SynchronousMode.NORMAL);
        config.setTempStore(TempStore.MEMORY);
        config.enforceForeignKeys(true);
        config.setTransactionMode(mode);
        config.setGetGeneratedKeys(false);
        config.setCacheSize(CACHE_KB);
        config.setWalAutocheckpoint(LOG_PAGES);
        return DriverManager.getConnection(
                "jdbc:sqlite:" + file.toAbsolutePath(), config.toProperties());
    }

    /// Opens again while another program is just making the same file, which SQLite does not wait for.
    private static Connection connectPatiently(Path file) throws SQLException {
        var deadline = System.nanoTime() + PATIENCE_MS * 1_000_000L;
        while (true) {
            try {
                return connect(file, TransactionMode.IMMEDIATE);
            } catch (SQLException e) {
                if (!LibraryException.isBusy(e) || System.nanoTime() > deadline) throw e;
                Thread.onSpinWait();
            }
        }
    }

    @Override
    public void close() {
        closed = true;
        writing.lock();
        try {
            writer.close();
            for (var reader = readers.pollFirst(); reader != null; reader = readers.pollFirst()) {
                reader.close();
            }
        } catch (SQLException e) {
            throw LibraryException.of(file, e);
        } finally {
            writing.unlock();
        }
    }
}
