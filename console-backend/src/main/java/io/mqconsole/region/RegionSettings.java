package io.mqconsole.region;

import java.nio.file.Path;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param namesrv NameServers of a first region ({@code MQCONSOLE_NAMESRV}); blank for none
 * @param key Base64 of the 32-byte key for credentials ({@code MQCONSOLE_KEY}); blank to keep one in the data folder
 * @param dataDir where the console keeps its few files ({@code MQCONSOLE_DATA_DIR})
 * @param forbiddenNetworks networks that no region may lie in, such as {@code 10.0.0.0/8}
 */
@ConfigurationProperties("mqconsole")
record RegionSettings(
        @DefaultValue("") String namesrv,
        @DefaultValue("") String key,
        @DefaultValue("data") Path dataDir,
        @DefaultValue List<String> forbiddenNetworks) {}
