package io.mqconsole.region;

import org.jspecify.annotations.Nullable;

/**
 * What somebody wants a region to be.
 *
 * @param nameServers {@code host:port} separated by {@code ;} or {@code ,}
 * @param accessKey blank or null for a region without credentials
 * @param secretKey null keeps the stored one (as long as the access key stays the same)
 * @param force stores it although a NameServer does not answer now
 */
public record RegionSpec(
        String name,
        String nameServers,
        boolean tls,
        @Nullable String accessKey,
        @Nullable String secretKey,
        @Nullable String remark,
        boolean force) {
    @Override
    public String toString() {
        return "RegionSpec[name=" + name + ", nameServers=" + nameServers + ", tls=" + tls + "]";
    }
}
