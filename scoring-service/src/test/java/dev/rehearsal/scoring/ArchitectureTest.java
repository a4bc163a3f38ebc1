package dev.rehearsal.scoring;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.rehearsal.architecture.Architecture;
import dev.rehearsal.architecture.KeepsItsRules;
import dev.rehearsal.architecture.Rules;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** How the service is built, and for each rule a bad example that it refuses. */
class ArchitectureTest implements KeepsItsRules {

    private static final String ROOT = "dev.rehearsal.scoring";
    private static final String[] DOMAIN = {
        ROOT + "..session",
        ROOT + ".gym",
        ROOT + ".health",
        ROOT + ".rater",
        ROOT + ".agreement..",
        ROOT + ".fair..",
        ROOT + ".effect..",
        ROOT + ".numeric.."
    };
    private static final String[] HTTP = {"..session.http"};

    private static final Architecture ARCHITECTURE = Architecture.of(ROOT)
            .usualRules()
            .rule(
                    "theDomainIsPlainJava",
                    Rules.plainJava(
                            resideInAnyPackage(DOMAIN),
                            "jakarta..",
                            "io.smallrye..",
                            "com.fasterxml..",
                            "org.eclipse.microprofile..",
                            "dev.rehearsal.platform.."))
            .rule("theDomainKnowsNoDoor", Rules.knowNothingOf(DOMAIN, ROOT + "..session.(*)"))
            .rule(
                    "onlyTheDatabaseDoorsSpeakSql",
                    Rules.onlyTheseSpeakSql("..session.db", ROOT + ".gym.db", ROOT + ".health.db", ROOT + ".question"))
            .rule("onlyTheHttpDoorsAreReactive", Rules.onlyThese(HTTP, "io.smallrye.mutiny.."))
            .rule("everyOperationSaysWhoMayAndWhatItIs", Rules.operationsSayWhoMayAndWhatTheyAre());

    @Override
    public Architecture architecture() {
        return ARCHITECTURE;
    }

    @Test
    void everyRuleIsChecked() {
        assertEquals(
                Set.of(
                        "theDomainIsPlainJava",
                        "theDomainKnowsNoDoor",
                        "onlyTheDatabaseDoorsSpeakSql",
                        "onlyTheHttpDoorsAreReactive",
                        "noBareClockIsRead",
                        "everyOperationSaysWhoMayAndWhatItIs",
                        "packagesHaveNoCycles",
                        "namesSayWhatAThingIs"),
                ARCHITECTURE.names());
    }
}
