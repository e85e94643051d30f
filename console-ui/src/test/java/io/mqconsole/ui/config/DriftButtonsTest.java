package io.mqconsole.ui.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.vaadin.flow.component.button.Button;
import io.mqconsole.config.ConfigDrift;
import io.mqconsole.ui.shared.Live;
import io.mqconsole.ui.shared.Sentences;
import io.mqconsole.ui.shared.SwitchedButtons;
import org.junit.jupiter.api.Test;

class DriftButtonsTest {
    private final ConfigDrift drift = mock(ConfigDrift.class);
    private final SwitchedButtons switched = mock(SwitchedButtons.class);
    private final Sentences sentences = mock(Sentences.class);

    private Button button() {
        when(switched.unlessOff(any(), any())).thenAnswer(asked -> asked.getArgument(0));
        return (Button)
                new DriftButtons(drift, mock(DriftActions.class), mock(Live.class), switched, sentences).button();
    }

    @Test
    void whatCannotBeCountedShowsNoNumberAndSaysWhy() {
        when(drift.counting()).thenThrow(new IllegalStateException("no database"));
        when(sentences.onPage(any(), any())).thenReturn("The database cannot be reached.");
        Button button = button();
        assertThat(button.getText()).contains("config.drift").doesNotContain("some");
        assertThat(button.getTooltip().getText()).isEqualTo("The database cannot be reached.");
        assertThat(button.isEnabled()).isTrue();
    }

    @Test
    void theNumberIsShown() {
        when(drift.counting()).thenReturn(3);
        assertThat(button().getText()).contains("config.drift-some");
    }
}
