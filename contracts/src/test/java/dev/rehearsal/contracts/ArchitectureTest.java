package dev.rehearsal.contracts;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.rehearsal.architecture.Architecture;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** How the contracts are built, and for each rule a bad example that it refuses. */
class ArchitectureTest {

    private static final String ROOT = "dev.rehearsal.contracts";

    private static final Architecture ARCHITECTURE = Architecture.of(ROOT)
            .usualRules()
            .rule(
                    "nothingIsNeededButTheSerializer",
                    classes()
                            .should()
                            .onlyDependOnClassesThat()
                            .resideInAnyPackage(
                                    "java..", ROOT + "..", "com.fasterxml.jackson..", "org.jspecify.annotations.."));

    @TestFactory
    Stream<DynamicTest> theContractsKeepTheRule() {
        return ARCHITECTURE.moduleKeepsThem();
    }

    @TestFactory
    Stream<DynamicTest> theBadExampleDoesNot() {
        return ARCHITECTURE.badExamplesBreakThem();
    }

    @Test
    void everyRuleIsChecked() {
        assertEquals(
                Set.of(
                        "nothingIsNeededButTheSerializer",
                        "noBareClockIsRead",
                        "packagesHaveNoCycles",
                        "namesSayWhatAThingIs"),
                ARCHITECTURE.names());
    }
}
