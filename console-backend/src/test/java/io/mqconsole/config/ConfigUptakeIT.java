package io.mqconsole.config;

import static org.assertj.core.api.Assertions.assertThat;

import io.mqconsole.admin.BrokerRef;
import io.mqconsole.admin.CallOptions;
import io.mqconsole.admin.ClusterAdmin;
import io.mqconsole.admin.ConfigWrite;
import io.mqconsole.admin.NameServerWrite;
import io.mqconsole.admin.NodeAddress;
import io.mqconsole.admin.RegionEndpoint;
import io.mqconsole.embedded.EmbeddedCluster;
import io.mqconsole.embedded.PlainProducer;
import io.mqconsole.embedded.Topology;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * What a broker and a NameServer of this version really do with every key, which is data of the catalogue. They are its own
 * and thrown away: every switch is turned once.
 */
@Timeout(240)
class ConfigUptakeIT {
    private static final Duration READY = Duration.ofSeconds(120);
    private static final CallOptions PATIENT = CallOptions.within(Duration.ofSeconds(30));

    private static EmbeddedCluster cluster;
    private static ClusterAdmin admin;
    private static NodeAddress nameServer;
    private static BrokerRef broker;

    @BeforeAll
    static void start() {
        Path folder = Path.of(
                "target", "clusters", "uptake-" + ProcessHandle.current().pid());
        cluster = EmbeddedCluster.start(Topology.small(), folder).awaitReady(READY);
        nameServer = NodeAddress.parse(cluster.namesrvAddrs());
        admin = ClusterAdmin.connect(new RegionEndpoint(List.of(nameServer), null, false));
        broker = admin.nodes()
                .clusterTables(PATIENT)
                .values()
                .getFirst()
                .brokers()
                .getFirst();
    }

    @AfterAll
    static void stop() {
        admin.close();
        cluster.close();
    }

    @Test
    void whatNodesDoWithEveryKeyIsWhatTheCatalogueSays() throws IOException {
        var catalogue = new ConfigCatalogue();
        var ofBroker = new UptakeMeasurement(ConfigUptakeIT::brokerConfig, ConfigUptakeIT::writeBroker);
        var ofNameServer = new UptakeMeasurement(ConfigUptakeIT::nameServerConfig, ConfigUptakeIT::writeNameServer);

        List<List<String>> measured = Stream.of(KeyOwner.values())
                .flatMap(owner -> (owner == KeyOwner.BROKER ? ofBroker : ofNameServer)
                                .of(catalogue.keys().stream()
                                        .filter(key -> key.owner() == owner)
                                        .toList())
                                .stream())
                .toList();

        RecordedTable.mustBe(CatalogueFiles.UPTAKE, measured);
    }

    /** Why the help of flushDiskType warns. */
    @Test
    void syncFlushPushedToABrokerThatWasStartedWithoutItStopsItsSends() {
        var producer = PlainProducer.of(cluster);
        assertThat(writeBroker(Map.of("flushDiskType", "SYNC_FLUSH")).get("flushDiskType"))
                .isEqualTo(Uptake.APPLIED);

        assertThat(producer.send(cluster.namesrvAddrs(), "uptake-flush", 1).error())
                .isPresent();

        writeBroker(Map.of("flushDiskType", "ASYNC_FLUSH"));
        assertThat(producer.send(cluster.namesrvAddrs(), "uptake-flush", 1).error())
                .isEmpty();
    }

    private static Map<String, String> brokerConfig() {
        return admin.nodes().brokerConfigs(List.of(broker), PATIENT).values().getFirst();
    }

    private static Map<String, String> nameServerConfig() {
        return admin.nodes().nameServerConfigs(PATIENT).values().getFirst();
    }

    private static Map<String, Uptake> writeBroker(Map<String, String> wanted) {
        return UptakeMeasurement.uptakes(admin.configs()
                .writeBrokers(List.of(new ConfigWrite(broker, Map.of(), wanted)), PATIENT)
                .getFirst());
    }

    private static Map<String, Uptake> writeNameServer(Map<String, String> wanted) {
        return UptakeMeasurement.uptakes(admin.configs()
                .writeNameServers(List.of(new NameServerWrite(nameServer, Map.of(), wanted)), PATIENT)
                .getFirst());
    }
}
