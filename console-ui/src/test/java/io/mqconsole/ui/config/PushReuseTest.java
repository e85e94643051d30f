package io.mqconsole.ui.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import io.mqconsole.change.Change;
import io.mqconsole.change.ChangeStatus;
import io.mqconsole.config.BrokerConfigKind;
import io.mqconsole.config.PastPush;
import io.mqconsole.config.PastPushes;
import io.mqconsole.ui.shared.Forms;
import io.mqconsole.ui.shared.Sentences;
import io.mqconsole.ui.shared.SwitchedButtons;
import io.mqconsole.ui.shared.Withheld;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PushReuseTest {
    private final PastPushes past = mock(PastPushes.class);
    private final PushDialogs dialogs = mock(PushDialogs.class);
    private final SwitchedButtons switched = mock(SwitchedButtons.class);
    private final Sentences sentences = mock(Sentences.class);
    private final Change change = mock(Change.class);
    private final PushReuse reuse = new PushReuse(past, dialogs, switched, mock(Forms.class), sentences);

    @BeforeEach
    void aPushThatIsDone() {
        when(change.id()).thenReturn("c1");
        when(change.kind()).thenReturn(BrokerConfigKind.NAME);
        when(change.permission()).thenReturn("config:write");
        when(change.status()).thenReturn(ChangeStatus.SUCCEEDED);
        when(dialogs.allowed()).thenReturn(true);
        when(switched.unlessOff(any(), any())).thenAnswer(asked -> asked.getArgument(0));
    }

    @Test
    void whatCannotBeReadNowIsSaidAtTheButtonAndLeavesThePageAsItIs() {
        when(past.find("c1")).thenThrow(new IllegalStateException("no database"));
        when(sentences.onPage(any(), any())).thenReturn("The database cannot be reached.");
        assertThat(reuse.of(new Div(), change)).get().isInstanceOfSatisfying(Withheld.class, offer -> {
            assertThat(offer.getTitle()).contains("The database cannot be reached.");
            assertThat(offer.getChildren().map(Button.class::cast)).noneMatch(Button::isEnabled);
        });
    }

    @Test
    void aPushIsOfferedAndAChangeThatWasNoneIsNot() {
        when(past.find("c1")).thenReturn(Optional.of(mock(PastPush.class)));
        assertThat(reuse.of(new Div(), change)).get().isInstanceOf(Button.class);
        when(past.find("c1")).thenReturn(Optional.empty());
        assertThat(reuse.of(new Div(), change)).isEmpty();
        when(change.permission()).thenReturn("node:write");
        when(past.find("c1")).thenThrow(new IllegalStateException("no database"));
        assertThat(reuse.of(new Div(), change)).isEmpty();
    }
}
