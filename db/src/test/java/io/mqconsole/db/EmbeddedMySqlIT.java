package io.mqconsole.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(value = 2, unit = TimeUnit.MINUTES)
class EmbeddedMySqlIT {
    /** A folder that is set up, since each test would else pay seconds for its own. */
    @TempDir
    static Path template;

    @TempDir
    Path folder;

    @BeforeAll
    static void setUp() {
        EmbeddedMySql.start(template).close();
    }

    @BeforeEach
    void copy() throws IOException {
        try (Stream<Path> files = Files.walk(template.resolve("server"))) {
            for (Path file : files.toList()) {
                Files.copy(file, folder.resolve(template.relativize(file)), StandardCopyOption.COPY_ATTRIBUTES);
            }
        }
    }

    @Test
    void dataPasswordAndPortSurviveAStopAndAStart() throws SQLException {
        int port;
        String password;
        try (EmbeddedMySql mysql = EmbeddedMySql.start(folder)) {
            run(mysql, "CREATE TABLE note (text VARCHAR(40))");
            run(mysql, "INSERT INTO note VALUES ('保留 😀')");
            port = mysql.port();
            password = mysql.password();
        }

        try (EmbeddedMySql mysql = EmbeddedMySql.start(folder)) {
            assertThat(mysql.port()).isEqualTo(port);
            assertThat(mysql.password()).isEqualTo(password);
            assertThat(value(mysql, "SELECT text FROM note")).isEqualTo("保留 😀");
        }
    }

    @Test
    void aKilledServerComesBackOnTheSamePortWithItsData() throws SQLException {
        try (EmbeddedMySql mysql = EmbeddedMySql.start(folder)) {
            run(mysql, "CREATE TABLE note (text VARCHAR(40))");
            run(mysql, "INSERT INTO note VALUES ('committed')");
            int port = mysql.port();

            mysql.kill();
            assertThatThrownBy(() -> value(mysql, "SELECT 1")).isInstanceOf(SQLException.class);

            mysql.restart();
            assertThat(mysql.port()).isEqualTo(port);
            assertThat(value(mysql, "SELECT text FROM note")).isEqualTo("committed");
        }
    }

    @Test
    void aPortThatSomebodyTookIsReplaced() throws Exception {
        int port;
        try (EmbeddedMySql mysql = EmbeddedMySql.start(folder)) {
            port = mysql.port();
        }

        try (ServerSocket taker = new ServerSocket()) {
            taker.bind(new InetSocketAddress("127.0.0.1", port));
            try (EmbeddedMySql mysql = EmbeddedMySql.start(folder)) {
                assertThat(mysql.port()).isNotEqualTo(port);
                assertThat(value(mysql, "SELECT 1")).isEqualTo("1");
            }
        }
    }

    @Test
    void aSecondOwnerIsRefusedWithTheProcessThatHasIt() {
        try (EmbeddedMySql mysql = EmbeddedMySql.start(folder)) {
            assertThatThrownBy(() -> EmbeddedMySql.start(folder))
                    .isInstanceOf(MySqlStartException.class)
                    .hasMessageContaining(
                            "in use by process " + ProcessHandle.current().pid());
            assertThat(ProcessHandle.of(mysql.pid())).isPresent();
        }
    }

    @Test
    void itListensOnLoopbackOnlyAndItsPasswordIsNotEmpty() throws IOException {
        try (EmbeddedMySql mysql = EmbeddedMySql.start(folder)) {
            var others = NetworkInterface.networkInterfaces()
                    .flatMap(NetworkInterface::inetAddresses)
                    .filter(address -> !address.isLoopbackAddress())
                    .toList();
            for (var address : others) {
                assertThatThrownBy(() -> {
                            try (Socket socket = new Socket()) {
                                socket.connect(new InetSocketAddress(address, mysql.port()), 1000);
                            }
                        })
                        .isInstanceOf(IOException.class);
            }
            assertThat(mysql.password()).hasSizeGreaterThanOrEqualTo(32);
            assertThatThrownBy(() -> DriverManager.getConnection(mysql.jdbcUrl(), "root", ""))
                    .isInstanceOf(SQLException.class);
        }
    }

    @Test
    void aFolderWithALongPathWorks() throws IOException, SQLException {
        Path deep = Files.createDirectories(folder.resolve("d".repeat(100)).resolve("with a space"));

        try (EmbeddedMySql mysql = EmbeddedMySql.start(deep)) {
            assertThat(value(mysql, "SELECT @@character_set_server")).isEqualTo("utf8mb4");
        }
    }

    @Test
    void aServerStaysWithinItsMemory() throws IOException {
        try (EmbeddedMySql mysql = EmbeddedMySql.start(folder)) {
            long kilobytes = Files.readAllLines(Path.of("/proc/" + mysql.pid() + "/status")).stream()
                    .filter(line -> line.startsWith("VmRSS:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                    .findFirst()
                    .orElseThrow();
            assertThat(kilobytes).isLessThan(200 * 1024);
        }
    }

    @Test
    void theServerOfAJvmThatWasKilledEndsWithIt() throws Exception {
        Process owner = owner();
        long server = Long.parseLong(owner.inputReader().readLine());
        ProcessHandle handle = ProcessHandle.of(server).orElseThrow();

        owner.destroyForcibly().waitFor();

        assertThat(handle.onExit()).succeedsWithin(Duration.ofSeconds(20));
    }

    @Test
    void anOrphanThatNothingElseEndedIsStoppedAtTheNextStart() throws Exception {
        Process owner = owner();
        long server = Long.parseLong(owner.inputReader().readLine());
        // Without its life line the server really is left behind.
        owner.children().filter(child -> child.pid() != server).forEach(ProcessHandle::destroyForcibly);
        owner.destroyForcibly().waitFor();
        assertThat(ProcessHandle.of(server)).isPresent();

        try (EmbeddedMySql mysql = EmbeddedMySql.start(folder)) {
            assertThat(ProcessHandle.of(server)).isEmpty();
            assertThat(value(mysql, "SELECT 1")).isEqualTo("1");
        }
    }

    private Process owner() throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-D" + MysqldHome.PROPERTY + "=" + MysqldHome.find().folder(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Owner.class.getName(),
                        folder.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    private static void run(EmbeddedMySql mysql, String statement) throws SQLException {
        try (Connection connection = open(mysql);
                Statement jdbc = connection.createStatement()) {
            jdbc.execute(statement);
        }
    }

    private static String value(EmbeddedMySql mysql, String query) throws SQLException {
        try (Connection connection = open(mysql);
                Statement jdbc = connection.createStatement();
                ResultSet rows = jdbc.executeQuery(query)) {
            assertThat(rows.next()).isTrue();
            return rows.getString(1);
        }
    }

    private static Connection open(EmbeddedMySql mysql) throws SQLException {
        return DriverManager.getConnection(mysql.jdbcUrl(), mysql.user(), mysql.password());
    }

    /** A JVM that owns a server and waits to be killed. */
    static final class Owner {
        public static void main(String[] arguments) throws InterruptedException {
            EmbeddedMySql mysql = EmbeddedMySql.start(Path.of(arguments[0]));
            System.out.println(mysql.pid());
            Thread.sleep(Duration.ofMinutes(5));
        }
    }
}
