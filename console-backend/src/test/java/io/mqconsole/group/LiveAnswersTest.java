package io.mqconsole.group;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyBoolean;
import static org.mockito.ArgumentMatchers.anyCollection;
import static org.mockito.ArgumentMatchers.anyMap;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.mqconsole.admin.CallOptions;
import io.mqconsole.admin.ClusterAdmin;
import io.mqconsole.admin.FanOut;
import io.mqconsole.admin.GroupOps;
import io.mqconsole.shared.NodeFailure;
import io.mqconsole.snapshot.Holding;
import io.mqconsole.snapshot.Holdings;
import io.mqconsole.snapshot.Leads;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How long the page of a group waits for brokers that are silent. */
class LiveAnswersTest {
    private static final NodeFailure HANGS = new NodeFailure("broker-b:10911", "TIMEOUT", "no answer");
    private static final NodeFailure REFUSES = new NodeFailure("broker-b:10911", "DENIED", "no right");

    private final ClusterAdmin admin = mock(ClusterAdmin.class);
    private final GroupOps groups = mock(GroupOps.class);
    private final CyclicBarrier bothAsked = new CyclicBarrier(2);
    private final Queue<Duration> deadlines = new ConcurrentLinkedQueue<>();

    @BeforeEach
    void answersComeOnceBothQuestionsAreUnderWay() {
        when(admin.groups()).thenReturn(groups);
        when(groups.clients(anyCollection(), anyCollection(), any())).thenAnswer(call -> answered(call.getArgument(2)));
        when(groups.progress(anyCollection(), anyString(), any())).thenAnswer(call -> answered(call.getArgument(2)));
        when(groups.running(anyString(), anyMap(), anyBoolean(), any())).thenReturn(new FanOut<>(List.of()));
    }

    private FanOut<?> answered(CallOptions options) throws Exception {
        deadlines.add(options.deadline());
        bothAsked.await(20, TimeUnit.SECONDS);
        return new FanOut<>(List.of());
    }

    @Test
    void bothQuestionsAreUnderWayAtOnce() {
        LiveAnswers answers = LiveAnswers.now(admin, leads(null), "g", 6);

        assertThat(answers.progress().complete()).isTrue();
        assertThat(deadlines).containsExactly(CallOptions.DEFAULT.deadline(), CallOptions.DEFAULT.deadline());
    }

    @Test
    void aBrokerThatIsKnownToHangIsNotWaitedForLong() {
        LiveAnswers.now(admin, leads(HANGS), "g", 6);

        assertThat(deadlines)
                .hasSize(2)
                .allSatisfy(deadline -> assertThat(deadline).isLessThanOrEqualTo(Duration.ofSeconds(1)));
    }

    @Test
    void oneThatAnswersThatItWillNotTellDoesNotHurryTheOthers() {
        assertThat(leads(REFUSES).options()).isEqualTo(CallOptions.DEFAULT);
    }

    private static Leads leads(NodeFailure failure) {
        Stream<Holding> holdings = Stream.of(
                Held.on("broker-a").holding(),
                Held.on("broker-b").failed(failure).holding());
        return Leads.of(
                new Holdings("r", holdings.collect(Collectors.toMap(Holding::group, Function.identity()))),
                holding -> true);
    }
}
