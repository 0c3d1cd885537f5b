package io.github.kafkak8s;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The rooms of the library and the only directions in which they may know each other. */
@AnalyzeClasses(packages = "io.github.kafkak8s", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    private static final String ROOT = "io.github.kafkak8s";

    @ArchTest
    static final ArchRule MODEL_KNOWS_ONLY_THE_JDK = classes()
            .that()
            .resideInAPackage(ROOT + ".model..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("java..", ROOT + ".model..");

    @ArchTest
    static final ArchRule DERIVE_KNOWS_THE_MODEL = room("derive", "model", "derive");

    @ArchTest
    static final ArchRule CONFIG_KNOWS_WHAT_IS_DERIVED = room("config", "model", "derive", "config");

    @ArchTest
    static final ArchRule CHECK_KNOWS_NO_KUBERNETES_OBJECT = room("check", "model", "derive", "config", "check");

    @ArchTest
    static final ArchRule RESOURCES_KNOW_NO_RULE = room("resources", "model", "derive", "config", "resources");

    @ArchTest
    static final ArchRule DECORATE_KNOWS_OBJECTS_AND_NO_OUTPUT =
            room("decorate", "model", "check", "resources", "yaml", "decorate");

    @ArchTest
    static final ArchRule ONLY_ONE_ROOM_KNOWS_DEKORATE = noClasses()
            .that()
            .resideOutsideOfPackage(ROOT + ".decorate.dekorate")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("io.dekorate..", ROOT + ".decorate.dekorate");

    @ArchTest
    static final ArchRule YAML_KNOWS_NO_OTHER_ROOM = room("yaml", "yaml");

    @ArchTest
    static final ArchRule MANIFESTS_KNOW_RESOURCES_AND_YAML =
            room("manifests", "model", "derive", "config", "resources", "yaml", "manifests");

    @ArchTest
    static final ArchRule CHART_KNOWS_RESOURCES_AND_YAML =
            room("chart", "model", "derive", "config", "check", "resources", "yaml", "chart");

    @ArchTest
    static final ArchRule VALUES_KNOW_NO_OBJECT = room(
            "chart.values",
            "model",
            "derive",
            "config",
            "check",
            "yaml",
            "chart.discovery",
            "chart.template",
            "chart.values");

    @ArchTest
    static final ArchRule DISCOVERY_KNOWS_NO_KAFKA =
            room("chart.discovery", "chart.discovery", "chart.template", "yaml");

    @ArchTest
    static final ArchRule TEMPLATES_KNOW_NOT_HOW_THEY_ARE_FOUND = room("chart.template", "chart.template", "yaml");

    @ArchTest
    static final ArchRule DISCOVERY_KNOWS_NO_KUBERNETES = noClasses()
            .that()
            .resideInAnyPackage(ROOT + ".chart.discovery", ROOT + ".chart.template")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("io.fabric8..");

    @ArchTest
    static final ArchRule ONLY_THE_FRAME_KNOWS_JINJAVA = noClasses()
            .that()
            .doNotHaveFullyQualifiedName(ROOT + ".chart.ChartFrame")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("com.hubspot..");

    @ArchTest
    static final ArchRule OUTPUT_KNOWS_TEXTS_ONLY = room("output", "model", "derive", "output");

    @ArchTest
    static final ArchRule ONLY_YAML_KNOWS_JACKSON = noClasses()
            .that()
            .resideOutsideOfPackage(ROOT + ".yaml")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("com.fasterxml.jackson..");

    @ArchTest
    static final ArchRule ONLY_OUTPUT_TOUCHES_FILES = noClasses()
            .that()
            .resideOutsideOfPackage(ROOT + ".output")
            .should()
            .dependOnClassesThat(resideInAnyPackage("java.nio.file.."));

    @ArchTest
    static final ArchRule NO_CYCLES =
            slices().matching(ROOT + ".(*)..").should().beFreeOfCycles();

    private static ArchRule room(String name, String... known) {
        String[] packages = new String[known.length];
        for (int i = 0; i < known.length; i++) {
            packages[i] = ROOT + "." + known[i] + "..";
        }
        return noClasses()
                .that()
                .resideInAPackage(ROOT + "." + name + "..")
                .should()
                .dependOnClassesThat(resideInAPackage(ROOT + "..").and(not(resideInAnyPackage(packages))));
    }
}
