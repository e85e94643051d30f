package io.mqconsole.db;

import com.mysql.cj.jdbc.MysqlDataSource;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.regex.Pattern;

/**
 * A real MySQL 8.0 server on a folder of its own, for try-out and tests; it ends when this JVM ends in any way.
 *
 * <p>The folder keeps data, password and port. It belongs to one JVM at a time, and what a killed one left running on
 * it is stopped at the next start. Every failure is a {@link MySqlStartException} whose message is the one line to show.
 */
public final class EmbeddedMySql implements AutoCloseable {
    static final String USER = "console";
    static final String SCHEMA = "console";

    private static final Duration START_TIME = Duration.ofSeconds(60);
    private static final int PORT_ATTEMPTS = 5;
    private static final Pattern SCHEMA_NAME = Pattern.compile("[A-Za-z0-9_]{1,64}");

    private final MysqldCommands commands;
    private final FolderLock lock;
    private final LoopbackPort ports;
    private final String password;
    private int port;
    private MysqldProcess process;

    private EmbeddedMySql(MysqldCommands commands, FolderLock lock) {
        this.commands = commands;
        this.lock = lock;
        this.ports = new LoopbackPort(commands.folder());
        if (!commands.folder().isComplete()) {
            new Initialization(commands).run();
        }
        this.password = commands.folder().password();
        this.port = ports.choose();
        this.process = serve(PORT_ATTEMPTS);
    }

    /**
     * Starts a server on a folder, which is created and set up the first time (about 4 s; later starts take under 1 s).
     *
     * @param dataDir kept by {@link #close()}; a second start on it finds the data, the password and, where free, the port
     */
    public static EmbeddedMySql start(Path dataDir) {
        MysqldHome home = MysqldHome.find();
        new SystemLibraries(home).require();
        DataFolder folder = DataFolder.at(dataDir);
        FolderLock lock = folder.own();
        try {
            Orphans.stop(folder);
            return new EmbeddedMySql(new MysqldCommands(home, folder), lock);
        } catch (RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    /**
     * Stops the server that a killed JVM left on a folder.
     *
     * @return whether there was one
     * @throws MySqlStartException when a living JVM owns the folder
     */
    public static boolean stopLeftBehind(Path dataDir) {
        if (!Files.isDirectory(dataDir)) {
            return false;
        }
        DataFolder folder = DataFolder.at(dataDir);
        try (FolderLock ignored = folder.own()) {
            return Orphans.stop(folder);
        }
    }

    /** @return URL of the schema {@code console} */
    public String jdbcUrl() {
        return jdbcUrl(SCHEMA);
    }

    public String jdbcUrl(String schema) {
        return "jdbc:mysql://127.0.0.1:" + port + "/" + schema + "?sslMode=DISABLED&allowPublicKeyRetrieval=true";
    }

    public String user() {
        return USER;
    }

    public String password() {
        return password;
    }

    public int port() {
        return port;
    }

    /** @return the process id of the server, also after it has ended */
    public synchronized long pid() {
        return process.pid();
    }

    /** @param name letters, digits and underscores */
    public void createSchema(String name) {
        if (!SCHEMA_NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("no schema name: " + name);
        }
        try (Connection connection = connect(SCHEMA);
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE `" + name + "` CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_ai_ci");
        } catch (SQLException e) {
            throw new IllegalStateException("cannot create schema " + name, e);
        }
    }

    /** Ends the server in an orderly way; {@link #restart()} brings it back. Does nothing when it has ended. */
    public synchronized void stop() {
        process.stop();
    }

    /** Ends the server with SIGKILL, as a fault. */
    public synchronized void kill() {
        process.kill();
    }

    /** Stops the server if it runs and starts it on the same port, so that pools on {@link #jdbcUrl()} find it again. */
    public synchronized void restart() {
        process.stop();
        process = serve(0);
    }

    /** Stops the server and gives the folder free. */
    @Override
    public synchronized void close() {
        process.stop();
        lock.close();
    }

    private MysqldProcess serve(int otherPorts) {
        MysqldProcess started =
                MysqldProcess.start(commands.serve(port), commands.folder().log());
        if (answers(started)) {
            return started;
        }
        started.kill();
        ServerLog log = started.log();
        if (log.saysPortTaken() && otherPorts > 0) {
            port = ports.other();
            return serve(otherPorts - 1);
        }
        throw new MySqlStartException(
                "MySQL does not start on " + commands.folder().root() + ": " + log.reason());
    }

    private boolean answers(MysqldProcess started) {
        long deadline = System.nanoTime() + START_TIME.toNanos();
        while (started.isAlive() && System.nanoTime() < deadline) {
            try (Connection ignored = connect(SCHEMA)) {
                // A foreign server on our port would not know our password, so this is ours.
                return started.isAlive();
            } catch (SQLException e) {
                if (!pause()) {
                    return false;
                }
            }
        }
        return false;
    }

    private Connection connect(String schema) throws SQLException {
        MysqlDataSource source = new MysqlDataSource();
        source.setUrl(jdbcUrl(schema) + "&connectTimeout=2000&socketTimeout=10000");
        source.setUser(USER);
        source.setPassword(password);
        return source.getConnection();
    }

    private static boolean pause() {
        try {
            Thread.sleep(50);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
