package dev.rehearsal.contracts;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.rehearsal.architecture.Architecture;
import dev.rehearsal.architecture.KeepsItsRules;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** How the contracts are built, and for each rule a bad example that it refuses. */
class ArchitectureTest implements KeepsItsRules {

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

    @Override
    public Architecture architecture() {
        return ARCHITECTURE;
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
