package io.mqconsole.web;

import io.mqconsole.shared.ConsoleException;
import io.mqconsole.shared.PageQuery;
import io.mqconsole.shared.SortOrder;
import io.mqconsole.shared.Text;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/**
 * Reads {@code pageNum}, {@code pageSize} and {@code sort=column,asc|desc} (repeatable, the first counts most). Whether a
 * column can be sorted by is for the service to say.
 */
final class PageQueryResolver implements HandlerMethodArgumentResolver {
    static final Set<String> PARAMETERS = Set.of("pageNum", "pageSize", "sort");
    static final int USUAL_SIZE = 20;
    private static final int MAX_SORTS = 5;
    private static final Pattern SORT = Pattern.compile("([A-Za-z][A-Za-z0-9]{0,40})(?:,(asc|desc))?");

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == PageQuery.class;
    }

    @Override
    public PageQuery resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        return new PageQuery(number(request, "pageNum", 1), number(request, "pageSize", USUAL_SIZE), sort(request));
    }

    private static int number(NativeWebRequest request, String name, int usual) {
        String value = request.getParameter(name);
        return value == null ? usual : (int) QueryValue.read(name, value, Integer.class);
    }

    private static List<SortOrder> sort(NativeWebRequest request) {
        String @Nullable [] values = request.getParameterValues("sort");
        if (values == null) {
            return List.of();
        }
        if (values.length > MAX_SORTS) {
            throw ConsoleException.invalid("sort", Text.of("page.sort-too-many", MAX_SORTS));
        }
        return Arrays.stream(values).map(PageQueryResolver::order).toList();
    }

    private static SortOrder order(String value) {
        Matcher matcher = SORT.matcher(value);
        if (!matcher.matches()) {
            throw ConsoleException.invalid("sort", Text.of("page.sort-malformed"));
        }
        return new SortOrder(matcher.group(1), !"desc".equals(matcher.group(2)));
    }
}
