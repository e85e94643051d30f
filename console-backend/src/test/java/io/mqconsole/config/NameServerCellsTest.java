package io.mqconsole.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.mqconsole.admin.AdminError;
import io.mqconsole.admin.FanOut;
import io.mqconsole.admin.NodeResult;
import io.mqconsole.change.PlanWarning;
import io.mqconsole.change.WavePlan;
import io.mqconsole.config.NameServerCell.Verdict;
import io.mqconsole.shared.ConsoleException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a push would do on each NameServer, and what it warns of. */
class NameServerCellsTest {
    private static final String A = "10.0.0.1:9876";
    private static final String B = "10.0.0.2:9876";

    private static final ConfigCatalogue CATALOGUE = new ConfigCatalogue(withOneThatIsNotTaken());
    private static final KeyWarnings KEYS = new KeyWarnings(CATALOGUE);
    private static final NameServerCells CELLS = new NameServerCells(CATALOGUE, KEYS);

    /** Every key of NameServers was measured as taken; there may be another one in the next version. */
    private static List<ConfigKey> withOneThatIsNotTaken() {
        var keys = new ArrayList<>(CatalogueFiles.read());
        keys.add(new ConfigKey(
                "deafKey",
                KeyOwner.NAMESERVER,
                ValueType.BOOLEAN,
                null,
                null,
                null,
                List.of(),
                "false",
                Effect.LIVE,
                "A#b",
                Danger.NONE,
                Uptake.IGNORED,
                Uptake.IGNORED,
                null));
        return keys;
    }

    private static NodeResult<Map<String, String>> holds(String node, Map<String, String> config) {
        return new NodeResult.Ok<>(node, config, Duration.ZERO);
    }

    private static NameServerComparison held(List<NodeResult<Map<String, String>>> answers) {
        return NameServerComparison.of("r", new FanOut<>(answers), CATALOGUE, Instant.EPOCH);
    }

    private static NameServerPush push(String key, String value, boolean allowUnknown) {
        return new NameServerPush("r", Map.of(key, value), null, WavePlan.ONE_BY_ONE, allowUnknown, null);
    }

    @ParameterizedTest
    @CsvSource({
        "waitSecondsForService,44,CHANGE",
        "waitSecondsForService,45,SAME",
        "scanNotActiveBrokerInterval,6000,RESTART",
        "deafKey,true,NOT_TAKEN",
        "keyOfAPlugin,1,UNKNOWN_KEY",
        "waitSecondsForService,soon,INVALID",
        "waitSecondsForService,0,INVALID",
        "waitSecondsForService,999999,INVALID",
        "kvConfigPath,/tmp/kv,FORBIDDEN",
        "configStorePath,/tmp/ns,FORBIDDEN",
        "rocketmqHome,/tmp,FORBIDDEN",
        "configBlackList,x,FORBIDDEN",
        "listenPort,1,FORBIDDEN",
        "controllerDLegerSelfId,n9,FORBIDDEN"
    })
    void whatWouldComeOfAValueIsSaid(String key, String value, Verdict verdict) {
        var held = held(List.of(holds(A, Map.of("waitSecondsForService", "45", "deafKey", "false"))));

        assertThat(CELLS.of(push(key, value, true), List.of(A), held))
                .singleElement()
                .satisfies(cell -> {
                    assertThat(cell.verdict()).isEqualTo(verdict);
                    assertThat(cell.why() != null)
                            .isEqualTo(verdict == Verdict.INVALID || verdict == Verdict.FORBIDDEN);
                });
    }

    @Test
    void anUnknownKeyIsNotValidUnlessItIsAskedFor() {
        var held = held(List.of(holds(A, Map.of())));

        assertThat(CELLS.of(push("keyOfAPlugin", "1", false), List.of(A), held))
                .extracting(NameServerCell::verdict)
                .containsExactly(Verdict.INVALID);
    }

    @Test
    void eachNameServerHasAVerdictOfItsOwnAndOneThatIsSilentIsTold() {
        var timeout = new AdminError(AdminError.Kind.TIMEOUT, 0, "no answer", B);
        var held = held(List.of(
                holds(A, Map.of("waitSecondsForService", "44")), new NodeResult.Failed<>(B, timeout, Duration.ZERO)));

        List<NameServerCell> cells = CELLS.of(push("waitSecondsForService", "44", false), List.of(A, B), held);

        assertThat(cells).extracting(NameServerCell::nameServer).containsExactly(A, B);
        assertThat(cells).extracting(NameServerCell::verdict).containsExactly(Verdict.SAME, Verdict.SILENT);
        assertThat(cells.getLast().why().args()).contains("no answer");
    }

    @Test
    void thePlanWarnsOfWhatOnlyAStartBringsAndOfWhatIsNotTaken() {
        List<PlanWarning> warnings =
                KEYS.of(KeyOwner.NAMESERVER, List.of("scanNotActiveBrokerInterval", "deafKey", "odd"), false);

        assertThat(warnings)
                .extracting(warning -> warning.text().key())
                .containsExactly("namesrv-config.not-taken", "namesrv-config.unknown-key", "namesrv-config.restart");
        assertThat(warnings).extracting(PlanWarning::blocking).containsExactly(true, false, false);
        assertThat(KEYS.of(KeyOwner.NAMESERVER, List.of("deafKey"), true))
                .extracting(PlanWarning::blocking)
                .containsExactly(false);
    }

    @Test
    void aPushOfNothingIsRefused() {
        var refusal = catchThrowableOfType(
                ConsoleException.class,
                () -> new NameServerPush("r", Map.of(), null, WavePlan.ONE_BY_ONE, false, null));

        assertThat(refusal.fields()).extracting(problem -> problem.field()).containsExactly("values");
    }
}
