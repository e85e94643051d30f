package io.mqconsole.web;

import io.mqconsole.shared.ConsoleException;
import io.mqconsole.shared.CorrelationId;
import io.mqconsole.shared.ErrorCode;
import io.mqconsole.shared.Text;
import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Component;

/**
 * Has Tomcat itself answer with problems and the security headers too: what it refuses, as a malformed path, reaches no
 * filter of ours.
 */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
final class ServerErrors implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {
    private final ProblemWriter problems;

    ServerErrors(ProblemWriter problems) {
        this.problems = problems;
    }

    @Override
    public void customize(TomcatServletWebServerFactory factory) {
        // Behind Boot's own valve, so that ours is the first to see an error.
        factory.addContextCustomizers(
                context -> context.getParent().getPipeline().addValve(new ProblemValve(problems)));
    }

    private static final class ProblemValve extends ErrorReportValve {
        private final ProblemWriter problems;

        ProblemValve(ProblemWriter problems) {
            this.problems = problems;
        }

        @Override
        protected void report(Request request, Response response, @Nullable Throwable thrown) {
            if (response.getStatus() < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
                return;
            }
            String correlationId = CorrelationFilter.fresh();
            MDC.put(CorrelationId.KEY, correlationId);
            try {
                response.setHeader(CorrelationFilter.HEADER, correlationId);
                HeadersFilter.put(request.getRequest(), response.getResponse());
                problems.write(request.getRequest(), response.getResponse(), failure(response.getStatus(), thrown));
                response.finishResponse();
            } catch (IOException e) {
                getContainer().getLogger().debug("The caller has gone", e);
            } finally {
                MDC.remove(CorrelationId.KEY);
            }
        }

        private static ConsoleException failure(int status, @Nullable Throwable thrown) {
            // A malformed request comes with an exception too; its status says that it is the caller's fault.
            ConsoleException known = Failures.byStatus(HttpStatusCode.valueOf(status));
            if (known != null) {
                return known;
            }
            return thrown != null
                    ? Failures.tell(thrown)
                    : new ConsoleException(ErrorCode.INTERNAL, Text.of("error.internal"));
        }
    }
}
