package io.mqconsole.apiswitch;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.domain.JavaMethodReference;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import io.mqconsole.shared.AlwaysOn;
import io.mqconsole.shared.RequiresPermission;
import io.mqconsole.shared.Switchable;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.stereotype.Service;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The switches of the REST operations are those of the services behind them; no operation has slipped through. */
class OperationNamesTest {
    private static final JavaClasses BACKEND = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_JARS)
            .importPackages("io.mqconsole");

    @Test
    void everyRestOperationHasTheSwitchOfAServiceMethodThatItCalls() {
        methods()
                .that()
                .areMetaAnnotatedWith(RequestMapping.class)
                .and()
                .areDeclaredInClassesThat()
                .areAnnotatedWith(RestController.class)
                .and()
                .areNotAnnotatedWith(AlwaysOn.class)
                .should(have("the switch of a service method that they call", operation -> {
                    Set<String> reached = new TreeSet<>();
                    collect(operation, operation.getOwner(), reached);
                    return operation
                            .tryGetAnnotationOfType(Switchable.class)
                            .filter(named -> reached.contains(named.value()))
                            .isPresent();
                }))
                .check(BACKEND);
    }

    @Test
    void whatIsAlwaysOnReachesNoSwitch() {
        methods()
                .that()
                .areAnnotatedWith(AlwaysOn.class)
                .should(have("no switch, also none behind them", operation -> {
                    Set<String> reached = new TreeSet<>();
                    collect(operation, operation.getOwner(), reached);
                    return reached.isEmpty() && !operation.isAnnotatedWith(Switchable.class);
                }))
                .check(BACKEND);
    }

    @Test
    void everySwitchOfAServiceIsThatOfARestOperation() {
        assertThat(namesIn(Service.class)).isNotEmpty().isEqualTo(namesIn(RestController.class));
    }

    /** A write that only a page offers could not be switched off otherwise. */
    @Test
    void everyServiceMethodThatWritesHasASwitchOrReachesOne() {
        Set<String> without = Set.of("ChangeService.settled", "ProfileService.changePassword", "ApiSwitchService.set");
        assertThat(BACKEND.stream()
                        .filter(type -> type.isAnnotatedWith(Service.class))
                        .flatMap(type -> type.getMethods().stream())
                        .filter(method -> method.tryGetAnnotationOfType(RequiresPermission.class)
                                .filter(right -> !right.value().endsWith(":read"))
                                .isPresent())
                        .filter(method -> !method.isAnnotatedWith(Switchable.class))
                        .map(method -> method.getOwner().getSimpleName() + "." + method.getName()))
                .containsExactlyInAnyOrderElementsOf(without);
    }

    @Test
    void everyNameIsSaidInBothLanguages() {
        for (Locale locale : new Locale[] {Locale.ROOT, Locale.SIMPLIFIED_CHINESE}) {
            Set<String> said = ResourceBundle.getBundle("texts", locale).keySet().stream()
                    .filter(key -> key.startsWith("operation."))
                    .map(key -> key.substring("operation.".length()))
                    .collect(Collectors.toCollection(TreeSet::new));
            assertThat(said).isEqualTo(namesIn(Service.class));
        }
    }

    @Test
    void namesAreAResourceAndAnAct() {
        assertThat(namesIn(Service.class))
                .allMatch(name -> name.matches("[a-z]+(-[a-z]+)*(\\.[a-z]+(-[a-z]+)*){1,2}"))
                .allMatch(name -> name.length() <= 64);
    }

    private static Set<String> namesIn(Class<? extends java.lang.annotation.Annotation> kind) {
        return BACKEND.stream()
                .filter(type -> type.isAnnotatedWith(kind))
                .flatMap(type -> type.getMethods().stream())
                .flatMap(method -> method.tryGetAnnotationOfType(Switchable.class).stream())
                .map(Switchable::value)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Of the services that a controller's method calls, also in its lambdas and by way of its other methods. */
    private static void collect(JavaCodeUnit method, JavaClass controller, Set<String> names) {
        Stream.concat(
                        method.getMethodCallsFromSelf().stream().map(JavaMethodCall::getTarget),
                        method.getMethodReferencesFromSelf().stream().map(JavaMethodReference::getTarget))
                .flatMap(target -> target.resolveMember().stream())
                .filter(called -> !called.equals(method))
                .forEach(called -> {
                    if (called.getOwner().isAnnotatedWith(Service.class)) {
                        called.tryGetAnnotationOfType(Switchable.class).ifPresent(named -> names.add(named.value()));
                    } else if (called.getOwner().equals(controller)) {
                        collect(called, controller, names);
                    }
                });
    }

    private static ArchCondition<JavaMethod> have(String what, java.util.function.Predicate<JavaMethod> test) {
        return new ArchCondition<>("have " + what) {
            private final DescribedPredicate<JavaMethod> predicate = DescribedPredicate.describe(what, test);

            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                if (!predicate.test(method)) {
                    events.add(SimpleConditionEvent.violated(
                            method, method.getFullName() + ": @Switchable is missing or another than its service's"));
                }
            }
        };
    }
}
