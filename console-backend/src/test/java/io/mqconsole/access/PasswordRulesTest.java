package io.mqconsole.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mqconsole.start.StartupRefused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordRulesTest {
    private final PasswordRules rules = new PasswordRules();
    private final PasswordHash hash = new PasswordHash();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "short",
                "elevenchars",
                "password1234",
                "Password123!",
                "123456789012",
                "aaaaaaaaaaaaaaaa",
                "changeme12345",
                "my-ann-is-great",
                "QWERTYUIOP123",
                "rocketmq-2026"
            })
    void weakPasswordsAreRefused(String password) {
        assertThat(rules.problem("ann", password)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"correct battery horse", "tr0ub4dor&3-x9", "生产环境的控制台登录密码很长", "a-long-Password-4-tests"})
    void longUncommonPasswordsAreGood(String password) {
        assertThat(rules.problem("ann", password)).isEmpty();
    }

    @Test
    void atMost128Characters() {
        assertThat(rules.problem("ann", "0123456789abcdefghij".repeat(7))).isPresent();
    }

    @Test
    void aDefaultFromTheDeployerIsRefusedInOneSentenceThatNamesTheVariable() {
        assertThatThrownBy(() -> rules.checkAtStart("MQCONSOLE_ADMIN_PASSWORD", "admin", "admin"))
                .isInstanceOf(StartupRefused.class)
                .hasMessageContaining("MQCONSOLE_ADMIN_PASSWORD")
                .hasMessageNotContaining("\n");
        assertThatThrownBy(() -> rules.checkAtStart("MQCONSOLE_ADMIN_PASSWORD", "admin", "changemeplease"))
                .isInstanceOf(StartupRefused.class);
    }

    @Test
    void everyCharacterOfALongPasswordCounts() {
        String long1 = "长".repeat(60) + "1";
        String long2 = "长".repeat(60) + "2";
        assertThat(hash.matches(long1, hash.of(long1))).isTrue();
        assertThat(hash.matches(long2, hash.of(long1))).isFalse();
    }

    @Test
    void theSameLettersTypedOnAnotherSystemAreTheSamePassword() {
        assertThat(hash.matches("cafe\u0301 au lait, please", hash.of("caf\u00e9 au lait, please")))
                .isTrue();
    }
}
