package io.mqconsole.apiswitch;

import io.mqconsole.shared.Switchable;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Refuses requests to what is switched off before they are read, but after their caller's right was checked. */
@Component
class SwitchFirst implements HandlerInterceptor, WebMvcConfigurer {
    private static final int AFTER_THE_RIGHT = Ordered.HIGHEST_PRECEDENCE + 1;

    private final SwitchGuard guard;

    SwitchFirst(SwitchGuard guard) {
        this.guard = guard;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).order(AFTER_THE_RIGHT);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        Switchable named =
                handler instanceof HandlerMethod operation ? operation.getMethodAnnotation(Switchable.class) : null;
        if (named != null) {
            guard.require(named.value());
        }
        return true;
    }
}
