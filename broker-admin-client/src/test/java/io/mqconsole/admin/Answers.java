package io.mqconsole.admin;

import static org.assertj.core.api.Assertions.assertThat;

/** What nodes answered, in tests that want an answer from each: one that gave none fails the test with its reason. */
final class Answers {
    private Answers() {}

    /** @return the answer of the one node that was asked, or of the first */
    static <T> T first(FanOut<T> answers) {
        assertThat(answers.errors()).isEmpty();
        return answers.values().getFirst();
    }
}
