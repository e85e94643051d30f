package io.mqconsole.menu;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.mqconsole.BackendTest;
import io.mqconsole.RestClient;
import io.mqconsole.access.Role;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/** What was stored hides at once, and what another console stored soon after. */
@BackendTest
class MenuVisibilityIT {
    @LocalServerPort
    private int port;

    @Autowired
    private MenuTable table;

    @Autowired
    private JdbcTemplate database;

    @Test
    void hidesAtOnceAndShowsAgain() {
        RestClient admin = RestClient.anonymous(port).admin();
        var told = new AtomicInteger();
        Runnable end = table.subscribe(name -> told.incrementAndGet());
        int version = admin.post(
                        "/api/v1/kv",
                        "{\"namespace\":\"console.menu\",\"key\":\"nodes\",\"value\":\"hidden-for: OPERATOR\"}")
                .json()
                .path("version")
                .asInt();
        assertThat(table.hidden()).containsEntry("nodes", Set.of(Role.OPERATOR));
        assertThat(told).hasValue(1);

        // Another console, or somebody at the database, who knows no rule.
        database.update(
                "UPDATE kv_item SET value = 'hidden-for: USER' WHERE namespace = 'console.menu' AND kv_key = 'nodes'");
        database.update("INSERT INTO kv_item (namespace, kv_key, value, operator, created_at, updated_at, version)"
                + " VALUES ('console.menu', 'kv', 'hidden-for: ADMIN', 'x', NOW(6), NOW(6), 1)");
        await().atMost(Duration.ofSeconds(15))
                .untilAsserted(() -> assertThat(table.hidden()).containsEntry("nodes", Set.of(Role.USER)));
        assertThat(table.hidden()).doesNotContainKey("kv");
        database.update("DELETE FROM kv_item WHERE namespace = 'console.menu' AND kv_key = 'kv'");

        assertThat(admin.delete("/api/v1/kv/console.menu/nodes?version=" + version)
                        .status())
                .isEqualTo(204);
        assertThat(table.hidden()).doesNotContainKey("nodes");
        end.run();
    }
}
