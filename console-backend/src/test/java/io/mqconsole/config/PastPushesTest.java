package io.mqconsole.config;

import static io.mqconsole.config.Sample.A1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.mqconsole.change.WavePlan;
import io.mqconsole.config.PastPush.Carried;
import io.mqconsole.config.PastPush.Fate;
import io.mqconsole.scope.Scope;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class PastPushesTest {
    private static final String GRAY = "{\"envs\":[\"GRAY\"]}";
    private static final ConfigItem REACHES_NOBODY = Sample.cluster("true", GRAY);
    private static final ConfigItem OF_A1 = Sample.broker(A1, "false");

    private final ConfigItems items = mock(ConfigItems.class);
    private final AskedPushes asked = new AskedPushes(items, JsonMapper.shared());

    private AskedPush kept(PushedItems wanted, PushTarget target) {
        when(items.all()).thenReturn(List.of(REACHES_NOBODY, OF_A1));
        ConfigPush push = new ConfigPush(wanted, target, WavePlan.AT_ONCE, true, null);
        return asked.read(asked.words(push, List.of(OF_A1)));
    }

    @Test
    void whereAPushWentIsReadAsItWasWritten() {
        for (PushTarget target : List.of(
                new PushTarget.Cluster("r", "c", "GZ00A"),
                new PushTarget.Cluster("r", "c", null),
                new PushTarget.Brokers(null, List.of("a-1", "b-1")))) {
            AskedPush push = kept(new PushedItems.All(), target);
            assertThat(push.target()).isEqualTo(target);
            assertThat(push.allowUnknown()).isTrue();
        }
    }

    @Test
    void aChosenItemThatReachedNobodyIsPartOfItAndOfEverythingOnlyWhatReachedSomebody() {
        PushTarget where = new PushTarget.Cluster("r", "c", null);
        assertThat(kept(new PushedItems.Chosen(List.of(REACHES_NOBODY.id(), OF_A1.id())), where)
                        .items())
                .extracting(AskedPush.Item::id)
                .containsExactly(REACHES_NOBODY.id(), OF_A1.id());
        assertThat(kept(new PushedItems.All(), where)).satisfies(push -> {
            assertThat(push.all()).isTrue();
            assertThat(push.items()).extracting(AskedPush.Item::value).containsExactly("false");
        });
    }

    @Test
    void whatHasBecomeOfAnItemIsTold() {
        assertThat(fate(OF_A1)).isEqualTo(Fate.SAME);
        assertThat(fate(Sample.broker(A1, "true"))).isEqualTo(Fate.OTHER_VALUE);
        assertThat(fate(Sample.broker(A1, null))).isEqualTo(Fate.GONE);
        assertThat(fate(null)).isEqualTo(Fate.GONE);
    }

    private static Fate fate(@Nullable ConfigItem now) {
        return carried(now, Scope.ALL).fate();
    }

    private static Carried carried(@Nullable ConfigItem now, @Nullable Scope pushed) {
        return new Carried(OF_A1.id(), OF_A1.targetType(), OF_A1.targetName(), OF_A1.property(), "false", pushed, now);
    }

    @Test
    void anItemThatIsForOtherBrokersByNowIsToldWhateverItsValue() {
        ConfigItem gray = Sample.cluster("false", GRAY);
        assertThat(carried(gray, Scope.ALL).fate()).isEqualTo(Fate.OTHER_SCOPE);
        assertThat(carried(gray, Scope.parse(GRAY)).fate()).isEqualTo(Fate.SAME);
        Carried both = carried(Sample.cluster("true", GRAY), Scope.ALL);
        assertThat(both.fate()).isEqualTo(Fate.OTHER_VALUE);
        assertThat(both.scopeMoved()).isTrue();
        assertThat(carried(Sample.cluster(null, GRAY), Scope.ALL).fate()).isEqualTo(Fate.GONE);
    }

    @Test
    void theScopeOfAnItemIsKeptAndOneThatWasNotWrittenDownIsNoOtherOne() {
        AskedPush push =
                kept(new PushedItems.Chosen(List.of(REACHES_NOBODY.id())), new PushTarget.Cluster("r", "c", null));
        assertThat(push.items()).extracting(AskedPush.Item::scope).containsExactly(Scope.parse(GRAY));

        AskedPush old =
                asked.read("{\"all\":false,\"items\":[{\"id\":\"i\",\"targetType\":\"BROKER\",\"targetName\":\"a-1\","
                        + "\"property\":\"autoCreateTopicEnable\",\"value\":\"false\"}],\"region\":\"r\",\"cluster\":\"c\","
                        + "\"room\":null,\"hostnames\":null,\"allowUnknown\":false}");
        assertThat(old.items()).singleElement().satisfies(item -> {
            assertThat(item.scope()).isNull();
            assertThat(carried(Sample.cluster("false", GRAY), item.scope()).fate())
                    .isEqualTo(Fate.SAME);
        });
    }
}
