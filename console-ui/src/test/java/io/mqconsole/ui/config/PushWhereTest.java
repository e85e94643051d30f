package io.mqconsole.ui.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import io.mqconsole.config.PushTarget;
import io.mqconsole.shared.Texts;
import io.mqconsole.ui.shared.FieldErrors;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PushWhereTest {
    private final ConfigPlaces places = mock(ConfigPlaces.class);

    @BeforeEach
    void twoRegionsWithAClusterEach() {
        when(places.regions()).thenReturn(List.of("east", "west"));
        when(places.clusters("east")).thenReturn(List.of("mq-east"));
        when(places.clusters("west")).thenReturn(List.of("mq-west"));
        when(places.rooms(any(), eq("mq-west"))).thenReturn(List.of("GZ00A"));
    }

    private PushWhere shown(PushTarget target) {
        PushWhere where = new PushWhere(new FieldErrors(mock(Texts.class)), places);
        where.show(target);
        return where;
    }

    @Test
    void whereAPushWentIsWhatIsFilledIn() {
        for (PushTarget target : List.of(
                new PushTarget.Brokers(null, List.of("a-1", "b-1")),
                new PushTarget.Brokers("west", List.of("a-1")),
                new PushTarget.Cluster("west", "mq-west", "GZ00A"),
                new PushTarget.Cluster("east", "mq-east", null))) {
            assertThat(shown(target).filled()).isEqualTo(target);
        }
    }

    @Test
    void aRegionThatThereIsNoMoreIsNotTakenForAnotherOne() {
        assertThat(shown(new PushTarget.Brokers("north", List.of("a-1"))).filled())
                .isEqualTo(new PushTarget.Brokers(null, List.of("a-1")));
        assertThat(shown(new PushTarget.Cluster("north", "mq-north", null)).filled())
                .isEqualTo(new PushTarget.Cluster("east", "", null));
    }

    @Test
    void whoGoesOverToClustersFromAllRegionsBeginsWithTheFirst() {
        PushWhere where = shown(new PushTarget.Brokers(null, List.of("a-1")));
        chooseFirst(where);
        assertThat(where.filled()).isEqualTo(new PushTarget.Cluster("east", "mq-east", null));
    }

    @Test
    void aFreshFormBeginsWithTheRegionThatIsLookedAt() {
        PushWhere where = new PushWhere(new FieldErrors(mock(Texts.class)), places);
        where.showRegion(Optional.of("west"));
        assertThat(where.filled()).isEqualTo(new PushTarget.Cluster("west", "mq-west", null));
    }

    @SuppressWarnings("unchecked")
    private static void chooseFirst(PushWhere where) {
        Component way = where.getChildren()
                .filter(RadioButtonGroup.class::isInstance)
                .findFirst()
                .orElseThrow();
        RadioButtonGroup<Object> ways = (RadioButtonGroup<Object>) way;
        ways.setValue(ways.getListDataView().getItem(0));
    }
}
