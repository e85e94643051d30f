package io.mqconsole.admin;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** What others see of this module knows nothing of RocketMQ, so nobody else needs to. */
class PublicApiTest {
    private static final JavaClasses MODULE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("io.mqconsole.admin");

    @Test
    void publicTypesDependOnNothingButJavaAndThisPackage() {
        classes()
                .that()
                .resideInAPackage("io.mqconsole.admin")
                .and()
                .arePublic()
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("java..", "org.jspecify.annotations", "io.mqconsole.admin")
                .check(MODULE);
    }

    @Test
    void onlyTheLoggingBridgeKnowsTheCopyOfSlf4jInRocketMq() {
        classes()
                .that()
                .resideOutsideOfPackage("io.mqconsole.admin.logging")
                .should()
                .onlyDependOnClassesThat()
                .resideOutsideOfPackage("org.apache.rocketmq.logging..")
                .check(MODULE);
    }

    @Test
    void packagesHaveNoCycle() {
        slices().matching("io.mqconsole.(**)").should().beFreeOfCycles().check(MODULE);
    }
}
