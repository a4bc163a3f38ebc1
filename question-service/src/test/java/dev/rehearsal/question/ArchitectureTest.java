package dev.rehearsal.question;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.rehearsal.architecture.Architecture;
import dev.rehearsal.architecture.KeepsItsRules;
import dev.rehearsal.architecture.Rules;
import dev.rehearsal.platform.outbox.Outbox;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** How the service is built, and for each rule a bad example that it refuses. */
class ArchitectureTest implements KeepsItsRules {

    private static final String ROOT = "dev.rehearsal.question";

    private static final String[] DOMAIN = {
        ROOT + "..bank",
        ROOT + "..builtin",
        ROOT + "..content",
        ROOT + "..editorial",
        ROOT + "..exchange",
        ROOT + "..imports",
        ROOT + "..kit",
        ROOT + "..kit.composition",
        ROOT + "..paging",
        ROOT + "..report",
        ROOT + "..review",
        ROOT + "..search",
        ROOT + "..similarity",
        ROOT + "..taxonomy"
    };

    private static final Architecture ARCHITECTURE = Architecture.of(ROOT)
            .usualRules()
            .rule("theDomainIsPlainJava", Rules.plainJava(resideInAnyPackage(DOMAIN), "io.smallrye.."))
            .rule("theDomainKnowsNoDoor", Rules.knowNothingOf(DOMAIN, ROOT + "..http", ROOT + "..db"))
            .rule("onlyDatabaseDoorsSpeakSql", Rules.onlyTheseSpeakSql(ROOT + "..db"))
            .rule("onlyHttpDoorsSpeakHttp", Rules.onlyTheseSpeakHttp(ROOT + "..http"))
            .rule(
                    "eventsLeaveThroughTheOutboxOfADatabaseDoor",
                    noClasses()
                            .that(not(resideInAnyPackage(ROOT + "..db")))
                            .should()
                            .dependOnClassesThat()
                            .areAssignableTo(Outbox.class)
                            .orShould()
                            .dependOnClassesThat()
                            .resideInAnyPackage("org.apache.kafka..", "org.eclipse.microprofile.reactive.."))
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
                        "onlyDatabaseDoorsSpeakSql",
                        "onlyHttpDoorsSpeakHttp",
                        "eventsLeaveThroughTheOutboxOfADatabaseDoor",
                        "noBareClockIsRead",
                        "everyOperationSaysWhoMayAndWhatItIs",
                        "packagesHaveNoCycles",
                        "namesSayWhatAThingIs"),
                ARCHITECTURE.names());
    }
}
