package dev.rehearsal.gateway;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import dev.rehearsal.architecture.Architecture;
import dev.rehearsal.architecture.KeepsItsRules;
import dev.rehearsal.architecture.Rules;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.junit.jupiter.api.Test;

/** How the gateway is built, and for each rule a bad example that it refuses. */
class ArchitectureTest implements KeepsItsRules {

    private static final String ROOT = "dev.rehearsal.gateway";

    private static final String[] DOMAIN = {
        ROOT + "..member",
        ROOT + "..secret",
        ROOT + "..token",
        ROOT + "..refresh",
        ROOT + "..signin",
        ROOT + "..candidate"
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

    private static final Architecture ARCHITECTURE = Architecture.of(ROOT)
            .rule(
                    "whatIsNoBeanIsPlainJava",
                    Rules.plainJava(resideInAnyPackage(DOMAIN).and(not(BEAN)), "jakarta.."))
            .rule("onlyDatabaseDoorsSpeakSql", Rules.onlyTheseSpeakSql(ROOT + "..db", ROOT + ".database"))
            .rule("onlyHttpDoorsSpeakHttp", Rules.onlyTheseSpeakHttp(ROOT + "..http"))
            .rule(
                    "eventsLeaveThroughTheOutbox",
                    noClasses()
                            .should()
                            .dependOnClassesThat()
                            .resideInAnyPackage("org.apache.kafka..", "org.eclipse.microprofile.reactive.."))
            .rule("noBareClockIsRead", Rules.noBareClockIsRead())
            .rule("everyOperationSaysWhoMayAndWhatItIs", Rules.operations().should(SAY_WHO_MAY_AND_WHAT_IT_IS))
            .rule(
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
                            .resideInAnyPackage(ROOT + "..db", ROOT + ".database", "jakarta.transaction.."))
            .ruleBelow("featuresHaveNoCycles", root -> Rules.noCyclesAmong(root + ".(*).."))
            .rule("namesSayWhatAThingIs", Rules.namesSayWhatAThingIs());

    @Override
    public Architecture architecture() {
        return ARCHITECTURE;
    }

    @Test
    void everyRuleIsChecked() {
        assertEquals(
                Set.of(
                        "whatIsNoBeanIsPlainJava",
                        "onlyDatabaseDoorsSpeakSql",
                        "onlyHttpDoorsSpeakHttp",
                        "eventsLeaveThroughTheOutbox",
                        "noBareClockIsRead",
                        "everyOperationSaysWhoMayAndWhatItIs",
                        "theEdgeNeverBlocks",
                        "featuresHaveNoCycles",
                        "namesSayWhatAThingIs"),
                ARCHITECTURE.names());
    }
}
