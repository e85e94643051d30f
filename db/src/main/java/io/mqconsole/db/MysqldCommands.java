package io.mqconsole.db;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * The command lines of mysqld: small buffers (about 140 MB in all), loopback only.
 *
 * <p>There is no Unix socket: its path is limited to 107 bytes and nothing here needs one.
 */
record MysqldCommands(MysqldHome home, DataFolder folder) {
    List<String> initialize(Path data, Path initFile) {
        return command(data, "--initialize-insecure", "--init-file=" + initFile);
    }

    List<String> serve(int port) {
        return command(
                folder.data(),
                "--port=" + port,
                "--bind-address=127.0.0.1",
                "--socket=",
                "--mysqlx=OFF",
                "--skip-name-resolve",
                "--pid-file=" + folder.pidFile(),
                "--default-time-zone=+00:00",
                "--character-set-server=utf8mb4",
                "--collation-server=utf8mb4_0900_ai_ci",
                "--max-connections=200",
                "--max-allowed-packet=64M",
                "--innodb-log-buffer-size=4M",
                // A killed mysqld loses nothing by this; only a machine that loses power loses up to a second.
                "--innodb-flush-log-at-trx-commit=2",
                "--table-open-cache=400",
                "--table-definition-cache=400");
    }

    private List<String> command(Path data, String... options) {
        Stream<String> first = Stream.of(
                home.executable().toString(),
                "--no-defaults",
                "--datadir=" + data,
                "--basedir=" + home.folder(),
                "--performance-schema=OFF",
                "--disable-log-bin",
                "--innodb-buffer-pool-size=32M",
                "--innodb-redo-log-capacity=32M");
        return Stream.of(first, Account.mysqldOptions().stream(), Stream.of(options))
                .flatMap(part -> part)
                .toList();
    }
}
