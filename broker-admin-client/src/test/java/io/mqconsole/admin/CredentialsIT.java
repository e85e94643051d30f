package io.mqconsole.admin;

import static org.assertj.core.api.Assertions.assertThat;

import io.mqconsole.embedded.EmbeddedCluster;
import io.mqconsole.embedded.Topology;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Who may ask brokers that check signatures, and what the others are told. */
@Timeout(120)
class CredentialsIT {
    private static final CallOptions PATIENT = CallOptions.within(Duration.ofSeconds(15));

    private static final Credentials RIGHT = new Credentials("console", "console-secret");

    private static EmbeddedCluster cluster;

    @BeforeAll
    static void start() {
        var topology = Topology.smallBuilder()
                .acl(RIGHT.accessKey(), RIGHT.secretKey())
                .build();
        Path folder =
                Path.of("target", "clusters", "acl-" + ProcessHandle.current().pid());
        cluster = EmbeddedCluster.start(topology, folder).awaitReady(Duration.ofSeconds(90));
    }

    @AfterAll
    static void stop() {
        cluster.close();
    }

    @Test
    void theRightCredentialIsAnswered() {
        var configs = configsWith(RIGHT);

        assertThat(configs.errors()).isEmpty();
        assertThat(configs.values())
                .singleElement()
                .satisfies(config -> assertThat(config).containsEntry("brokerName", "broker-a"));
    }

    @Test
    void aWrongSecretIsDeniedWithTheBrokersWords() {
        assertThat(errorWith(new Credentials(RIGHT.accessKey(), "wrong"))).satisfies(error -> {
            assertThat(error.kind()).isEqualTo(AdminError.Kind.DENIED);
            assertThat(error.code()).isEqualTo(16);
            assertThat(error.remark()).contains("signature");
            assertThat(error.node()).isEqualTo(cluster.node("broker-a-1").address());
        });
    }

    @Test
    void anUnknownUserIsDenied() {
        assertThat(errorWith(new Credentials("nobody", "secret")).kind()).isEqualTo(AdminError.Kind.DENIED);
    }

    @Test
    void noCredentialIsDenied() {
        assertThat(errorWith(null)).satisfies(error -> {
            assertThat(error.kind()).isEqualTo(AdminError.Kind.DENIED);
            assertThat(error.remark()).contains("username");
        });
    }

    private static AdminError errorWith(@Nullable Credentials credentials) {
        return configsWith(credentials).errors().getFirst();
    }

    private static FanOut<Map<String, String>> configsWith(@Nullable Credentials credentials) {
        var endpoint = new RegionEndpoint(Regions.nameServers(cluster), credentials, false);
        try (var admin = ClusterAdmin.connect(endpoint)) {
            // NameServers check nothing: they always tell who the brokers are.
            List<BrokerRef> brokers =
                    Answers.first(admin.nodes().clusterTables(PATIENT)).brokers();
            return admin.nodes().brokerConfigs(brokers, PATIENT);
        }
    }
}
