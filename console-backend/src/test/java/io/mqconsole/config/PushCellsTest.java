package io.mqconsole.config;

import static io.mqconsole.config.Sample.A1;
import static io.mqconsole.config.Sample.A2;
import static io.mqconsole.config.Sample.B1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.mqconsole.change.PlanWarning;
import io.mqconsole.scope.Scope;
import io.mqconsole.shared.ConsoleException;
import io.mqconsole.shared.ErrorCode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PushCellsTest {
    private final ConfigItemMapper mapper = mock(ConfigItemMapper.class);
    private final PushCells cells =
            new PushCells(new ConfigItems(mapper, () -> List.of(), mock(PushedValues.class), mock(LiveValues.class)));
    private final List<PlanWarning> warnings = new ArrayList<>();

    private void stored(ConfigItem... items) {
        when(mapper.all()).thenReturn(Stream.of(items).map(Sample::row).toList());
    }

    private List<String> pushed(PushedItems wanted, ConfigBroker... brokers) {
        return cells.of(wanted, List.of(brokers), warnings).stream()
                .map(cell -> cell.broker().title() + " " + cell.item().property() + "="
                        + cell.item().value())
                .toList();
    }

    private static PushedItems chosen(ConfigItem... items) {
        return new PushedItems.Chosen(Stream.of(items).map(ConfigItem::id).toList());
    }

    @Test
    void allMeansWhatDecidesPerBrokerByKey() {
        stored(
                Sample.cluster("true", "{}"),
                Sample.broker(A1, "false"),
                Sample.item(TargetType.CLUSTER, "c", "aKey", "1", Scope.parse("{\"nodes\":[\"b-1\"]}")),
                Sample.broker(A2, null));
        assertThat(pushed(new PushedItems.All(), A1, A2, B1))
                .containsExactly("a-1 autoCreateTopicEnable=false", "b-1 aKey=1", "b-1 autoCreateTopicEnable=true");
        assertThat(warnings).isEmpty();
    }

    @Test
    void aChosenItemGoesOnlyWhereItDecidesAndThePlanSaysWhereItDoesNot() {
        ConfigItem cluster = Sample.cluster("true", "{}");
        stored(cluster, Sample.broker(A1, "false"));
        assertThat(pushed(chosen(cluster), A1, B1)).containsExactly("b-1 autoCreateTopicEnable=true");
        assertThat(warnings).singleElement().satisfies(warning -> {
            assertThat(warning.text().key()).isEqualTo("config-push.overridden");
            assertThat(warning.text().args()).contains("a-1");
        });
    }

    @Test
    void nobodyToBringAnythingToIsRefused() {
        ConfigItem elsewhere = Sample.cluster("true", "{\"envs\":[\"GRAY\"]}");
        stored(elsewhere);
        assertThat(refusal(chosen(elsewhere)).code()).isEqualTo(ErrorCode.NO_TARGET);
        assertThat(refusal(new PushedItems.All()).code()).isEqualTo(ErrorCode.NO_TARGET);
    }

    @Test
    void whatIsNotThereOrBringsNothingIsNamed() {
        ConfigItem gone = Sample.deleted(Sample.cluster("true", "{}"));
        ConfigItem empty = Sample.broker(A1, null);
        stored(gone, empty);
        assertThat(refusal(chosen(gone, empty)).fields())
                .extracting(problem -> problem.message().key())
                .containsExactly("config-push.no-item", "config-push.no-value");
    }

    private ConsoleException refusal(PushedItems wanted) {
        return catchThrowableOfType(ConsoleException.class, () -> pushed(wanted, A1, B1));
    }
}
