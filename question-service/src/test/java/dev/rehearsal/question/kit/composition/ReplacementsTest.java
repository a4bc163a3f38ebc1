package dev.rehearsal.question.kit.composition;

import static dev.rehearsal.question.kit.composition.Offers.offer;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rehearsal.contracts.Kind;
import dev.rehearsal.contracts.Level;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ReplacementsTest {

    private static final Offer OLD = offer(1, "mlops", Kind.SCENARIO, 12);
    private static final Offer STAYS = offer(2, "nlp", Kind.CODING, 30);
    private static final Offer SAME = offer(3, "mlops", Kind.SCENARIO, 13);
    private static final Offer OTHER_KIND = offer(4, "mlops", Kind.CONCEPT, 12);
    private static final Offer OTHER_LEVEL = offer(5, Level.STAFF, "mlops", Kind.SCENARIO, 10);
    private static final Offer OTHER_SUBJECT = offer(6, "statistics", Kind.SCENARIO, 12);
    private static final Offer TOO_LONG = offer(7, "mlops", Kind.SCENARIO, 16);
    private static final List<Offer> ALL = List.of(OLD, STAYS, SAME, OTHER_KIND, OTHER_LEVEL, OTHER_SUBJECT, TOO_LONG);

    private static List<Replacement> replacements(Wishes wishes, List<Offer> offers, Likeness likeness) {
        return new Replacements(Offers.WORDS)
                .of(OLD.id(), List.of(OLD.id(), STAYS.id()), wishes.wish(), offers, likeness);
    }

    @Test
    void theMostEquivalentComesFirstAndEachSaysWhatChanges() {
        List<Replacement> found = replacements(Wishes.usual(), ALL, Likeness.NONE);
        assertEquals(
                List.of(SAME, OTHER_LEVEL, OTHER_KIND, OTHER_SUBJECT),
                found.stream().map(Replacement::offer).toList());
        assertEquals(
                List.of(
                        List.of("1 min longer"),
                        List.of("staff instead of senior level", "2 min shorter"),
                        List.of("concept instead of scenario"),
                        List.of("covers statistics, leaves mlops uncovered")),
                found.stream().map(Replacement::changes).toList());
        assertEquals(
                "Covers mlops, the only scenario question, 13 min",
                found.getFirst().reason());
    }

    @Test
    void noneBreaksAConstraint() {
        Likeness likeness = (one, other) -> Set.of(one, other).equals(Set.of(STAYS.id(), SAME.id()));
        List<Replacement> found =
                replacements(Wishes.usual().kind(Kind.SCENARIO, 1, 2).asked(OTHER_LEVEL), ALL, likeness);
        assertEquals(
                List.of(OTHER_SUBJECT), found.stream().map(Replacement::offer).toList());
    }

    @Test
    void thereAreAtMostFive() {
        List<Offer> many = new ArrayList<>(ALL);
        for (int number = 10; number < 30; number++) {
            many.add(offer(number, "mlops", Kind.SCENARIO, 12));
        }
        assertEquals(5, replacements(Wishes.usual(), many, Likeness.NONE).size());
    }

    @Test
    void aKitThatIsTooShortMayBecomeLessSo() {
        List<Replacement> found = replacements(Wishes.usual().time(60, 5), ALL, Likeness.NONE);
        assertTrue(found.stream().anyMatch(replacement -> replacement.offer().equals(TOO_LONG)));
        assertTrue(found.stream().noneMatch(replacement -> replacement.offer().equals(OTHER_LEVEL)));
    }
}
