package dev.rehearsal.architecture;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The tests that every module has of its rules: a test class that implements this runs them. */
public interface KeepsItsRules {

    /** The rules of the module. */
    Architecture architecture();

    @TestFactory
    default Stream<DynamicTest> theModuleKeepsTheRule() {
        return architecture().moduleKeepsThem();
    }

    @TestFactory
    default Stream<DynamicTest> theBadExampleDoesNot() {
        return architecture().badExamplesBreakThem();
    }
}
