package io.mqconsole.node;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class ConfigSecretsTest {
    @Test
    void credentialsAreHiddenAndSwitchesAreNot() {
        var entries = ConfigSecrets.entries(Map.of(
                        "innerClientAuthenticationCredentials", "{\"accessKey\":\"ak\",\"secretKey\":\"sk\"}",
                        "initAuthenticationUser", "{\"username\":\"admin\",\"password\":\"pw\"}",
                        "tlsServerKeyPassword", "",
                        "enableTokenCheck", "true",
                        "room", "GZ00A"))
                .toList();

        assertThat(entries)
                .containsExactly(
                        new NodeConfig.Entry("enableTokenCheck", "true", false),
                        new NodeConfig.Entry("initAuthenticationUser", "***", true),
                        new NodeConfig.Entry("innerClientAuthenticationCredentials", "***", true),
                        new NodeConfig.Entry("room", "GZ00A", false),
                        new NodeConfig.Entry("tlsServerKeyPassword", "", false));
    }
}
