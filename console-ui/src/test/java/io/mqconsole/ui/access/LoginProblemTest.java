package io.mqconsole.ui.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.router.QueryParameters;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.DisabledException;

class LoginProblemTest {
    @ParameterizedTest
    @EnumSource
    void everyProblemIsFoundAgainInItsUrl(LoginProblem problem) {
        assertThat(LoginProblem.in(QueryParameters.of(LoginProblem.PARAMETER, problem.slug())))
                .contains(problem);
    }

    @Test
    void aBareErrorIsAWrongPasswordAndNoErrorIsNone() {
        assertThat(LoginProblem.in(QueryParameters.fromString("error"))).contains(LoginProblem.BAD_CREDENTIALS);
        assertThat(LoginProblem.in(QueryParameters.empty())).isEmpty();
    }

    @Test
    void aStrangerDoesNotLearnThatAnAccountIsDisabled() {
        assertThat(LoginProblem.of(new DisabledException("disabled")))
                .isEqualTo(LoginProblem.of(new BadCredentialsException("wrong")));
    }
}
