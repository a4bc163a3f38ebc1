package dev.rehearsal.scoring;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How the service is built, and for each rule a bad example that it refuses. */
class ArchitectureTest {

    private static final String[] FRAMEWORKS = {
        "jakarta..",
        "io.quarkus..",
        "io.smallrye..",
        "io.agroal..",
        "org.apache.kafka..",
        "java.sql..",
        "com.fasterxml..",
        "org.eclipse.microprofile..",
        "org.jboss..",
        "dev.rehearsal.platform.."
    };

    private static final JavaClasses SERVICE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("dev.rehearsal.scoring");

    private static final Map<String, ArchRule> RULES = new TreeMap<>(Map.of(
            "theDomainIsPlainJava",
            noClasses()
                    .that()
                    .resideInAPackage("dev.rehearsal.scoring..session")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(FRAMEWORKS),
            "theDomainKnowsNoDoor",
            noClasses()
                    .that()
                    .resideInAPackage("dev.rehearsal.scoring..session")
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage("dev.rehearsal.scoring..session.(*)"),
            "onlyTheDatabaseDoorsSpeakSql",
            noClasses()
                    .that(not(resideInAnyPackage("..session.db", "dev.rehearsal.scoring.question")))
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage("java.sql..", "io.agroal.."),
            "onlyTheHttpDoorsAreReactive",
            noClasses()
                    .that(not(resideInAnyPackage("..session.http")))
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage("io.smallrye.mutiny.."),
            "noBareClockIsRead",
            noClasses()
                    .should()
                    .callMethod(java.time.Instant.class, "now")
                    .orShould()
                    .callMethod(System.class, "currentTimeMillis"),
            "everyOperationSaysWhoMayAndWhatItIs",
            methods()
                    .that()
                    .areAnnotatedWith(GET.class)
                    .should()
                    .beAnnotatedWith(RolesAllowed.class)
                    .andShould()
                    .beAnnotatedWith(Operation.class),
            "packagesHaveNoCycles",
            SlicesRuleDefinition.slices()
                    .matching("dev.rehearsal.scoring.(**)")
                    .should()
                    .beFreeOfCycles(),
            "namesSayWhatAThingIs",
            classes()
                    .should()
                    .haveSimpleNameNotEndingWith("Manager")
                    .andShould()
                    .haveSimpleNameNotEndingWith("Util")
                    .andShould()
                    .haveSimpleNameNotEndingWith("Impl")
                    .andShould()
                    .haveSimpleNameNotEndingWith("DTO")
                    .andShould()
                    .haveSimpleNameNotEndingWith("Service")));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "theDomainIsPlainJava",
                "theDomainKnowsNoDoor",
                "onlyTheDatabaseDoorsSpeakSql",
                "onlyTheHttpDoorsAreReactive",
                "noBareClockIsRead",
                "everyOperationSaysWhoMayAndWhatItIs",
                "packagesHaveNoCycles",
                "namesSayWhatAThingIs"
            })
    void theServiceKeepsTheRuleAndTheBadExampleDoesNot(String rule) {
        ArchRule checked = java.util.Objects.requireNonNull(RULES.get(rule));
        checked.check(SERVICE);
        JavaClasses bad = new ClassFileImporter()
                .importPackages("dev.rehearsal.scoring.bad." + rule.toLowerCase(java.util.Locale.ROOT));
        assertTrue(checked.evaluate(bad).hasViolation(), "the bad example of " + rule + " passes");
    }

    @Test
    void everyRuleIsChecked() throws NoSuchMethodException {
        ValueSource checked = getClass()
                .getDeclaredMethod("theServiceKeepsTheRuleAndTheBadExampleDoesNot", String.class)
                .getAnnotation(ValueSource.class);
        assertTrue(RULES.keySet().equals(java.util.Set.of(checked.strings())));
    }
}
