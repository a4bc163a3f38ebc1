package dev.rehearsal.session;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.rehearsal.architecture.Architecture;
import dev.rehearsal.architecture.KeepsItsRules;
import dev.rehearsal.architecture.Rules;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.junit.jupiter.api.Test;

/** How the service is built, and for each rule a bad example that it refuses. */
class ArchitectureTest implements KeepsItsRules {

    private static final String ROOT = "dev.rehearsal.session";
    private static final String ROOM = ROOT + "..room";

    private static final Architecture ARCHITECTURE = Architecture.of(ROOT)
            .usualRules()
            .rule(
                    "theRoomIsPlainJava",
                    Rules.plainJava(
                            resideInAPackage(ROOM),
                            "jakarta..",
                            "io.smallrye..",
                            "org.eclipse.microprofile..",
                            "dev.rehearsal.platform.."))
            .rule(
                    "theRoomReadsNoClockAndThrowsNoDice",
                    noClasses()
                            .that()
                            .resideInAPackage(ROOM)
                            .should()
                            .dependOnClassesThat()
                            .haveFullyQualifiedName("java.time.Clock")
                            .orShould()
                            .callMethod(UUID.class, "randomUUID")
                            .orShould()
                            .dependOnClassesThat()
                            .haveFullyQualifiedName("java.util.Random"))
            .rule(
                    "whatTheCandidateSeesKnowsNothingOfThePanels",
                    noClasses()
                            .that()
                            .haveSimpleNameStartingWith("Candidate")
                            .should()
                            .dependOnClassesThat()
                            .haveSimpleNameStartingWith("Panel")
                            .orShould()
                            .dependOnClassesThat()
                            .haveSimpleNameStartingWith("Marks"))
            .rule(
                    "onlyTheDatabaseDoorSpeaksSql",
                    Rules.onlyThese(new String[] {ROOT + ".db"}, "java.sql..", "io.agroal.."))
            .rule("everyOperationIsDescribed", Rules.operations().should().beAnnotatedWith(Operation.class));

    @Override
    public Architecture architecture() {
        return ARCHITECTURE;
    }

    @Test
    void everyRuleIsChecked() {
        assertEquals(
                Set.of(
                        "theRoomIsPlainJava",
                        "theRoomReadsNoClockAndThrowsNoDice",
                        "whatTheCandidateSeesKnowsNothingOfThePanels",
                        "onlyTheDatabaseDoorSpeaksSql",
                        "noBareClockIsRead",
                        "everyOperationIsDescribed",
                        "packagesHaveNoCycles",
                        "namesSayWhatAThingIs"),
                ARCHITECTURE.names());
    }
}
