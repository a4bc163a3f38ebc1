package dev.rehearsal.session;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
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
        "io.vertx..",
        "io.agroal..",
        "org.apache.kafka..",
        "java.sql..",
        "org.eclipse.microprofile..",
        "org.jboss..",
        "dev.rehearsal.platform.."
    };

    private static final JavaClasses SERVICE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("dev.rehearsal.session");

    private static final Map<String, ArchRule> RULES = new TreeMap<>(Map.of(
            "theRoomIsPlainJava",
            noClasses()
                    .that()
                    .resideInAPackage("dev.rehearsal.session..room")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(FRAMEWORKS),
            "theRoomReadsNoClockAndThrowsNoDice",
            noClasses()
                    .that()
                    .resideInAPackage("dev.rehearsal.session..room")
                    .should()
                    .dependOnClassesThat()
                    .haveFullyQualifiedName("java.time.Clock")
                    .orShould()
                    .callMethod(java.util.UUID.class, "randomUUID")
                    .orShould()
                    .dependOnClassesThat()
                    .haveFullyQualifiedName("java.util.Random"),
            "whatTheCandidateSeesKnowsNothingOfThePanels",
            noClasses()
                    .that()
                    .haveSimpleNameStartingWith("Candidate")
                    .should()
                    .dependOnClassesThat()
                    .haveSimpleNameStartingWith("Panel")
                    .orShould()
                    .dependOnClassesThat()
                    .haveSimpleNameStartingWith("Marks"),
            "onlyTheDatabaseDoorSpeaksSql",
            noClasses()
                    .that(not(resideInAnyPackage("dev.rehearsal.session.db")))
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage("java.sql..", "io.agroal.."),
            "noBareClockIsRead",
            noClasses()
                    .should()
                    .callMethod(Instant.class, "now")
                    .orShould()
                    .callMethod(System.class, "currentTimeMillis"),
            "everyOperationIsDescribed",
            methods()
                    .that()
                    .areAnnotatedWith(GET.class)
                    .or()
                    .areAnnotatedWith(POST.class)
                    .or()
                    .areAnnotatedWith(PUT.class)
                    .or()
                    .areAnnotatedWith(PATCH.class)
                    .or()
                    .areAnnotatedWith(DELETE.class)
                    .should()
                    .beAnnotatedWith(Operation.class),
            "packagesHaveNoCycles",
            SlicesRuleDefinition.slices()
                    .matching("dev.rehearsal.session.(**)")
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
                "theRoomIsPlainJava",
                "theRoomReadsNoClockAndThrowsNoDice",
                "whatTheCandidateSeesKnowsNothingOfThePanels",
                "onlyTheDatabaseDoorSpeaksSql",
                "noBareClockIsRead",
                "everyOperationIsDescribed",
                "packagesHaveNoCycles",
                "namesSayWhatAThingIs"
            })
    void theServiceKeepsTheRuleAndTheBadExampleDoesNot(String rule) {
        ArchRule checked = Objects.requireNonNull(RULES.get(rule));
        checked.check(SERVICE);
        JavaClasses bad =
                new ClassFileImporter().importPackages("dev.rehearsal.session.bad." + rule.toLowerCase(Locale.ROOT));
        assertTrue(checked.evaluate(bad).hasViolation(), "the bad example of " + rule + " passes");
    }

    @Test
    void everyRuleIsChecked() throws NoSuchMethodException {
        ValueSource checked = getClass()
                .getDeclaredMethod("theServiceKeepsTheRuleAndTheBadExampleDoesNot", String.class)
                .getAnnotation(ValueSource.class);
        assertEquals(RULES.keySet(), Set.of(checked.strings()));
    }
}
