package io.mqconsole.admin;

import static org.assertj.core.api.Assertions.assertThat;

import io.mqconsole.embedded.EmbeddedCluster;
import io.mqconsole.embedded.Topology;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A region with TLS is spoken to in TLS and in nothing else. */
@Timeout(60)
class TlsIT {
    private static final CallOptions PATIENT = CallOptions.within(Duration.ofSeconds(15));

    private static final int HANDSHAKE_RECORD = 0x16;

    @Test
    void nameServersAndBrokersAnswerOverTls() {
        Path folder =
                Path.of("target", "clusters", "tls-" + ProcessHandle.current().pid());
        try (var cluster = EmbeddedCluster.start(Topology.smallBuilder().tls().build(), folder)) {
            cluster.awaitReady(Duration.ofSeconds(45));
            try (var admin = ClusterAdmin.connect(new RegionEndpoint(Regions.nameServers(cluster), null, true))) {
                var brokers =
                        Answers.first(admin.nodes().clusterTables(PATIENT)).brokers();
                assertThat(Answers.first(admin.nodes().runtimes(brokers, PATIENT))
                                .version())
                        .isEqualTo("V5_5_0");
            }
        }
    }

    @Test
    void theFirstByteSentIsThatOfAHandshake() throws Exception {
        try (var listener = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                var admin = ClusterAdmin.connect(new RegionEndpoint(
                        List.of(new NodeAddress("127.0.0.1", listener.getLocalPort())), null, true))) {
            var call = CompletableFuture.supplyAsync(
                    () -> admin.nodes().clusterTables(CallOptions.within(Duration.ofSeconds(10))));
            try (var connection = listener.accept()) {
                assertThat(connection.getInputStream().read()).isEqualTo(HANDSHAKE_RECORD);
            }
            // The other side hung up in the middle of the handshake: no reason to wait for the deadline.
            assertThat(call.get(5, TimeUnit.SECONDS).errors())
                    .extracting(AdminError::kind)
                    .containsExactly(AdminError.Kind.UNREACHABLE);
        }
    }
}
