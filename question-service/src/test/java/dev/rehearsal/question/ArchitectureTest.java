package dev.rehearsal.question;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import dev.rehearsal.platform.outbox.Outbox;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** How the service is built, and for each rule a bad example that it refuses. */
class ArchitectureTest {

    private static final String ROOT = "dev.rehearsal.question";

    private static final String[] DOMAIN = {
        ROOT + "..bank",
        ROOT + "..builtin",
        ROOT + "..content",
        ROOT + "..imports",
        ROOT + "..kit",
        ROOT + "..paging",
        ROOT + "..search",
        ROOT + "..similarity",
        ROOT + "..taxonomy"
    };

    private static final String[] FRAMEWORKS = {
        "jakarta.ws..",
        "jakarta.enterprise..",
        "jakarta.inject..",
        "jakarta.transaction..",
        "io.quarkus..",
        "io.smallrye..",
        "io.agroal..",
        "org.apache.kafka..",
        "org.jboss..",
        "java.sql.."
    };

    private static final JavaClasses SERVICE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(ROOT);

    private static final Map<String, ArchRule> RULES = new TreeMap<>(Map.of(
            "theDomainIsPlainJava",
            noClasses()
                    .that()
                    .resideInAnyPackage(DOMAIN)
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(FRAMEWORKS),
            "theDomainKnowsNoDoor",
            noClasses()
                    .that()
                    .resideInAnyPackage(DOMAIN)
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(ROOT + "..http", ROOT + "..db"),
            "onlyDatabaseDoorsSpeakSql",
            noClasses()
                    .that(not(resideInAnyPackage(ROOT + "..db")))
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage("java.sql..", "io.agroal.."),
            "onlyHttpDoorsSpeakHttp",
            noClasses()
                    .that(not(resideInAnyPackage(ROOT + "..http")))
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage("jakarta.ws..", "org.jboss.resteasy.."),
            "eventsLeaveThroughTheOutboxOfADatabaseDoor",
            noClasses()
                    .that(not(resideInAnyPackage(ROOT + "..db")))
                    .should()
                    .dependOnClassesThat()
                    .areAssignableTo(Outbox.class)
                    .orShould()
                    .dependOnClassesThat()
                    .resideInAnyPackage("org.apache.kafka..", "org.eclipse.microprofile.reactive.."),
            "noBareClockIsRead",
            noClasses()
                    .should()
                    .callMethod(Instant.class, "now")
                    .orShould()
                    .callMethod(System.class, "currentTimeMillis"),
            "everyOperationSaysWhoMayAndWhatItIs",
            methods()
                    .that()
                    .areAnnotatedWith(GET.class)
                    .or()
                    .areAnnotatedWith(POST.class)
                    .or()
                    .areAnnotatedWith(PUT.class)
                    .or()
                    .areAnnotatedWith(DELETE.class)
                    .should()
                    .beAnnotatedWith(RolesAllowed.class)
                    .andShould()
                    .beAnnotatedWith(Operation.class),
            "packagesHaveNoCycles",
            SlicesRuleDefinition.slices().matching(ROOT + ".(**)").should().beFreeOfCycles(),
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

    @TestFactory
    Stream<DynamicTest> theServiceKeepsTheRule() {
        return RULES.entrySet().stream()
                .map(rule -> DynamicTest.dynamicTest(
                        rule.getKey(), () -> rule.getValue().check(SERVICE)));
    }

    @TestFactory
    Stream<DynamicTest> theBadExampleDoesNot() {
        return RULES.entrySet().stream()
                .map(rule -> DynamicTest.dynamicTest(rule.getKey(), () -> {
                    JavaClasses bad = new ClassFileImporter()
                            .importPackages(ROOT + ".bad." + rule.getKey().toLowerCase(Locale.ROOT));
                    assertFalse(bad.isEmpty(), "there is no bad example");
                    assertTrue(rule.getValue().evaluate(bad).hasViolation(), "the bad example passes");
                }));
    }
}
