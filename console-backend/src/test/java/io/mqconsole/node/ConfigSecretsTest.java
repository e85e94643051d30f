package io.mqconsole.node;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ConfigSecretsTest {
    @Test
    void credentialsAreHiddenAndSwitchesAreNot() {
        var entries = ConfigSecrets.entries(
                        Map.of(
                                "innerClientAuthenticationCredentials", "{\"accessKey\":\"ak\",\"secretKey\":\"sk\"}",
                                "initAuthenticationUser", "{\"username\":\"admin\",\"password\":\"pw\"}",
                                "tlsServerKeyPassword", "",
                                "enableTokenCheck", "true",
                                "room", "GZ00A"),
                        key -> Optional.empty())
                .toList();

        assertThat(entries)
                .containsExactly(
                        new NodeConfig.Entry("enableTokenCheck", "true", false, null),
                        new NodeConfig.Entry("initAuthenticationUser", "***", true, null),
                        new NodeConfig.Entry("innerClientAuthenticationCredentials", "***", true, null),
                        new NodeConfig.Entry("room", "GZ00A", false, null),
                        new NodeConfig.Entry("tlsServerKeyPassword", "", false, null));
    }
}
