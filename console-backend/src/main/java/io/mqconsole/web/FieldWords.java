package io.mqconsole.web;

import io.mqconsole.shared.FieldProblem;
import io.mqconsole.shared.Texts;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.stereotype.Component;

/** Says in the words of the reader what is wrong with the rows of a file, in an answer that is no problem itself. */
@Component
public class FieldWords {
    private final Texts texts;

    FieldWords(Texts texts) {
        this.texts = texts;
    }

    public List<Problem.FieldError> say(List<FieldProblem> problems, HttpServletRequest request) {
        return problems.stream()
                .map(problem -> new Problem.FieldError(
                        problem.field(), texts.say(problem.message(), ReaderLanguage.of(request))))
                .toList();
    }
}
