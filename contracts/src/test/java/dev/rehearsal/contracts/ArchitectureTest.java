package dev.rehearsal.contracts;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.rehearsal.architecture.Architecture;
import dev.rehearsal.architecture.KeepsItsRules;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** How the contracts are built, and for each rule a bad example that it refuses. */
class ArchitectureTest implements KeepsItsRules {

    private static final Architecture ARCHITECTURE = Architecture.of("dev.rehearsal.contracts")
            .usualRules()
            .needsNothingBut("nothingIsNeededButTheSerializer", "com.fasterxml.jackson..");

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
