package io.mqconsole.shared;

import static org.assertj.core.api.Assertions.assertThat;

import io.mqconsole.db.junit.EmbeddedMySqlTest;
import io.mqconsole.db.junit.TestSchema;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.ZoneId;
import java.util.TimeZone;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A time is the same moment whatever zones the database and the JVM are in. */
@EmbeddedMySqlTest
class UtcInstantHandlerIT {
    private static final TimeZone HERE = TimeZone.getDefault();

    private final UtcInstantHandler handler = new UtcInstantHandler();
    private final TestSchema schema;

    UtcInstantHandlerIT(TestSchema schema) {
        this.schema = schema;
    }

    @AfterEach
    void home() {
        TimeZone.setDefault(HERE);
    }

    /** Among them the hours that New York skips and repeats, read as UTC. */
    @ParameterizedTest
    @ValueSource(strings = {"2026-11-21T09:00:00.123456Z", "2026-03-08T02:30:00Z", "2026-11-01T01:30:00Z"})
    void aMomentThatIsWrittenInOneZoneIsTheSameInAnother(String text) throws SQLException {
        Instant moment = Instant.parse(text);
        try (Connection shanghai = connect("+08:00", "America/New_York")) {
            execute(shanghai, "CREATE TABLE IF NOT EXISTS moments (at DATETIME(6) NOT NULL)");
            execute(shanghai, "DELETE FROM moments");
            try (PreparedStatement insert = shanghai.prepareStatement("INSERT INTO moments VALUES (?)")) {
                handler.setNonNullParameter(insert, 1, moment, null);
                insert.executeUpdate();
            }
            assertThat(read(shanghai)).isEqualTo(moment);
        }
        try (Connection lima = connect("-05:00", "Asia/Tokyo")) {
            assertThat(read(lima)).isEqualTo(moment);
        }
    }

    private Connection connect(String database, String jvm) throws SQLException {
        TimeZone.setDefault(TimeZone.getTimeZone(ZoneId.of(jvm)));
        Connection connection = schema.dataSource().getConnection();
        execute(connection, "SET time_zone = '" + database + "'");
        return connection;
    }

    /** The stored text is read as well: it must be the UTC that SQL's own UTC_TIMESTAMP is compared with. */
    private Instant read(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT at, CAST(at AS CHAR) FROM moments")) {
            assertThat(row.next()).isTrue();
            Instant read = handler.getNullableResult(row, "at");
            assertThat(handler.getNullableResult(row, 1)).isEqualTo(read);
            assertThat(Instant.parse(row.getString(2).replace(' ', 'T') + "Z")).isEqualTo(read);
            return read;
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
