package io.mqconsole.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.mqconsole.db.junit.SharedMySql;
import io.mqconsole.db.junit.TestSchema;
import java.util.List;
import java.util.Optional;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.DataClassRowMapper;
import org.springframework.jdbc.core.JdbcTemplate;

class ChainOfOldRowsIT {
    private static final String LINKS = """
            SELECT id, DATE_FORMAT(at, '%Y-%m-%d %H:%i:%s.%f') AS at, actor, way_in, address, action, resource, outcome,
              SHA2(detail, 256) AS detail_hash, correlation_id, LOWER(HEX(previous_hash)) AS previous_hash,
              LOWER(HEX(hash)) AS hash
            FROM audit_event ORDER BY id
            """;

    @Test
    void whatWasThereBeforeIsChainedOnceWithItsIdsAndTheTrailSaysUpToWhere() {
        TestSchema schema = SharedMySql.freshSchema("old-rows");
        var jdbc = new JdbcTemplate(schema.dataSource());
        flyway(schema, "9").migrate();
        for (int id : List.of(3, 4, 9)) {
            jdbc.update(
                    "INSERT INTO audit_event (id, at, actor, way_in, address, action, resource, outcome, detail)"
                            + " VALUES (?, UTC_TIMESTAMP(6), 'ann', 'UI', '10.0.0.1', 'user.update', '用户/é', 'OK', ?)",
                    id,
                    id == 4 ? null : "{\"reason\":\"因为\"}");
        }

        flyway(schema, "latest").migrate();

        List<ChainRow> rows = jdbc.query(LINKS, new DataClassRowMapper<>(ChainRow.class));
        assertThat(rows.stream().map(ChainRow::id)).containsExactly(3L, 4L, 9L, 10L);
        assertThat(rows.getLast().action()).isEqualTo("audit.chain");
        assertThat(rows.getLast().resource()).isEqualTo("audit/1-9");
        assertThat(walked(rows, head(jdbc))).isEmpty();
        assertThat(head(jdbc)).isEqualTo(new ChainHead(10, rows.getLast().hash(), 4));

        jdbc.update("DELETE FROM audit_event WHERE id = 4");
        assertThat(walked(jdbc.query(LINKS, new DataClassRowMapper<>(ChainRow.class)), head(jdbc)))
                .hasValueSatisfying(broken -> assertThat(broken.what()).isEqualTo(Break.REMOVED));
    }

    @Test
    void aNewTrailBeginsWithItsFirstEvent() {
        TestSchema schema = SharedMySql.freshSchema("no-rows");
        flyway(schema, "latest").migrate();
        var jdbc = new JdbcTemplate(schema.dataSource());
        assertThat(head(jdbc)).isEqualTo(new ChainHead(0, ChainRow.START, 0));
        assertThat(jdbc.query(LINKS, new DataClassRowMapper<>(ChainRow.class))).isEmpty();
    }

    private static Optional<BrokenLink> walked(List<ChainRow> rows, ChainHead head) {
        var walk = new ChainWalk(head);
        return rows.stream()
                .map(walk::next)
                .flatMap(Optional::stream)
                .findFirst()
                .or(walk::finished);
    }

    private static ChainHead head(JdbcTemplate jdbc) {
        return jdbc.queryForObject(
                "SELECT sequence, LOWER(HEX(hash)) AS hash, total AS `rows` FROM audit_head",
                new DataClassRowMapper<>(ChainHead.class));
    }

    private static Flyway flyway(TestSchema schema, String target) {
        return Flyway.configure()
                .dataSource(schema.dataSource())
                .javaMigrations(new ChainOfOldRows())
                .target(target)
                .load();
    }
}
