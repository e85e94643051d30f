package io.mqconsole;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleNameEndingWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
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
import io.mqconsole.access.Permission;
import io.mqconsole.shared.RequiresPermission;
import io.mqconsole.shared.RestPermission;
import java.lang.annotation.Annotation;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.ibatis.annotations.Mapper;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.springframework.stereotype.Service;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The rules of DESIGN.md 2 for the backend. */
class ArchitectureTest {
    private static final JavaClasses BACKEND = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_JARS)
            .importPackages("io.mqconsole");

    @Test
    void onlyTheAdminClientSpeaksRocketMq() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.apache.rocketmq..")
                .check(BACKEND);
    }

    @Test
    void theBackendKnowsNoPages() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("com.vaadin..", "io.mqconsole.ui..")
                .check(BACKEND);
    }

    @Test
    void featuresHaveNoCycles() {
        slices().matching("io.mqconsole.(*)..").should().beFreeOfCycles().check(BACKEND);
    }

    @Test
    void controllersAndMappersArePackagePrivate() {
        classes()
                .that()
                .areAnnotatedWith(RestController.class)
                .or()
                .areAnnotatedWith(Mapper.class)
                .should()
                .bePackagePrivate()
                .check(BACKEND);
    }

    @Test
    void mappersAreUsedInTheirOwnRoomOnly() {
        // Package-private says the same to the compiler; this also sees a mapper that somebody makes public.
        classes()
                .that()
                .areAnnotatedWith(Mapper.class)
                .should(new ArchCondition<>("be used in their own package only") {
                    @Override
                    public void check(JavaClass mapper, ConditionEvents events) {
                        mapper.getDirectDependenciesToSelf().stream()
                                .filter(use ->
                                        !use.getOriginClass().getPackageName().equals(mapper.getPackageName()))
                                .forEach(
                                        use -> events.add(SimpleConditionEvent.violated(mapper, use.getDescription())));
                    }
                })
                .check(BACKEND);
    }

    @Test
    void controllersCallServicesAndNothingBelow() {
        noClasses()
                .that()
                .areAnnotatedWith(RestController.class)
                .should()
                .dependOnClassesThat(simpleNameEndingWith("Mapper")
                        .or(simpleNameEndingWith("Repository"))
                        .or(DescribedPredicate.describe(
                                "the admin client", type -> type.getName().equals("io.mqconsole.admin.ClusterAdmin"))))
                .check(BACKEND);
    }

    @Test
    void everyPublicServiceMethodNamesItsRight() {
        methods()
                .that()
                .arePublic()
                .and()
                .areDeclaredInClassesThat()
                .areAnnotatedWith(Service.class)
                .should()
                .beAnnotatedWith(RequiresPermission.class)
                .check(BACKEND);
    }

    @Test
    void aControllerAsksFirstForTheRightsOfItsServices() {
        methods()
                .that()
                .areMetaAnnotatedWith(RequestMapping.class)
                .and()
                .areDeclaredInClassesThat()
                .areAnnotatedWith(RestController.class)
                .should(new ArchCondition<>("need the right that its controller names") {
                    @Override
                    public void check(JavaMethod operation, ConditionEvents events) {
                        RestPermission first = operation
                                .tryGetAnnotationOfType(RestPermission.class)
                                .orElseGet(() -> operation.getOwner().getAnnotationOfType(RestPermission.class));
                        boolean reading = operation.isAnnotatedWith(GetMapping.class);
                        Set<String> needed = new TreeSet<>();
                        collectRights(operation, operation.getOwner(), needed);
                        if (!reading) {
                            needed.removeIf(right -> right.endsWith(":read"));
                        }
                        if (!needed.equals(Set.of(reading ? first.read() : first.write()))) {
                            events.add(SimpleConditionEvent.violated(
                                    operation, operation.getFullName() + " needs " + needed));
                        }
                    }
                })
                .check(BACKEND);
    }

    /** Of the services that a controller's method calls, also in its lambdas and by way of its other methods. */
    private static void collectRights(JavaCodeUnit method, JavaClass controller, Set<String> rights) {
        Stream.concat(
                        method.getMethodCallsFromSelf().stream().map(JavaMethodCall::getTarget),
                        method.getMethodReferencesFromSelf().stream().map(JavaMethodReference::getTarget))
                .flatMap(target -> target.resolveMember().stream())
                .filter(called -> !called.equals(method))
                .forEach(called -> {
                    called.tryGetAnnotationOfType(RequiresPermission.class)
                            .ifPresent(right -> rights.add(right.value()));
                    if (called.getOwner().equals(controller)) {
                        collectRights(called, controller, rights);
                    }
                });
    }

    @Test
    void everyRightThatIsNamedExistsAndEveryRightIsNeeded() {
        Set<String> named = BACKEND.stream()
                .flatMap(type -> type.getMethods().stream())
                .flatMap(method -> method.tryGetAnnotationOfType(RequiresPermission.class).stream())
                .map(RequiresPermission::value)
                .collect(Collectors.toCollection(TreeSet::new));
        named.add(Permission.SYSTEM_READ.verb()); // Actuator's chain asks for it
        Set<String> known =
                Arrays.stream(Permission.values()).map(Permission::verb).collect(Collectors.toCollection(TreeSet::new));
        assertThat(named).isEqualTo(known);
    }

    @Test
    void readingChangesNothing() {
        methods()
                .that()
                .areAnnotatedWith(GetMapping.class)
                .should(new ArchCondition<>("call no service method that needs a right to write") {
                    @Override
                    public void check(JavaMethod get, ConditionEvents events) {
                        get.getMethodCallsFromSelf().stream()
                                .flatMap(call -> call.getTarget().resolveMember().stream())
                                .filter(JavaMethod.class::isInstance)
                                .map(JavaMethod.class::cast)
                                .filter(called -> called.tryGetAnnotationOfType(RequiresPermission.class)
                                        .filter(right -> right.value().endsWith(":write"))
                                        .isPresent())
                                .forEach(called -> events.add(SimpleConditionEvent.violated(
                                        get, get.getFullName() + " calls " + called.getFullName())));
                    }
                })
                .check(BACKEND);
    }

    @Test
    void restSaysWhatItTakesAndGives() {
        methods()
                .that()
                .areDeclaredInClassesThat()
                .areAnnotatedWith(RestController.class)
                .and()
                .arePublic()
                .or()
                .arePackagePrivate()
                .and()
                .areDeclaredInClassesThat()
                .areAnnotatedWith(RestController.class)
                .should(new ArchCondition<>("use no Map and no Object") {
                    @Override
                    public void check(JavaMethod method, ConditionEvents events) {
                        String shape = method.reflect().toGenericString();
                        if (shape.contains("java.util.Map") || shape.contains("java.lang.Object")) {
                            events.add(SimpleConditionEvent.violated(method, shape));
                        }
                    }
                })
                .check(BACKEND);
    }

    @Test
    void everyPackageSaysItsPurposeAndIsNullMarked() throws ClassNotFoundException {
        Set<String> packages =
                BACKEND.stream().map(JavaClass::getPackageName).collect(Collectors.toCollection(TreeSet::new));
        assertThat(packages).isNotEmpty();
        for (String name : packages) {
            Annotation[] marks =
                    Class.forName(name + ".package-info").getPackage().getAnnotations();
            assertThat(marks).as(name).anyMatch(NullMarked.class::isInstance);
        }
    }
}
