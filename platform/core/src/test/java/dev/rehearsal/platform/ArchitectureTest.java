package dev.rehearsal.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.rehearsal.architecture.Architecture;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** How the plumbing is built, and for each rule a bad example that it refuses. */
class ArchitectureTest {

    private static final Architecture ARCHITECTURE =
            Architecture.of("dev.rehearsal.platform").usualRules();

    @TestFactory
    Stream<DynamicTest> thePlumbingKeepsTheRule() {
        return ARCHITECTURE.moduleKeepsThem();
    }

    @TestFactory
    Stream<DynamicTest> theBadExampleDoesNot() {
        return ARCHITECTURE.badExamplesBreakThem();
    }

    @Test
    void everyRuleIsChecked() {
        assertEquals(Set.of("noBareClockIsRead", "packagesHaveNoCycles", "namesSayWhatAThingIs"), ARCHITECTURE.names());
    }
}
