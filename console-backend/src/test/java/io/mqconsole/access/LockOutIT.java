package io.mqconsole.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.mqconsole.BackendTest;
import io.mqconsole.RestClient;
import io.mqconsole.RestClient.Answer;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/** Whatever administrators do to each other and themselves, one of them can still log in. */
@BackendTest
class LockOutIT {
    @LocalServerPort
    private int port;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private TestUsers users;

    private final String name = "a." + UUID.randomUUID().toString().substring(0, 8);
    private RestClient anonymous;
    private List<String> others = List.of();

    @BeforeEach
    void clients() {
        anonymous = RestClient.anonymous(port);
    }

    @AfterEach
    void theOthersAreBack() {
        others.forEach(other -> jdbc.update("UPDATE console_user SET enabled = TRUE WHERE name = ?", other));
        jdbc.update("DELETE FROM console_user WHERE name LIKE ?", name + "%");
    }

    @Test
    void nobodyLocksThemselvesOut() {
        RestClient admin = anonymous.admin();
        int version = admin.get("/api/v1/users/admin").json().path("version").asInt();
        assertThat(admin.delete("/api/v1/users/Admin?version=" + version).status())
                .isEqualTo(409);
        assertThat(admin.post("/api/v1/users/admin/reset-password", null).status())
                .isEqualTo(409);
        for (String change : List.of("\"USER\",\"enabled\":true", "\"ADMIN\",\"enabled\":false")) {
            Answer refused =
                    admin.put("/api/v1/users/admin", "{\"userType\":" + change + ",\"version\":" + version + "}");
            assertThat(refused.status()).as(change).isEqualTo(409);
            assertThat(refused.json().path("detail").asString()).contains("another administrator");
        }
    }

    @Test
    void ofTwoAdminsWhoDemoteEachOtherAtOnceOneStays() {
        List<RestClient> two = List.of(admin(name + 0), admin(name + 1));
        only(name + "_");
        List<CompletableFuture<Integer>> answers = IntStream.range(0, 2)
                .mapToObj(i -> CompletableFuture.supplyAsync(
                        () -> demote(two.get(i), name + (1 - i)).status()))
                .toList();
        assertThat(answers.stream().map(CompletableFuture::join)).contains(200);
        assertThat(jdbc.queryForObject(
                        "SELECT COUNT(*) FROM console_user WHERE role = 'ADMIN' AND enabled", Integer.class))
                .isEqualTo(1);
    }

    /** Whoever acts may have been disabled a moment ago, and still acts for as long as an account is remembered. */
    @Test
    void theLastAdminIsNotDemotedByWhoIsNoneAnyMore() {
        RestClient second = admin(name + "-second");
        admin(name + "-last");
        assertThat(second.get("/api/v1/users").status())
                .as("remembered as an admin")
                .isEqualTo(200);
        only(name + "-last");
        Answer refused = demote(second, name + "-last");
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.json().path("detail").asString()).contains("last administrator");
    }

    private RestClient admin(String who) {
        users.create(who, Role.ADMIN, false);
        return anonymous.basic(who, TestUsers.PASSWORD);
    }

    private static Answer demote(RestClient by, String whom) {
        return by.put("/api/v1/users/" + whom, "{\"userType\":\"USER\",\"enabled\":true,\"version\":1}");
    }

    /** Disables all other administrators until the test is over. */
    private void only(String like) {
        others = jdbc.queryForList(
                "SELECT name FROM console_user WHERE role = 'ADMIN' AND enabled AND name NOT LIKE ?",
                String.class,
                like);
        others.forEach(other -> jdbc.update("UPDATE console_user SET enabled = FALSE WHERE name = ?", other));
    }
}
