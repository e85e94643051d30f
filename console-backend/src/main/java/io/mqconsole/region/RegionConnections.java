package io.mqconsole.region;

import io.mqconsole.admin.ClusterAdmin;
import io.mqconsole.admin.RegionEndpoint;
import io.mqconsole.region.CredentialCipher.UnreadableCredential;
import io.mqconsole.shared.ConsoleException;
import io.mqconsole.shared.ErrorCode;
import io.mqconsole.shared.Text;
import jakarta.annotation.PreDestroy;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * The one admin connection that the console keeps to each region. {@link #refresh} follows the stored regions, also
 * those that another console of the same database changed.
 */
@Component
public class RegionConnections {
    private static final Logger log = LoggerFactory.getLogger(RegionConnections.class);

    private final RegionRepository regions;
    private final Map<String, ClusterAdmin> open = new ConcurrentHashMap<>();

    RegionConnections(RegionRepository regions) {
        this.regions = regions;
    }

    /** Connections by region name, as of the last {@link #refresh}. */
    public Map<String, ClusterAdmin> all() {
        return Map.copyOf(open);
    }

    /** @throws ConsoleException {@code not-found} if there is no such region */
    public ClusterAdmin of(String region) {
        return Optional.ofNullable(open.get(region))
                .orElseThrow(() -> new ConsoleException(ErrorCode.NOT_FOUND, Text.of("region.not-found", region)));
    }

    /** Opens, replaces and closes connections so that they are those of the stored regions. */
    public synchronized void refresh() {
        var wanted = new LinkedHashMap<String, RegionEndpoint>();
        for (Region region : regions.findAll()) {
            try {
                wanted.put(region.name(), regions.endpoint(region));
            } catch (UnreadableCredential e) {
                log.error(
                        "The credentials of region {} cannot be decrypted: they were stored with another key. Restore"
                                + " the key file or MQCONSOLE_KEY, or enter the credentials again.",
                        region.name());
            }
        }
        open.forEach((name, admin) -> {
            if (!admin.endpoint().equals(wanted.get(name))) {
                open.remove(name);
                admin.close();
            }
        });
        wanted.forEach((name, endpoint) -> open.computeIfAbsent(name, absent -> ClusterAdmin.connect(endpoint)));
    }

    @PreDestroy
    synchronized void close() {
        open.values().forEach(ClusterAdmin::close);
        open.clear();
    }
}
