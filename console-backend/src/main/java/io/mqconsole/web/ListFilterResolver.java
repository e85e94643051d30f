package io.mqconsole.web;

import io.mqconsole.shared.ConsoleException;
import io.mqconsole.shared.Text;
import io.mqconsole.shared.TextMatch;
import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.BeanUtils;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Makes the record of a {@link ListFilter} parameter out of the query string. An empty value is no filter. */
final class ListFilterResolver implements HandlerMethodArgumentResolver {
    static final String EXACT = "exact.";

    /** The query parameters that such a record stands for. */
    static Set<String> parameters(Class<?> filter) {
        Set<String> names = new LinkedHashSet<>();
        for (RecordComponent component : filter.getRecordComponents()) {
            names.add(component.getName());
            if (component.getType() == TextMatch.class) {
                names.add(EXACT + component.getName());
            }
        }
        return names;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.hasParameterAnnotation(ListFilter.class);
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders)
            throws NoSuchMethodException {
        RecordComponent[] components = parameter.getParameterType().getRecordComponents();
        Constructor<?> constructor = parameter
                .getParameterType()
                .getDeclaredConstructor(
                        Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
        return BeanUtils.instantiateClass(
                constructor,
                Arrays.stream(components)
                        .map(component -> value(component, request))
                        .toArray());
    }

    private static @Nullable Object value(RecordComponent component, NativeWebRequest request) {
        String name = component.getName();
        if (component.getType() == TextMatch.class) {
            return text(name, given(request, name), given(request, EXACT + name));
        }
        String value = given(request, name);
        if (value == null) {
            return null;
        }
        if (component.getType() == List.class) {
            Class<?> element = (Class<?>) ((ParameterizedType) component.getGenericType()).getActualTypeArguments()[0];
            return Stream.of(value.split(",", -1))
                    .map(part -> QueryValue.read(name, part, element))
                    .toList();
        }
        return QueryValue.read(name, value, component.getType());
    }

    private static @Nullable TextMatch text(String name, @Nullable String part, @Nullable String whole) {
        if (part != null && whole != null) {
            throw ConsoleException.invalid(name, Text.of("web.part-or-exact", name));
        }
        if (part != null) {
            return TextMatch.part((String) QueryValue.read(name, part, String.class));
        }
        return whole == null ? null : TextMatch.exact((String) QueryValue.read(EXACT + name, whole, String.class));
    }

    private static @Nullable String given(NativeWebRequest request, String name) {
        String value = request.getParameter(name);
        return value == null || value.isBlank() ? null : value;
    }
}
