package io.mqconsole.apiswitch;

import io.mqconsole.shared.AlwaysOn;
import io.mqconsole.shared.Switchable;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every operation that Spring serves and that can be switched off, found by its annotation. */
@Component
class SwitchableOperations {
    /** They belong to no controller: the login page and Actuator. */
    private static final Set<String> OUTSIDE = Set.of("login", "logout", "health");

    private record Request(String name, String method, String path) {
        String inWords() {
            return method + " " + path;
        }
    }

    private final ObjectProvider<RequestMappingHandlerMapping> mapping;
    private final SingletonSupplier<Map<String, SwitchableOperation>> byName =
            SingletonSupplier.of(this::collectSwitchable);

    /** @param mapping asked for late: it needs the interceptors, and one of them is ours */
    SwitchableOperations(
            @Qualifier("requestMappingHandlerMapping") ObjectProvider<RequestMappingHandlerMapping> mapping) {
        this.mapping = mapping;
    }

    Collection<SwitchableOperation> all() {
        return byName.obtain().values();
    }

    Optional<SwitchableOperation> named(String name) {
        return Optional.ofNullable(byName.obtain().get(name));
    }

    /** Whether there is such an operation, without a switch. */
    boolean isAlwaysOn(String name) {
        return OUTSIDE.contains(name)
                || mapping.getObject().getHandlerMethods().values().stream()
                        .map(operation -> operation.getMethodAnnotation(AlwaysOn.class))
                        .anyMatch(always -> always != null && always.value().equals(name));
    }

    private Map<String, SwitchableOperation> collectSwitchable() {
        Map<String, List<Request>> requests =
                requests().collect(Collectors.groupingBy(Request::name, TreeMap::new, Collectors.toList()));
        Map<String, SwitchableOperation> operations = new TreeMap<>();
        requests.forEach((name, same) -> operations.put(name, operation(same)));
        return operations;
    }

    private Stream<Request> requests() {
        return mapping.getObject().getHandlerMethods().entrySet().stream().flatMap(entry -> {
            Switchable named = entry.getValue().getMethodAnnotation(Switchable.class);
            return named == null
                    ? Stream.empty()
                    : entry.getKey().getMethodsCondition().getMethods().stream()
                            .flatMap(method -> entry.getKey().getPatternValues().stream()
                                    .map(path -> new Request(named.value(), method.name(), path)));
        });
    }

    private static SwitchableOperation operation(List<Request> same) {
        List<Request> ordered =
                same.stream().sorted(Comparator.comparing(Request::path)).toList();
        Request first = ordered.getFirst();
        return new SwitchableOperation(
                first.name(),
                first.method(),
                first.path(),
                ordered.stream().skip(1).map(Request::inWords).toList());
    }
}
