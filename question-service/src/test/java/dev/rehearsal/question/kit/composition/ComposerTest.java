package dev.rehearsal.question.kit.composition;

import static dev.rehearsal.question.kit.composition.Offers.offer;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rehearsal.contracts.Kind;
import dev.rehearsal.contracts.Level;
import dev.rehearsal.question.kit.composition.Unmet.KitConstraint;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What a composed kit keeps to, what it says of itself, and what it says where it cannot be. */
class ComposerTest {

    private static final Offer EVALUATION = offer(1, "model-evaluation", Kind.CONCEPT, 8);
    private static final Offer PIPELINE = offer(2, "mlops", Kind.TROUBLESHOOTING, 12);
    private static final Offer DRIFT = offer(3, "mlops", Kind.SCENARIO, 10);
    private static final Offer DESIGN = offer(4, "ml-system-design", Kind.SYSTEM_DESIGN, 20);
    private static final Offer JUNIOR = offer(5, Level.JUNIOR, "mlops", Kind.CONCEPT, 5);
    private static final List<Offer> ALL = List.of(EVALUATION, PIPELINE, DRIFT, DESIGN, JUNIOR);

    private static Composition compose(Wishes wishes) {
        return compose(wishes, Likeness.NONE);
    }

    private static Composition compose(Wishes wishes, Likeness likeness) {
        return new Composer(Offers.WORDS).compose(wishes.wish(), ALL, likeness);
    }

    private static List<Offer> kit(Composition composition) {
        return composition.kit().stream().map(Composition.Picked::offer).toList();
    }

    @Test
    void eachQuestionComesWithTheReasonForIt() {
        Composition composed = compose(Wishes.usual()
                .kind(Kind.SYSTEM_DESIGN, 1, 1)
                .competency("mlops", 3)
                .competency("model-evaluation", 5)
                .competency("ml-system-design", 1)
                .competency("nlp", 2));
        assertEquals(List.of(), composed.unmet());
        assertEquals(
                List.of(
                        "Covers model evaluation, the only concept question, 8 min",
                        "Covers mlops, the only troubleshooting question, 12 min",
                        "Covers ml system design, the system design question you asked for, 20 min"),
                composed.kit().stream().map(Composition.Picked::reason).toList());
        assertEquals(List.of(new Composition.Uncovered("nlp", 2, 0)), composed.uncovered());
        assertEquals(40, composed.minutes());
    }

    @Test
    void aQuestionOfWhichMuchIsKnownSaysSo() {
        Offer good = new Offer(Offers.id(8), 1, "G", Level.STAFF, Kind.CODING, "mlops", 20, 1, 0.4, false);
        Offer leaked = new Offer(Offers.id(9), 1, "L", Level.SENIOR, Kind.CODING, "mlops", 20, 2, 0.4, true);
        Composition composed = new Composer(Offers.WORDS)
                .compose(Wishes.usual().pin(leaked).wish(), List.of(good, leaked), Likeness.NONE);
        assertEquals(
                List.of(
                        "Covers mlops, a coding question, written for staff level, tells candidates apart well, 20 min",
                        "Pinned by you, goes deeper into mlops, a coding question,"
                                + " may have got around: answers became better of late, 20 min"),
                composed.kit().stream().map(Composition.Picked::reason).toList());
    }

    @Test
    void aBetterObservedQuestionIsPreferredAndALeakedOneAvoided() {
        Offer poor = new Offer(Offers.id(8), 1, "P", Level.SENIOR, Kind.CODING, "mlops", 20, 1, -0.2, false);
        Offer good = new Offer(Offers.id(9), 1, "G", Level.SENIOR, Kind.CODING, "mlops", 20, 1, 0.4, false);
        Offer leaked = new Offer(Offers.id(10), 1, "L", Level.SENIOR, Kind.CODING, "mlops", 20, 1, 0.9, true);
        KitWish wish = Wishes.usual().time(20, 0).wish();
        Composer composer = new Composer(Offers.WORDS);
        assertEquals(List.of(good), kit(composer.compose(wish, List.of(poor, good, leaked), Likeness.NONE)));
        assertEquals(List.of(poor), kit(composer.compose(wish, List.of(poor, leaked), Likeness.NONE)));
    }

