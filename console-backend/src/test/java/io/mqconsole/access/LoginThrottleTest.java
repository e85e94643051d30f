package io.mqconsole.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mqconsole.ClockAt;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class LoginThrottleTest {
    private final ClockAt clock = new ClockAt();
    private final LoginThrottle throttle = new LoginThrottle(clock);

    @Test
    void theSixthWrongPasswordFromOneAddressIsNotLookedAt() {
        fail("ann", "10.0.0.1", 5);
        assertThatThrownBy(() -> throttle.attempt("ann", "10.0.0.1")).isInstanceOf(TooManyAttempts.class);
    }

    @Test
    void upperAndLowerCaseAreTheSameAccount() {
        fail("ann", "10.0.0.1", 5);
        assertThatThrownBy(() -> throttle.attempt("ANN", "10.0.0.1")).isInstanceOf(TooManyAttempts.class);
    }

    @Test
    void afterAMinuteOneMoreAttemptIsAllowed() {
        fail("ann", "10.0.0.1", 5);
        clock.pass(Duration.ofSeconds(61));
        throttle.attempt("ann", "10.0.0.1");
        assertThatThrownBy(() -> throttle.attempt("ann", "10.0.0.1")).isInstanceOf(TooManyAttempts.class);
    }

    @Test
    void theWaitIsNamed() {
        fail("ann", "10.0.0.1", 5);
        clock.pass(Duration.ofSeconds(20));
        assertThatThrownBy(() -> throttle.attempt("ann", "10.0.0.1"))
                .isInstanceOfSatisfying(
                        TooManyAttempts.class,
                        refusal -> assertThat(refusal.waitTime())
                                .isBetween(Duration.ofSeconds(39), Duration.ofSeconds(41)));
    }

    @Test
    void oneAddressCannotTryManyAccounts() {
        for (int i = 0; i < 20; i++) {
            throttle.attempt("user" + i, "10.0.0.1");
        }
        assertThatThrownBy(() -> throttle.attempt("another", "10.0.0.1")).isInstanceOf(TooManyAttempts.class);
        assertThatCode(() -> throttle.attempt("another", "10.0.0.2")).doesNotThrowAnyException();
    }

    @Test
    void guessingElsewhereDoesNotLockTheOwnerOut() {
        fail("ann", "10.0.0.66", 5);
        for (int i = 0; i < 1_000; i++) {
            assertThatThrownBy(() -> throttle.attempt("ann", "10.0.0.66")).isInstanceOf(TooManyAttempts.class);
        }
        assertThatCode(() -> throttle.attempt("ann", "10.0.0.1")).doesNotThrowAnyException();
    }

    @Test
    void guessingFromEverywhereSparesAddressesWhereTheAccountHasLoggedIn() {
        throttle.attempt("ann", "10.0.0.1");
        throttle.succeeded("ann", "10.0.0.1");
        for (int i = 0; i < 100; i++) {
            throttle.attempt("ann", "10.0.1." + i);
        }
        assertThatThrownBy(() -> throttle.attempt("ann", "10.0.2.1")).isInstanceOf(TooManyAttempts.class);
        assertThatCode(() -> throttle.attempt("ann", "10.0.0.1")).doesNotThrowAnyException();
    }

    @Test
    void aRightPasswordForgivesTheWrongOnesBefore() {
        fail("ann", "10.0.0.1", 4);
        throttle.attempt("ann", "10.0.0.1");
        throttle.succeeded("ann", "10.0.0.1");
        assertThatCode(() -> fail("ann", "10.0.0.1", 5)).doesNotThrowAnyException();
    }

    @Test
    void aWholeIpv6NetworkIsOneAddress() {
        for (int i = 0; i < 5; i++) {
            throttle.attempt("ann", "2001:db8::" + i);
        }
        assertThatThrownBy(() -> throttle.attempt("ann", "2001:db8::ffff")).isInstanceOf(TooManyAttempts.class);
        assertThatCode(() -> throttle.attempt("ann", "2001:db8:0:1::1")).doesNotThrowAnyException();
    }

    @Test
    void memoryStaysBoundedWhateverNamesAreTried() {
        Buckets buckets = new Buckets(1, Duration.ofHours(1), 100, clock);
        buckets.take("first");
        for (int i = 0; i < 100; i++) {
            buckets.take("name" + i);
        }
        assertThat(buckets.take("first")).as("forgotten, so full again").isZero();
        assertThat(buckets.take("name99")).as("still known").isPositive();
    }

    private void fail(String name, String address, int times) {
        for (int i = 0; i < times; i++) {
            throttle.attempt(name, address);
        }
    }
}
