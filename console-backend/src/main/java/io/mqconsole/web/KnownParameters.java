package io.mqconsole.web;

import io.mqconsole.shared.ConsoleException;
import io.mqconsole.shared.FieldProblem;
import io.mqconsole.shared.PageQuery;
import io.mqconsole.shared.Text;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.core.DefaultParameterNameDiscoverer;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Refuses query parameters that an operation does not know, and one value given twice: a filter with a typing error must
 * not answer the whole list.
 */
final class KnownParameters implements HandlerInterceptor {
    private static final DefaultParameterNameDiscoverer NAMES = new DefaultParameterNameDiscoverer();

    private final Map<Method, Set<String>> known = new ConcurrentHashMap<>();

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod operation) {
            check(request, known.computeIfAbsent(operation.getMethod(), method -> names(operation)));
        }
        return true;
    }

    private static void check(HttpServletRequest request, Set<String> names) {
        List<FieldProblem> problems = new ArrayList<>();
        request.getParameterMap().forEach((name, values) -> {
            if (!names.contains(name)) {
                problems.add(new FieldProblem(name, Text.of("web.unknown-parameter")));
            } else if (values.length > 1 && !name.equals("sort")) {
                problems.add(new FieldProblem(name, Text.of("web.given-twice")));
            }
        });
        if (!problems.isEmpty()) {
            throw ConsoleException.invalid(problems);
        }
    }

    private static Set<String> names(HandlerMethod operation) {
        Set<String> names = new HashSet<>();
        for (MethodParameter parameter : operation.getMethodParameters()) {
            parameter.initParameterNameDiscovery(NAMES);
            RequestParam declared = parameter.getParameterAnnotation(RequestParam.class);
            if (declared != null) {
                names.add(declared.name().isEmpty() ? String.valueOf(parameter.getParameterName()) : declared.name());
            } else if (parameter.getParameterType() == PageQuery.class) {
                names.addAll(PageQueryResolver.PARAMETERS);
            } else if (parameter.hasParameterAnnotation(ListFilter.class)) {
                names.addAll(ListFilterResolver.parameters(parameter.getParameterType()));
            }
        }
        return names;
    }
}
