package dev.rehearsal.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/**
 * The named rules of one module. Each must hold for the module's own classes, of which it must match at least one, and be broken by the
 * bad example among its tests: the package {@code <root>.bad.<name of the rule in lower case>} and those below it. Names are in the
 * module's test as well, so that a rule cannot be lost unseen ({@link #names}).
 */
public final class Architecture {

    private record Rule(ArchRule own, ArchRule bad) {}

    private final String root;
    private final Map<String, Rule> rules = new TreeMap<>();

    private Architecture(String root) {
        this.root = root;
    }

    /** The module whose packages all start with {@code root}; no rules yet. */
    public static Architecture of(String root) {
        return new Architecture(root);
    }

    /**
     * Adds a rule.
     *
     * @throws IllegalArgumentException if there is one of that name
     */
    public Architecture rule(String name, ArchRule rule) {
        return add(name, new Rule(rule, rule));
    }

    /**
     * Adds a rule about what lies directly below a package: below the root for the module, below its own package for the bad example.
     *
     * @throws IllegalArgumentException if there is one of that name
     */
    public Architecture ruleBelow(String name, Function<String, ArchRule> ruleBelow) {
        return add(name, new Rule(ruleBelow.apply(root), ruleBelow.apply(badExampleOf(name))));
    }

    /** Adds the rules that hold everywhere: {@code noBareClockIsRead}, {@code packagesHaveNoCycles}, {@code namesSayWhatAThingIs}. */
    public Architecture usualRules() {
        return rule("noBareClockIsRead", Rules.noBareClockIsRead())
                .rule("packagesHaveNoCycles", Rules.noCyclesAmong(root.substring(0, root.lastIndexOf('.')) + ".(**)"))
                .rule("namesSayWhatAThingIs", Rules.namesSayWhatAThingIs());
    }

    /**
     * Adds the rule that the module depends on itself, the JDK, the annotations for null and these packages alone.
     *
     * @throws IllegalArgumentException if there is a rule of that name
     */
    public Architecture needsNothingBut(String name, String... packages) {
        String[] all = Stream.concat(
                        Stream.of("java..", root + "..", "org.jspecify.annotations.."), Stream.of(packages))
                .toArray(String[]::new);
        return rule(name, classes().should().onlyDependOnClassesThat().resideInAnyPackage(all));
    }

    /** The names of all rules. */
    public Set<String> names() {
        return Set.copyOf(rules.keySet());
    }

    /** A test for each rule: the module keeps it, and has classes that it speaks of. */
    public Stream<DynamicTest> moduleKeepsThem() {
        JavaClasses module = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages(root);
        return rules.entrySet().stream()
                .map(rule -> dynamicTest(
                        rule.getKey(),
                        () -> rule.getValue().own().allowEmptyShould(false).check(module)));
    }

    /** A test for each rule: there is a bad example, and it breaks the rule. */
    public Stream<DynamicTest> badExamplesBreakThem() {
        return rules.entrySet().stream()
                .map(rule -> dynamicTest(
                        rule.getKey() + ", bad example",
                        () -> breaks(
                                badExampleOf(rule.getKey()), rule.getValue().bad())));
    }

    private static void breaks(String badExample, ArchRule rule) {
        JavaClasses bad = new ClassFileImporter().importPackages(badExample);
        assertFalse(bad.isEmpty(), "there is no bad example in " + badExample);
        assertTrue(
                rule.allowEmptyShould(false).evaluate(bad).hasViolation(), "the bad example " + badExample + " passes");
    }

    private Architecture add(String name, Rule rule) {
        if (rules.putIfAbsent(name, rule) != null) {
            throw new IllegalArgumentException("there is a rule " + name + " already");
        }
        return this;
    }

    private String badExampleOf(String name) {
        return root + ".bad." + name.toLowerCase(Locale.ROOT);
    }
}
