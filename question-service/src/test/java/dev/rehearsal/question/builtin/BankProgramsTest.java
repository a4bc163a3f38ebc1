package dev.rehearsal.question.builtin;

import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.rehearsal.contracts.QuestionContent.Check;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.condition.EnabledIf;

/** Runs every program of the bank with python3; a sample whose modules are not installed here is reported and skipped. */
@EnabledIf("pythonRuns")
class BankProgramsTest {

    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final Map<List<String>, Boolean> INSTALLED = new HashMap<>();

    static boolean pythonRuns() {
        return Python.runs();
    }

    @TestFactory
    Stream<DynamicTest> everySampleRunsAndPrintsSomething() {
        return ShippedBank.files().readQuestions().stream()
                .filter(question -> question.codeSample() != null)
                .map(question -> DynamicTest.dynamicTest(question.slug(), () -> sample(question)));
    }

    private static void sample(ShippedQuestion question) {
        ShippedQuestion.Sample sample = requireNonNull(question.codeSample());
        if (!INSTALLED.computeIfAbsent(sample.requires(), Python::imports)) {
            System.out.println(
                    "sample not run, modules are not installed: " + question.slug() + " " + sample.requires());
            assumeTrue(false, "needs " + sample.requires());
        }
        Python.Outcome outcome = Python.run(sample.code(), LIMIT);
        assertEquals(0, outcome.exit(), outcome.output());
        assertFalse(outcome.output().isBlank(), "prints nothing");
    }

    @TestFactory
    Stream<DynamicTest> everySolutionPassesEveryCheckAndTheStarterFailsOne() {
        return ShippedBank.files().readQuestions().stream()
                .filter(question -> question.solution() != null)
                .map(question -> DynamicTest.dynamicTest(question.slug(), () -> coding(question)));
    }

    private static void coding(ShippedQuestion question) {
        List<Check> checks = requireNonNull(question.checks());
        Python.Outcome solved =
                Python.run(program(requireNonNull(question.solution()).text(), checks), LIMIT);
        assertEquals(0, solved.exit(), solved.output());
        Python.Outcome untouched =
                Python.run(program(requireNonNull(question.starter()).text(), checks), LIMIT);
        assertNotEquals(0, untouched.exit(), "the starter passes every check");
        assertNotEquals(124, untouched.exit(), "the starter does not end");
        for (Check check : checks) {
            Python.Outcome alone =
                    Python.run(program(requireNonNull(question.solution()).text(), List.of(check)), LIMIT);
            assertEquals(0, alone.exit(), check.name() + ": " + alone.output());
        }
    }

    private static String program(String text, List<Check> checks) {
        StringBuilder program = new StringBuilder(text);
        checks.forEach(check ->
                program.append("\n\n# ").append(check.name()).append('\n').append(check.code()));
        return program.append('\n').toString();
    }

    @Test
    void aBrokenProgramIsNoticed() {
        assertNotEquals(0, Python.run("raise SystemExit('broken')", LIMIT).exit());
        assertEquals(124, Python.run("while True: pass", Duration.ofMillis(500)).exit());
    }
}
