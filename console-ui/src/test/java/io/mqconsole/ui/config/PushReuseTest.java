package io.mqconsole.ui.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import io.mqconsole.change.Change;
import io.mqconsole.change.ChangeStatus;
import io.mqconsole.change.WavePlan;
import io.mqconsole.config.BrokerConfigKind;
import io.mqconsole.config.ConfigPush;
import io.mqconsole.config.PastPush;
import io.mqconsole.config.PastPushes;
import io.mqconsole.config.PushTarget;
import io.mqconsole.config.PushedItems;
import io.mqconsole.ui.change.PlanDialog;
import io.mqconsole.ui.shared.Background;
import io.mqconsole.ui.shared.Forms;
import io.mqconsole.ui.shared.Sentences;
import io.mqconsole.ui.shared.SwitchedButtons;
import io.mqconsole.ui.shared.Withheld;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mockito.ArgumentCaptor;

class PushReuseTest {
    private final PastPushes past = mock(PastPushes.class);
    private final PushDialogs dialogs = mock(PushDialogs.class);
    private final ConfigPlaces places = mock(ConfigPlaces.class);
    private final SwitchedButtons switched = mock(SwitchedButtons.class);
    private final Forms forms = mock(Forms.class);
    private final Background background = mock(Background.class);
    private final Sentences sentences = mock(Sentences.class);
    private final Change change = mock(Change.class);
    private final PushReuse reuse = new PushReuse(past, dialogs, places, switched, forms, sentences);

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
    void aRegionOfThenThatThereIsNoMoreIsTold() {
        when(places.regions()).thenReturn(List.of("east"));
        assertThat(notes(new PushTarget.Brokers("north", List.of("a-1"))))
                .singleElement()
                .asString()
                .contains("config.reuse-region");
        assertThat(notes(new PushTarget.Cluster("north", "mq-north", null))).hasSize(1);
        assertThat(notes(new PushTarget.Brokers("east", List.of("a-1")))).isEmpty();
        assertThat(notes(new PushTarget.Brokers(null, List.of("a-1")))).isEmpty();
    }

    /** What the form begins with when a push that went there is made again. */
    private List<String> notes(PushTarget target) {
        var push = new ConfigPush(new PushedItems.All(), target, WavePlan.AT_ONCE, false, null);
        when(past.find("c1")).thenReturn(Optional.of(new PastPush("c1", push, List.of())));
        when(forms.background()).thenReturn(background);
        doAnswer(asked -> {
                    Consumer<Object> done = asked.getArgument(2);
                    done.accept(asked.<Callable<?>>getArgument(1).call());
                    return null;
                })
                .when(background)
                .run(any(), any(), any(), any());
        var start = ArgumentCaptor.forClass(PushStart.class);
        when(dialogs.startingWith(start.capture())).thenReturn(mock(PlanDialog.class));
        assertThat(reuse.of(new Div(), change)).get().isInstanceOfSatisfying(Button.class, Button::click);
        return start.getValue().notes();
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
