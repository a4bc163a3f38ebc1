package dev.rehearsal.gateway;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** How the gateway is built, and for each rule a bad example that it refuses. */
class ArchitectureTest {

    private static final String ROOT = "dev.rehearsal.gateway";

    private static final String[] DOMAIN = {
        ROOT + "..member",
        ROOT + "..secret",
        ROOT + "..token",
        ROOT + "..refresh",
        ROOT + "..signin",
        ROOT + "..candidate"
    };

    private static final String[] FRAMEWORKS = {
        "jakarta..", "io.quarkus..", "io.vertx..", "io.agroal..", "org.apache.kafka..", "org.jboss..", "java.sql.."
    };

    private static final DescribedPredicate<JavaClass> BEAN = DescribedPredicate.describe(
            "a bean, or part of one",
            type -> type.isAnnotatedWith(ApplicationScoped.class)
                    || type.getEnclosingClass()
                            .filter(outer -> outer.isAnnotatedWith(ApplicationScoped.class))
                            .isPresent());

    private static final ArchCondition<JavaMethod> SAY_WHO_MAY_AND_WHAT_IT_IS =
            new ArchCondition<>("say who may call it and what it is") {
                @Override
                public void check(JavaMethod method, ConditionEvents events) {
                    boolean who = method.isAnnotatedWith(RolesAllowed.class)
                            || method.isAnnotatedWith(PermitAll.class)
                            || method.getOwner().isAnnotatedWith(PermitAll.class);
                    boolean what = method.isAnnotatedWith(Operation.class);
                    events.add(new SimpleConditionEvent(
                            method, who && what, method.getFullName() + " does not say who may, or what it is"));
                }
            };

    private static final JavaClasses GATEWAY = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(ROOT);

    private static final Map<String, ArchRule> RULES = new TreeMap<>(Map.of(
            "whatIsNoBeanIsPlainJava",
            noClasses()
                    .that(resideInAnyPackage(DOMAIN).and(not(BEAN)))
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(FRAMEWORKS),
            "onlyDatabaseDoorsSpeakSql",
            noClasses()
                    .that(not(resideInAnyPackage(ROOT + "..db", ROOT + ".database")))
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage("java.sql..", "io.agroal.."),
            "onlyHttpDoorsSpeakHttp",
            noClasses()
                    .that(not(resideInAnyPackage(ROOT + "..http")))
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage("jakarta.ws..", "org.jboss.resteasy.."),
            "eventsLeaveThroughTheOutbox",
            noClasses()
                    .should()
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
                    .areAnnotatedWith(PATCH.class)
                    .or()
                    .areAnnotatedWith(DELETE.class)
                    .should(SAY_WHO_MAY_AND_WHAT_IT_IS),
            "theEdgeNeverBlocks",
            noClasses()
                    .that()
                    .resideInAPackage(ROOT + "..edge")
                    .should()
                    .callMethod(CompletableFuture.class, "join")
                    .orShould()
                    .callMethod(Future.class, "get")
                    .orShould()
                    .callMethod(CompletableFuture.class, "get")
                    .orShould()
                    .dependOnClassesThat()
                    .resideInAnyPackage(ROOT + "..db", ROOT + ".database", "jakarta.transaction.."),
            "featuresHaveNoCycles",
            SlicesRuleDefinition.slices().matching(ROOT + ".(*)..").should().beFreeOfCycles(),
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

    /** The bad example of the cycle lies one package deeper. */
    private static final ArchRule CYCLES_AMONG_BAD_EXAMPLES = SlicesRuleDefinition.slices()
            .matching(ROOT + ".bad.featureshavenocycles.(*)..")
            .should()
            .beFreeOfCycles();

    @TestFactory
    Stream<DynamicTest> theGatewayKeepsTheRule() {
        return RULES.entrySet().stream()
                .map(rule -> DynamicTest.dynamicTest(
                        rule.getKey(), () -> rule.getValue().check(GATEWAY)));
    }

    @TestFactory
    Stream<DynamicTest> theBadExampleDoesNot() {
        return RULES.entrySet().stream()
                .map(rule -> DynamicTest.dynamicTest(rule.getKey(), () -> {
                    JavaClasses bad = new ClassFileImporter()
                            .importPackages(ROOT + ".bad." + rule.getKey().toLowerCase(Locale.ROOT));
                    ArchRule checked =
                            rule.getKey().equals("featuresHaveNoCycles") ? CYCLES_AMONG_BAD_EXAMPLES : rule.getValue();
                    assertFalse(bad.isEmpty(), "there is no bad example");
                    assertTrue(checked.evaluate(bad).hasViolation(), "the bad example passes");
                }));
    }
}
