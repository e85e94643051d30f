package io.mqconsole.access;

import io.mqconsole.shared.RestPermission;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Checks a controller's {@link RestPermission} before the body and the parameters of a request are read. */
@Component
class RightFirst implements HandlerInterceptor, WebMvcConfigurer {
    private static final Set<String> READING = Set.of("GET", "HEAD");

    private final Rights rights;

    RightFirst(Rights rights) {
        this.rights = rights;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).order(Ordered.HIGHEST_PRECEDENCE);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        RestPermission needed = handler instanceof HandlerMethod operation ? neededFor(operation) : null;
        return needed == null || rights.require(READING.contains(request.getMethod()) ? needed.read() : needed.write());
    }

    private static @Nullable RestPermission neededFor(HandlerMethod operation) {
        RestPermission own = operation.getMethodAnnotation(RestPermission.class);
        return own == null ? operation.getBeanType().getAnnotation(RestPermission.class) : own;
    }
}
