package io.mqconsole.region;

import io.mqconsole.admin.Credentials;
import io.mqconsole.admin.RegionEndpoint;
import io.mqconsole.region.CredentialCipher.UnreadableCredential;
import io.mqconsole.shared.ConsoleException;
import io.mqconsole.shared.ErrorCode;
import io.mqconsole.shared.Text;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Turns rows into regions and back; the only place where credentials are encrypted and decrypted. */
@Component
class RegionRepository {
    private final RegionMapper mapper;
    private final CredentialCipher cipher;

    RegionRepository(RegionMapper mapper, CredentialCipher cipher) {
        this.mapper = mapper;
        this.cipher = cipher;
    }

    List<Region> findAll() {
        return mapper.findAll().stream().map(this::toRegion).toList();
    }

    Optional<Region> find(String name) {
        return mapper.find(name).map(this::toRegion);
    }

    /** @throws UnreadableCredential if the key of this console is not the one that stored the credentials */
    RegionEndpoint endpoint(Region region) throws UnreadableCredential {
        return new RegionEndpoint(region.nameServers(), credentials(region.name()), region.tls());
    }

    /** As {@link #endpoint}, for where a person must be told. */
    RegionEndpoint endpointOrConflict(Region region) {
        try {
            return endpoint(region);
        } catch (UnreadableCredential e) {
            throw new ConsoleException(ErrorCode.CONFLICT, Text.of("region.credentials.unreadable", region.name()));
        }
    }

    void insert(Region region, @Nullable Credentials credentials) {
        mapper.insert(toRow(region, credentials));
    }

    /** @return false when {@code expectedVersion} is not the stored one */
    boolean update(Region region, @Nullable Credentials credentials, int expectedVersion) {
        return mapper.update(toRow(region, credentials), expectedVersion) == 1;
    }

    List<RegionContents> contents() {
        return mapper.contents();
    }

    RegionContents contents(String name) {
        return mapper.contentsOf(name);
    }

    /** As {@link #contents(String)}, which nobody adds to before the transaction has ended; empty when there is no such region. */
    Optional<RegionContents> lockedContents(String name) {
        return mapper.lock(name).map(mapper::contentsOf);
    }

    boolean delete(String name, int expectedVersion) {
        return mapper.delete(name, expectedVersion) == 1;
    }

    private @Nullable Credentials credentials(String name) throws UnreadableCredential {
        RegionRow row = mapper.find(name).orElse(null);
        if (row == null || row.accessKey() == null || row.secretKey() == null) {
            return null;
        }
        return new Credentials(
                cipher.decrypt(row.accessKey(), accessKeyOf(name)), cipher.decrypt(row.secretKey(), secretKeyOf(name)));
    }

    private Region toRegion(RegionRow row) {
        return new Region(
                row.name(),
                NameServerList.parse(row.nameServers()),
                row.tls(),
                shownAccessKey(row),
                row.remark(),
                row.origin(),
                row.version(),
                row.createdAt(),
                row.updatedAt(),
                row.operator());
    }

    /** A list of regions must not fail because the key was lost: the region then shows it when it cannot connect. */
    private @Nullable String shownAccessKey(RegionRow row) {
        if (row.accessKey() == null) {
            return null;
        }
        try {
            return cipher.decrypt(row.accessKey(), accessKeyOf(row.name()));
        } catch (UnreadableCredential e) {
            return "?";
        }
    }

    private RegionRow toRow(Region region, @Nullable Credentials credentials) {
        String name = region.name();
        return new RegionRow(
                name,
                NameServerList.format(region.nameServers()),
                region.tls(),
                credentials == null ? null : cipher.encrypt(credentials.accessKey(), accessKeyOf(name)),
                credentials == null ? null : cipher.encrypt(credentials.secretKey(), secretKeyOf(name)),
                region.remark(),
                region.origin(),
                region.version(),
                region.createdAt(),
                region.updatedAt(),
                region.operator());
    }

    private static String accessKeyOf(String name) {
        return "region/" + name + "/access_key";
    }

    private static String secretKeyOf(String name) {
        return "region/" + name + "/secret_key";
    }
}
