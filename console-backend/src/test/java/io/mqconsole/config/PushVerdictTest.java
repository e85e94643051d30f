package io.mqconsole.config;

import static org.assertj.core.api.Assertions.assertThat;

import io.mqconsole.change.ChangeTarget;
import io.mqconsole.change.Target;
import io.mqconsole.change.TargetStatus;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PushVerdictTest {
    private static final Map<String, String> BEFORE = Map.of("aKey", "1");

    private static ChangeTarget target(TargetStatus status, @Nullable Map<String, String> before) {
        return new ChangeTarget(
                0,
                new Target("r", "c", "b", "10.0.0.1:10911", "config/aKey"),
                "MASTER",
                1,
                status,
                before,
                Map.of("aKey", "2"),
                null,
                null,
                0,
                null,
                null,
                null);
    }

    @Test
    void whatIsKnownOfTheKeySaysWhatComesOfIt() {
        ChangeTarget planned = target(TargetStatus.PENDING, BEFORE);
        assertThat(PushVerdict.of(planned, KeyNote.NONE)).isEqualTo(PushVerdict.CHANGE);
        assertThat(PushVerdict.of(planned, KeyNote.NOT_TAKEN)).isEqualTo(PushVerdict.WILL_BE_IGNORED);
        assertThat(PushVerdict.of(planned, KeyNote.RESTART)).isEqualTo(PushVerdict.NEEDS_RESTART);
        assertThat(PushVerdict.of(planned, KeyNote.UNKNOWN_KEY)).isEqualTo(PushVerdict.UNKNOWN_KEY);
    }

    @Test
    void whatIsNotWrittenIsSaidFirst() {
        assertThat(PushVerdict.of(null, KeyNote.NOT_TAKEN)).isEqualTo(PushVerdict.SAME);
        assertThat(PushVerdict.of(target(TargetStatus.HELD, BEFORE), KeyNote.NOT_TAKEN))
                .isEqualTo(PushVerdict.SAME);
        assertThat(PushVerdict.of(target(TargetStatus.FORBIDDEN, null), KeyNote.RESTART))
                .isEqualTo(PushVerdict.FORBIDDEN);
        assertThat(PushVerdict.of(target(TargetStatus.PENDING, null), KeyNote.RESTART))
                .isEqualTo(PushVerdict.SILENT);
    }
}
