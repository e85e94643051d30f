package io.mqconsole.audit;

import io.mqconsole.shared.Actor;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Chains the rows that were written before there was a chain, once, as they are on the day of the upgrade, and says in the
 * trail up to where that was so. As a migration it runs under Flyway's lock and never again: what somebody puts into the
 * table later is not taken for old.
 */
@Component
class ChainOfOldRows implements JavaMigration {
    private static final int PAGE = 1_000;
    private static final String ROWS = """
            SELECT id, DATE_FORMAT(at, '%Y-%m-%d %H:%i:%s.%f'), actor, way_in, address, action, resource, outcome,
              SHA2(detail, 256), correlation_id
            FROM audit_event WHERE id > ? ORDER BY id LIMIT ?
            """;
    private static final String LINK = "UPDATE audit_event SET previous_hash = UNHEX(?), hash = UNHEX(?) WHERE id = ?";
    private static final String HEAD = "UPDATE audit_head SET sequence = ?, hash = UNHEX(?), total = ?";
    private static final String NOTE = """
            INSERT INTO audit_event (id, at, actor, way_in, address, action, resource, outcome, previous_hash, hash)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, UNHEX(?), UNHEX(?))
            """;

    @Override
    public void migrate(Context context) throws SQLException {
        Connection connection = context.getConnection();
        var head = new ChainHead(0, ChainRow.START, 0);
        List<ChainRow> page = page(connection, head);
        while (!page.isEmpty()) {
            head = chain(connection, page, head);
            page = page(connection, head);
        }
        if (head.rows() > 0) {
            store(connection, note(connection, head));
        }
    }

    private static List<ChainRow> page(Connection connection, ChainHead head) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(ROWS)) {
            select.setLong(1, head.sequence());
            select.setInt(2, PAGE);
            var rows = new ArrayList<ChainRow>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    rows.add(read(row));
                }
            }
            return rows;
        }
    }

    private static ChainRow read(ResultSet row) throws SQLException {
        return new ChainRow(
                row.getLong(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getString(6),
                row.getString(7),
                row.getString(8),
                row.getString(9),
                row.getString(10),
                ChainRow.START,
                ChainRow.START);
    }

    private static ChainHead chain(Connection connection, List<ChainRow> page, ChainHead from) throws SQLException {
        ChainHead head = from;
        try (PreparedStatement update = connection.prepareStatement(LINK)) {
            for (ChainRow row : page) {
                ChainRow linked = row.after(head.hash());
                update.setString(1, linked.previousHash());
                update.setString(2, linked.hash());
                update.setLong(3, linked.id());
                update.addBatch();
                head = new ChainHead(linked.id(), linked.hash(), head.rows() + 1);
            }
            update.executeBatch();
        }
        return head;
    }

    /** The row that tells where the old rows end. */
    private static ChainHead note(Connection connection, ChainHead head) throws SQLException {
        var entry = new AuditEntry(
                Instant.now(), Actor.SYSTEM, "audit.chain", "audit/1-" + head.sequence(), Outcome.OK, null, null);
        ChainRow row = ChainRow.of(entry, head.sequence() + 1, head.hash());
        List<String> values = List.of(
                row.at(),
                row.actor(),
                row.wayIn(),
                row.address(),
                row.action(),
                row.resource(),
                row.outcome(),
                row.previousHash(),
                row.hash());
        try (PreparedStatement insert = connection.prepareStatement(NOTE)) {
            insert.setLong(1, row.id());
            for (int i = 0; i < values.size(); i++) {
                insert.setString(i + 2, values.get(i));
            }
            insert.executeUpdate();
        }
        return new ChainHead(row.id(), row.hash(), head.rows() + 1);
    }

    private static void store(Connection connection, ChainHead head) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(HEAD)) {
            update.setLong(1, head.sequence());
            update.setString(2, head.hash());
            update.setLong(3, head.rows());
            update.executeUpdate();
        }
    }

    @Override
    public MigrationVersion getVersion() {
        return MigrationVersion.fromVersion("11.1");
    }

    @Override
    public String getDescription() {
        return "chain of old audit rows";
    }

    @Override
    public @Nullable Integer getChecksum() {
        return null;
    }

    @Override
    public boolean canExecuteInTransaction() {
        return true;
    }
}
