package io.mqconsole.snapshot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class PublicationTest {
    private final List<String> told = Collections.synchronizedList(new ArrayList<>());
    private final CountDownLatch busy = new CountDownLatch(1);
    private final CountDownLatch released = new CountDownLatch(1);

    @Test
    void aPictureThatTakesLongToBeToldDoesNotComeAfterALaterOne() throws InterruptedException {
        var picture = new Publication<>("", this::slowAtFirst);
        Thread early = Thread.ofPlatform().start(() -> picture.update(before -> before + "a"));
        busy.await();

        Thread late = Thread.ofPlatform().start(() -> picture.update(before -> before + "b"));
        await().until(() -> picture.get().equals("ab")
                && (late.getState() == Thread.State.WAITING || late.getState() == Thread.State.TERMINATED));
        released.countDown();
        early.join();
        late.join();

        assertThat(told).containsExactly("a", "ab");
    }

    @Test
    void whatIsPreparedIsToldWithTheNextChangeAndOnce() {
        var picture = new Publication<>("", told::add);

        picture.prepare(before -> before + "a");
        assertThat(told).isEmpty();
        picture.update(before -> before + "b");
        picture.update(before -> before);

        assertThat(told).containsExactly("ab");
    }

    private void slowAtFirst(String picture) {
        if (busy.getCount() > 0) {
            busy.countDown();
            try {
                released.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        told.add(picture);
    }
}
