package io.mqconsole.ui;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.NpmPackage;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.theme.Theme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.springframework.stereotype.Service;

/** The rules that keep the pages thin and the build free of Node. */
class UiArchitectureTest {
    private static final Path SOURCES = Path.of("src/main/java/io/mqconsole");
    private static final JavaClasses UI = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("io.mqconsole.ui");

    @Test
    void nothingNeedsAClientBuild() {
        noClasses()
                .should()
                .beAnnotatedWith(JsModule.class)
                .orShould()
                .beAnnotatedWith(NpmPackage.class)
                .orShould()
                .beAnnotatedWith(CssImport.class)
                .orShould()
                .beAnnotatedWith(Theme.class)
                .because("the ready-made client bundle is all there is")
                .check(UI);
    }

    @Test
    void pagesCallServicesAndNothingBelowThem() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.apache.rocketmq..",
                        "org.apache.ibatis..",
                        "java.sql..",
                        "javax.sql..",
                        "io.mqconsole.db..")
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName("io.mqconsole.admin.ClusterAdmin")
                .check(UI);
    }

    @Test
    void thePagesHaveNoServicesOfTheirOwn() {
        noClasses().should().beAnnotatedWith(Service.class).check(UI);
    }

    @Test
    void viewsAreReachedByNavigationOnly() {
        classes()
                .that()
                .areAnnotatedWith(Route.class)
                .should()
                .bePackagePrivate()
                .check(UI);
    }

    @Test
    void noStyleIsSetFromJava() {
        noClasses()
                .should()
                .callMethod(Component.class, "getStyle")
                .orShould()
                .callMethod(com.vaadin.flow.component.HasStyle.class, "getStyle")
                .because("all looks are in console/styles.css")
                .check(UI);
    }

    @Test
    void featuresDoNotGoInCircles() {
        slices().matching("io.mqconsole.ui.(*)..").should().beFreeOfCycles().check(UI);
    }

    @Test
    void everyPackageStatesItsPurpose() throws IOException {
        try (var folders = Files.walk(SOURCES)) {
            assertThat(folders.filter(Files::isDirectory).filter(UiArchitectureTest::holdsClasses))
                    .isNotEmpty()
                    .allSatisfy(folder -> assertThat(folder.resolve("package-info.java"))
                            .content()
                            .startsWith("/** ")
                            .contains("@NullMarked"));
        }
    }

    private static boolean holdsClasses(Path folder) {
        try (var files = Files.list(folder)) {
            return files.anyMatch(file -> file.toString().endsWith(".java"));
        } catch (IOException failure) {
            throw new java.io.UncheckedIOException(failure);
        }
    }
}
