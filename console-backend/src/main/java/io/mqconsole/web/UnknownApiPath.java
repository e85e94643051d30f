package io.mqconsole.web;

import io.mqconsole.shared.ConsoleException;
import io.mqconsole.shared.ErrorCode;
import io.mqconsole.shared.Text;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.web.HttpRequestHandler;
import org.springframework.web.servlet.handler.SimpleUrlHandlerMapping;

/**
 * Answers 404 to API paths that no controller has. Without it the pages' catch-all would answer them with HTML. It comes
 * after the controllers' own mapping, which answers 405 by itself where only the method is wrong.
 */
@Component
final class UnknownApiPath extends SimpleUrlHandlerMapping {
    UnknownApiPath(ProblemWriter problems) {
        HttpRequestHandler notFound = (request, response) -> problems.write(
                request, response, new ConsoleException(ErrorCode.NOT_FOUND, Text.of("web.no-such-path")));
        setUrlMap(Map.of("/api/**", notFound, "/actuator/**", notFound));
        setOrder(1);
    }
}
