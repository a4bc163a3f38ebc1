package dev.rehearsal.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.syntax.elements.GivenMethodsConjunction;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import java.time.Instant;
import java.util.stream.Stream;

/** Rules that more than one module keeps. Packages are given as ArchUnit writes them, {@code ..http} and the like. */
public final class Rules {

    private static final String[] FRAMEWORKS = {
        "jakarta.ws..",
        "jakarta.enterprise..",
        "jakarta.inject..",
        "jakarta.transaction..",
        "io.quarkus..",
        "io.vertx..",
        "io.agroal..",
        "org.apache.kafka..",
        "org.jboss..",
        "java.sql.."
    };

    private Rules() {}

    /** The time comes from an injected clock. */
    public static ArchRule noBareClockIsRead() {
        return noClasses()
                .should()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(System.class, "currentTimeMillis");
    }

    /** No name ends in a word that fits every class. */
    public static ArchRule namesSayWhatAThingIs() {
        return classes()
                .should()
                .haveSimpleNameNotEndingWith("Manager")
                .andShould()
                .haveSimpleNameNotEndingWith("Util")
                .andShould()
                .haveSimpleNameNotEndingWith("Impl")
                .andShould()
                .haveSimpleNameNotEndingWith("DTO")
                .andShould()
                .haveSimpleNameNotEndingWith("Service");
    }

    /** The slices that a pattern such as {@code dev.rehearsal.question.(**)} cuts do not depend on each other in a circle. */
    public static ArchRule noCyclesAmong(String slices) {
        return SlicesRuleDefinition.slices().matching(slices).should().beFreeOfCycles();
    }

    /** Those classes use no framework: none that wires, serves or stores, nor any of the further packages. */
    public static ArchRule plainJava(DescribedPredicate<? super JavaClass> those, String... furtherPackages) {
        return noClasses()
                .that(those)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(Stream.of(FRAMEWORKS, furtherPackages)
                        .flatMap(Stream::of)
                        .toArray(String[]::new));
    }

    /** Those packages use none of the others. */
    public static ArchRule knowNothingOf(String[] packages, String... others) {
        return noClasses()
                .that()
                .resideInAnyPackage(packages)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(others);
    }

    /** Outside of those packages nobody touches JDBC, nor what the platform puts over it. */
    public static ArchRule onlyTheseSpeakSql(String... doors) {
        return onlyThese(doors, "java.sql..", "io.agroal..", "dev.rehearsal.platform.database..");
    }

    /** Outside of those packages nobody touches JAX-RS. */
    public static ArchRule onlyTheseSpeakHttp(String... doors) {
        return onlyThese(doors, "jakarta.ws..", "org.jboss.resteasy..");
    }

    /** Outside of the doors nobody uses what is the doors' own. */
    public static ArchRule onlyThese(String[] doors, String... theirs) {
        return noClasses()
                .that(not(resideInAnyPackage(doors)))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(theirs);
    }

    /** Methods that answer a request: the beginning of a rule on operations. */
    public static GivenMethodsConjunction operations() {
        return methods()
                .that()
                .areAnnotatedWith("jakarta.ws.rs.GET")
                .or()
                .areAnnotatedWith("jakarta.ws.rs.POST")
                .or()
                .areAnnotatedWith("jakarta.ws.rs.PUT")
                .or()
                .areAnnotatedWith("jakarta.ws.rs.PATCH")
                .or()
                .areAnnotatedWith("jakarta.ws.rs.DELETE");
    }

    /** Every operation names the roles that may call it, and is described. */
    public static ArchRule operationsSayWhoMayAndWhatTheyAre() {
        return operations()
                .should()
                .beAnnotatedWith("jakarta.annotation.security.RolesAllowed")
                .andShould()
                .beAnnotatedWith("org.eclipse.microprofile.openapi.annotations.Operation");
    }
}
