package io.mqconsole.ui.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasEnabled;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import io.mqconsole.access.Rights;
import io.mqconsole.config.ConfigBroker;
import io.mqconsole.config.ConfigDrift;
import io.mqconsole.config.ConfigItemService;
import io.mqconsole.config.Drift;
import io.mqconsole.ui.shared.Forms;
import io.mqconsole.ui.shared.Sentences;
import io.mqconsole.ui.shared.SwitchedButtons;
import io.mqconsole.ui.shared.Withheld;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DriftActionsTest {
    private final PushDialogs pushes = mock(PushDialogs.class);
    private final SwitchedButtons switched = mock(SwitchedButtons.class);
    private final DriftActions actions = new DriftActions(
            mock(ConfigDrift.class),
            mock(ConfigItemService.class),
            mock(ConfigPlaces.class),
            mock(KnownKeys.class),
            pushes,
            mock(Rights.class),
            mock(Forms.class),
            switched,
            mock(Sentences.class));

    @BeforeEach
    void nothingIsSwitchedOff() {
        when(switched.unlessOff(any(), any())).thenAnswer(asked -> asked.getArgument(0));
        when(pushes.allowed()).thenReturn(true);
    }

    private List<Component> offered(@Nullable String hostname, @Nullable String item) {
        ConfigBroker broker = new ConfigBroker(
                "id", "r", "c", "a", "127.0.0.1:10911", true, false, hostname, "GZ00A", "STABLE", "RZ00A");
        Drift drift = new Drift(
                broker, "autoCreateTopicEnable", "false", "c1", "true", item, Instant.EPOCH, Instant.EPOCH, null);
        return actions.of(new Div(), drift, () -> {}, () -> {}).getChildren().toList();
    }

    @Test
    void aDifferenceThatNoItemDecidesAboutCanBePushedAgainAndAdopted() {
        assertThat(offered("a-1", null))
                .hasSize(3)
                .allSatisfy(button -> assertThat(button)
                        .isInstanceOfSatisfying(
                                Button.class, one -> assertThat(one.isEnabled()).isTrue()));
        assertThat(offered("a-1", null)).hasSameSizeAs(offered("a-1", "item"));
    }

    @Test
    void ofABrokerWithoutAHostNameItIsSaidWhyNeitherCanBeDone() {
        List<Component> offered = offered(null, "item");
        assertThat(offered).hasSize(3);
        assertThat(offered.subList(0, 2)).allSatisfy(one -> {
            assertThat(one).isInstanceOf(Withheld.class);
            assertThat(((Withheld) one).getTitle())
                    .hasValueSatisfying(reason -> assertThat(reason).contains("config.drift-no-host"));
            assertThat(one.getChildren())
                    .allSatisfy(button ->
                            assertThat(((HasEnabled) button).isEnabled()).isFalse());
        });
        assertThat(((Button) offered.getLast()).isEnabled()).isTrue();
    }

    @Test
    void whoMayNotPushIsOfferedToAdoptIt() {
        when(pushes.allowed()).thenReturn(false);
        assertThat(offered("a-1", null)).hasSize(2);
        assertThat(offered(null, null)).hasSize(2);
    }
}
