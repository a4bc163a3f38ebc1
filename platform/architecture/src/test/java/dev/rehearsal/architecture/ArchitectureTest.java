package dev.rehearsal.architecture;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClass.Predicates;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;

/** The running of rules, tried on rules of this module and on bad examples beside this test. */
class ArchitectureTest {

    private static final String ROOT = "dev.rehearsal.architecture";

    private final Architecture architecture = Architecture.of(ROOT);

    @Test
    void aRuleThatIsKeptAndHasABadExamplePasses() {
        // Given
        architecture.rule("noBareClockIsRead", Rules.noBareClockIsRead());
        // When / Then
        assertDoesNotThrow(only(architecture.moduleKeepsThem()).getExecutable());
        assertDoesNotThrow(only(architecture.badExamplesBreakThem()).getExecutable());
    }

    @Test
    void aRuleThatTheModuleBreaksFails() {
        // Given
        architecture.rule("noJunit", Rules.knowNothingOf(new String[] {ROOT}, "org.junit.."));
        // When / Then
        assertFails(architecture.moduleKeepsThem(), "Architecture");
    }

    @Test
    void aRuleThatMatchesNoClassFails() {
        // Given
        architecture.rule("plainJava", Rules.plainJava(Predicates.resideInAPackage(ROOT + ".nowhere")));
        // When / Then
        assertFails(architecture.moduleKeepsThem(), "failed to check any classes");
    }

    @Test
    void aRuleOnOperationsFailsWhereThereAreNone() {
        // Given
        architecture.rule("operations", Rules.operationsSayWhoMayAndWhatTheyAre());
        // When / Then
        assertFails(architecture.moduleKeepsThem(), "failed to check any");
    }

    @Test
    void aRuleWithoutABadExampleFails() {
        // Given
        architecture.rule("namesSayWhatAThingIs", Rules.namesSayWhatAThingIs());
        // When / Then
        assertFails(architecture.badExamplesBreakThem(), "there is no bad example");
    }

    @Test
    void aBadExampleThatKeepsTheRuleFails() {
        // Given
        architecture.rule("harmless", Rules.noBareClockIsRead());
        // When / Then
        assertFails(architecture.badExamplesBreakThem(), "passes");
    }

    @Test
    void aRuleOnWhatLiesBelowLooksBelowTheBadExampleToo() {
        // Given
        architecture.ruleBelow("featuresHaveNoCycles", root -> Rules.noCyclesAmong(root + ".(*).."));
        // When / Then
        assertDoesNotThrow(only(architecture.badExamplesBreakThem()).getExecutable());
    }

    @Test
    void aNameIsGivenOnce() {
        // Given
        architecture.usualRules();
        // When / Then
        assertThrows(
                IllegalArgumentException.class,
                () -> architecture.rule("noBareClockIsRead", Rules.namesSayWhatAThingIs()));
        assertEquals(Set.of("noBareClockIsRead", "packagesHaveNoCycles", "namesSayWhatAThingIs"), architecture.names());
    }

    private static DynamicTest only(Stream<DynamicTest> tests) {
        return tests.reduce((one, other) -> {
                    throw new AssertionError("more than one test");
                })
                .orElseThrow();
    }

    private static void assertFails(Stream<DynamicTest> tests, String saying) {
        AssertionError error = assertThrows(AssertionError.class, only(tests).getExecutable());
        assertTrue(String.valueOf(error.getMessage()).contains(saying), () -> "it says: " + error.getMessage());
    }
}
