package io.mqconsole.config;

import static org.assertj.core.api.Assertions.assertThat;

import io.mqconsole.shared.Text;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What may not be saved, each with a sentence of its own. */
class ConfigCatalogueTest {
    private static final ConfigCatalogue CATALOGUE = new ConfigCatalogue();

    @ParameterizedTest
    @CsvSource({
        "autoCreateTopicEnable, false",
        "flushIntervalCommitLog, 777",
        "maxMessageSize, 4194304",
        "flushDiskType, SYNC_FLUSH",
        "deleteWhen, 02;14",
        "timerRocksDBRollMaxTps, 8000.0",
        "brokerElectionPriority, 2147483647",
        "maxStatsIdleTimeInMinutes, -1"
    })
    void whatABrokerTakesMayBeSaved(String key, String value) {
        assertThat(problem(key, value)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "autoCreateTopicEnable|true |config.value.blank-at-end",
                "autoCreateTopicEnable| true|config.value.blank-at-end",
                "autoCreateTopicEnable|true\u3000|config.value.blank-at-end",
                "autoCreateTopicEnable|maybe|config.value.no-boolean",
                "autoCreateTopicEnable|TRUE|config.value.no-boolean",
                "autoCreateTopicEnable|tru\u0435|config.value.not-ascii",
                "flushIntervalCommitLog|\uff11\uff10|config.value.not-ascii",
                "flushIntervalCommitLog|abc|config.value.no-whole-number",
                "flushIntervalCommitLog|1e3|config.value.no-whole-number",
                "flushIntervalCommitLog|10.5|config.value.no-whole-number",
                "flushIntervalCommitLog|0500|config.value.spelling",
                "flushIntervalCommitLog|+500|config.value.spelling",
                "maxMessageSize|99999999999|config.value.too-large",
                "maxMessageSize|9999999999999999999999|config.value.too-large",
                "waitTimeMillsInSendQueue|-5|config.value.too-small",
                "popPollingSize|-1|config.value.too-small",
                "timerRocksDBRollMaxTps|8000|config.value.spelling",
                "timerRocksDBRollMaxTps|fast|config.value.no-number",
                "timerRocksDBRollMaxTps|1e999|config.value.no-number",
                "flushDiskType|NOPE|config.value.no-option",
                "flushDiskType|sync_flush|config.value.no-option",
                "storeType|rocksdb|config.value.no-option",
                "deleteWhen|0\t4|config.value.control",
                "metricsLabel|a\\b|config.value.backslash",
                "metricsLabel|\u5e7f\u5dde|config.value.not-ascii"
            })
    void whatABrokerWouldIgnoreOrSpoilIsRefused(String key, String value, String reason) {
        assertThat(problem(key, value)).map(Text::key).hasValue(reason);
    }

    @Test
    void anEmptyValueIsOneForTextOnly() {
        assertThat(problem("metricsLabel", "")).isEmpty();
        assertThat(problem("autoCreateTopicEnable", "")).map(Text::key).hasValue("config.value.no-boolean");
        assertThat(problem("flushIntervalCommitLog", "")).map(Text::key).hasValue("config.value.no-whole-number");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\nbrokerPermission=0", "a\r\nb", "a\n", "a\u2028b", "a\u0085b"})
    void aLineBreakWouldBeAnotherKey(String value) {
        assertThat(problem("metricsLabel", value)).map(Text::key).hasValue("config.value.line-break");
        assertThat(CATALOGUE.problem(KeyOwner.BROKER, "ofAPlugin", value, true)).isPresent();
    }

    @Test
    void aMegabyteIsRefusedAndNotRepeated() {
        assertThat(problem("metricsLabel", "x".repeat(PlainText.LONGEST))).isEmpty();
        assertThat(problem("metricsLabel", "x".repeat(1024 * 1024))).hasValue(Text.of("config.value.too-long", 64));
        assertThat(problem("flushIntervalCommitLog", "7".repeat(60_000))
                        .orElseThrow()
                        .args()
                        .toString())
                .hasSizeLessThan(100);
    }

    @ParameterizedTest
    @CsvSource({
        "brokerPermission, 4, own-page",
        "configBlackList, x, black-list",
        "brokerName, x, identity",
        "BROKERNAME, x, identity",
        "brokerId, 1, identity",
        "brokerClusterName, x, identity",
        "brokerRole, SLAVE, identity",
        "room, GZ00A, identity",
        "dataCenter, GZ-DC-A, identity",
        "hostname, a, identity",
        "rocketmqHome, /x, path",
        "storePathRootDir, /x, path",
        "storePathCommitLog, /x, path",
        "brokerConfigPath, /x, path",
        "useSeparateStorePathForRocksdbCQ, true, path",
        "listenPort, 1, address",
        "haListenPort, 1, address",
        "metricsPromExporterPort, 1, address",
        "bindAddress, 127.0.0.1, address",
        "namesrvAddr, 127.0.0.1:9876, address",
        "brokerIP1, 127.0.0.1, address",
        "brokerIP2, 127.0.0.1, address",
        "controllerAddr, 127.0.0.1:9878, address",
        "filterServerNums, 1, command",
        "initAuthenticationUser, x, secret",
        "innerClientAuthenticationCredentials, x, secret"
    })
    void someKeysAreNeverPushedWhateverIsAllowed(String key, String value, String reason) {
        for (KeyOwner owner : KeyOwner.values()) {
            assertThat(CATALOGUE.problem(owner, key, value, true)).hasValue(Text.of("config.forbidden." + reason, key));
        }
    }

    @Test
    void anUnknownKeyNeedsToBeAllowed() {
        assertThat(problem("ofAPlugin", "1")).hasValue(Text.of("config.key.unknown", "ofAPlugin"));
        assertThat(CATALOGUE.problem(KeyOwner.BROKER, "ofAPlugin", "1", true)).isEmpty();
        assertThat(CATALOGUE.problem(KeyOwner.BROKER, "ofAPlugin", " 1", true)).isPresent();
    }

    @Test
    void aKeyOfTheOtherKindOfNodeIsUnknown() {
        assertThat(CATALOGUE.problem(KeyOwner.NAMESERVER, "flushDiskType", "SYNC_FLUSH", false))
                .hasValue(Text.of("config.key.unknown", "flushDiskType"));
        assertThat(CATALOGUE.problem(KeyOwner.NAMESERVER, "scanNotActiveBrokerInterval", "1000", false))
                .isEmpty();
    }

    @Test
    void aKeyInAnotherCaseIsToldHowItIsSpelt() {
        assertThat(problem("AutoCreateTopicEnable", "true"))
                .hasValue(Text.of("config.key.other-case", "AutoCreateTopicEnable", "autoCreateTopicEnable"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " flushDiskType", "a b", "a=b", "a#b", "fl\u0443shDiskType", "a\nb"})
    void whatIsNoKeyIsRefusedAlsoWhenUnknownOnesAreAllowed(String key) {
        assertThat(CATALOGUE.problem(KeyOwner.BROKER, key, "1", true)).hasValue(Text.of("config.key.malformed"));
    }

    private static Optional<Text> problem(String key, String value) {
        return CATALOGUE.problem(KeyOwner.BROKER, key, value, false);
    }
}
