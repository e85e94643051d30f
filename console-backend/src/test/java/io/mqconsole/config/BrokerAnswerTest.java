package io.mqconsole.config;

import static org.assertj.core.api.Assertions.assertThat;

import io.mqconsole.admin.AdminError;
import io.mqconsole.admin.ConfigChange;
import io.mqconsole.admin.ConfigChange.Status;
import io.mqconsole.admin.ConfigOutcome;
import io.mqconsole.change.TargetOutcome.Result;
import io.mqconsole.config.BrokerProof.Verdict;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the outcome of a write becomes in the words of a change. */
class BrokerAnswerTest {
    private static ConfigOutcome outcome(boolean sent, ConfigChange... changes) {
        var error = new AdminError(AdminError.Kind.BROKER_ERROR, 1, "no", "10.0.0.1:10911");
        return new ConfigOutcome("10.0.0.1:10911", List.of(changes), sent, Optional.of(error), Duration.ofMillis(5));
    }

    private static ConfigChange change(String key, String after, Status status) {
        return new ConfigChange(key, "1", "2", after, status);
    }

    @ParameterizedTest
    @CsvSource({
        "IGNORED,1,true,MISMATCH,config.ignored",
        "COERCED,3,true,MISMATCH,config.coerced",
        "CONFLICT,3,false,CONFLICT,config.conflict",
        "REJECTED,1,true,FAILED,config.rejected",
        "UNREACHABLE,,false,UNSENT,config.not-sent",
        "UNREACHABLE,,true,FAILED,config.not-known",
        "UNREACHABLE,1,true,FAILED,config.not-answered"
    })
    void whatIsWrongIsSaidAndWhatThatIs(Status status, String after, boolean sent, Result result, String key) {
        var answer = BrokerAnswer.of(outcome(sent, change("a", "2", Status.APPLIED), change("b", after, status)));

        Verdict objection = answer.objection().orElseThrow();

        assertThat(objection.result()).isEqualTo(result);
        assertThat(objection.why().key()).isEqualTo(key);
        assertThat(answer.before()).isEqualTo(Map.of("a", "1", "b", "1"));
    }

    @Test
    void nothingIsWrongWhenEveryValueIsThere() {
        var answer = BrokerAnswer.of(outcome(true, change("a", "2", Status.APPLIED)));

        assertThat(answer.objection()).isEmpty();
        assertThat(answer.after()).isEqualTo(Map.of("a", "2"));
    }

    @Test
    void theKeysOfAnotherTargetOfTheSameBrokerDoNotMatter() {
        var answer = BrokerAnswer.of(
                outcome(true, change("a", "2", Status.APPLIED), change("b", "1", Status.IGNORED)), Set.of("a"));

        assertThat(answer.objection()).isEmpty();
        assertThat(answer.after()).isEqualTo(Map.of("a", "2"));
    }

    @Test
    void whatWasNotToldIsNotNothing() {
        var answer = BrokerAnswer.of(outcome(true, new ConfigChange("a", null, "2", null, Status.UNREACHABLE)));

        assertThat(answer.before()).isNull();
        assertThat(answer.after()).isNull();
    }
}