    @Test
    void tooLittleAtTheLevelIsSaidInMinutes() {
        Composition composed = compose(Wishes.usual().onlyLevel(Level.JUNIOR));
        assertEquals(
                List.of(new Unmet(
                        KitConstraint.MINUTES_FILLED,
                        40,
                        5,
                        true,
                        "Only 5 of 45 minutes can be filled at junior level.")),
                composed.unmet());
        assertEquals(List.of(JUNIOR), kit(composed));
    }

    @Test
    void tooFewOfAKindAreSaidInQuestions() {
        Composition composed = compose(Wishes.usual().kind(Kind.SCENARIO, 2, 5).competency("mlops", 1));
        assertEquals(
                List.of(KitConstraint.AT_LEAST_OF_A_KIND, KitConstraint.MINUTES_FILLED),
                composed.unmet().stream().map(Unmet::constraint).toList());
        assertEquals(
                "Only 1 of 2 scenario questions can be taken at senior level and those next to it in mlops,"
                        + " with these bounds on kinds.",
                composed.unmet().getFirst().words());
    }

    @Test
    void aKindThatDoesNotFitIntoTheTimeIsSaidToo() {
        Composition composed = compose(Wishes.usual().time(15, 5).kind(Kind.SYSTEM_DESIGN, 1, 1));
        assertEquals(
                KitConstraint.AT_LEAST_OF_A_KIND, composed.unmet().getFirst().constraint());
        assertTrue(composed.unmet().getFirst().certain());
    }

    @Test
    void pinnedQuestionsStayWhateverTheyBreakAndItIsSaid() {
        Composition composed = compose(
                Wishes.usual().time(15, 0).kind(Kind.SCENARIO, 0, 0).pin(DESIGN, DRIFT),
                (one, other) -> Set.of(one, other).equals(Set.of(DESIGN.id(), DRIFT.id())));
        assertEquals(Set.of(DESIGN, DRIFT), Set.copyOf(kit(composed)));
        assertEquals(
                List.of(
                        "\"Question 3\" and \"Question 4\" ask nearly the same; unpin one of them.",
                        "1 pinned scenario question, where at most 0 may be.",
                        "The pinned questions take 30 minutes, 15 more than the 15 there are."),
                composed.unmet().stream().map(Unmet::words).toList());
    }

    @Test
    void aPinnedQuestionThatIsWrittenForAnotherLevelIsTaken() {
        assertTrue(kit(compose(Wishes.usual().pin(JUNIOR))).contains(JUNIOR));
    }

    @Test
    void whatTheCandidateWasAskedIsNotAskedAgainNorAnythingLikeIt() {
        Likeness likeness = (one, other) -> Set.of(one, other).equals(Set.of(PIPELINE.id(), DRIFT.id()));
        Composition composed = compose(Wishes.usual().asked(PIPELINE), likeness);
        assertTrue(kit(composed).stream().noneMatch(offer -> offer.equals(PIPELINE) || offer.equals(DRIFT)));
        Composition pinned = compose(Wishes.usual().asked(PIPELINE).pin(PIPELINE), likeness);
        assertEquals(
                "This candidate was asked \"Question 2\" before, so it is left out.",
                pinned.unmet().getFirst().words());
    }

    @Test
    void excludedQuestionsAndOtherLevelsStayOut() {
        List<Offer> kit = kit(compose(Wishes.usual().exclude(DESIGN)));
        assertEquals(Set.of(EVALUATION, PIPELINE, DRIFT), Set.copyOf(kit));
    }

    @Test
    void withoutAnyQuestionThereIsAnAnswer() {
        Composition composed = new Composer(Offers.WORDS).compose(Wishes.usual().wish(), List.of(), Likeness.NONE);
        assertEquals(List.of(), composed.kit());
        assertEquals(KitConstraint.MINUTES_FILLED, composed.unmet().getFirst().constraint());
    }
}
