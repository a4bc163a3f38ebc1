package dev.rehearsal.question.kit.composition;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rehearsal.contracts.Kind;
import dev.rehearsal.contracts.Level;
import dev.rehearsal.contracts.QuestionId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** How good composed kits are: against every kit there is, on many small banks, and by their own proof on large ones. */
class ComposerQualityTest {

    private static final double SAME = 1e-9;

    private record Case(KitWish wish, List<Offer> offers, Likeness likeness) {

        /** Something with constraints of every sort; many cannot be kept. */
        static Case random(long seed, int most) {
            SplittableRandom random = new SplittableRandom(seed);
            List<Offer> offers = Offers.random(random, 1 + random.nextInt(most), 1 + random.nextInt(5));
            Wishes wishes = new Wishes(
                    Level.values()[random.nextInt(4)],
                    random.nextInt(4),
                    10 + random.nextInt(60),
                    random.nextInt(12),
                    Map.of(),
                    Map.of(),
                    List.of(),
                    Set.of(),
                    Set.of(),
                    Set.of(),
                    random.nextLong());
            if (random.nextBoolean()) {
                wishes =
                        wishes.competency("competency-0", 1 + random.nextInt(5)).competency("competency-1", 2);
            }
            if (random.nextBoolean()) {
                wishes = wishes.kind(Kind.CONCEPT, random.nextInt(3), 2 + random.nextInt(3));
            }
            if (random.nextBoolean()) {
                wishes = wishes.kind(Kind.CODING, random.nextInt(2), 1);
            }
            if (random.nextInt(3) == 0) {
                wishes = wishes.pin(offers.get(random.nextInt(offers.size())));
            }
            if (random.nextInt(3) == 0) {
                wishes = wishes.exclude(offers.get(random.nextInt(offers.size())));
            }
            if (random.nextInt(3) == 0) {
                wishes = wishes.asked(offers.get(random.nextInt(offers.size())));
            }
            if (random.nextInt(3) == 0) {
                wishes = wishes.unlike(offers.stream().limit(3).map(Offer::id).collect(Collectors.toSet()));
            }
            return new Case(wishes.wish(), offers, Offers.resembling(random, offers, 0.08));
        }

        Pool pool() {
            return new Pool(wish, Composer.allowed(wish, offers, likeness), likeness);
        }

        /** The highest score of all kits that have what is pinned, looked at one by one. */
        double best() {
            Pool pool = pool();
            Selection selection = new Selection(pool);
            for (int i = 0; i < pool.size(); i++) {
                if (wish.pins(pool.questions.get(i))) {
                    selection.add(i);
                }
            }
            return bestWith(pool, selection, 0);
        }

        private static double bestWith(Pool pool, Selection selection, int from) {
            double best = selection.score();
            for (int i = from; i < pool.size(); i++) {
                if (selection.hasRoom(i) && !selection.resembles(i)) {
                    selection.add(i);
                    best = Math.max(best, bestWith(pool, selection, i + 1));
                    selection.removeAt(selection.size() - 1);
                }
            }
            return best;
        }

        double scoreOf(Composition composition) {
            Pool pool = pool();
            Selection selection = new Selection(pool);
            for (Composition.Picked picked : composition.kit()) {
                selection.add(pool.questions.indexOf(picked.offer()));
            }
            return selection.score();
        }
    }

    @Test
    void inASmallBankTheKitIsTheBestThereIs() {
        int withoutFlaw = 0;
        for (long seed = 0; seed < 1500; seed++) {
            // Given
            Case given = Case.random(seed, 13);
            // When
            Composition composed = new Composer(Offers.WORDS).compose(given.wish(), given.offers(), given.likeness());
            // Then
            assertEquals(given.best(), given.scoreOf(composed), SAME, "seed " + seed);
            assertEquals(0, composed.gap(), SAME, "seed " + seed);
            withoutFlaw += composed.unmet().isEmpty() ? 1 : 0;
        }
        assertTrue(withoutFlaw > 200 && withoutFlaw < 1300, "both sorts occur: " + withoutFlaw);
    }

    @Test
    void whatIsFoundBeforeTheProofIsMostlyTheBestAndNeverFurtherFromItThanTheGapSays() {
        int best = 0;
        int compared = 400;
        for (long seed = 0; seed < compared; seed++) {
            // Given
            Case given = Case.random(seed, 15);
            // When
            Composition composed =
                    new Composer(Offers.WORDS, 1).compose(given.wish(), given.offers(), given.likeness());
            // Then
            double found = given.scoreOf(composed);
            double optimum = given.best();
            assertTrue(optimum <= found + composed.gap() + SAME, "seed " + seed + ": the gap is too small");
            best += optimum - found < SAME ? 1 : 0;
        }
        assertTrue(best > 0.95 * compared, best + " of " + compared + " are the best");
    }

    @Test
    void inALargeBankTheEffortIsBoundedAndTheGapSmall() {
        for (long seed = 0; seed < 8; seed++) {
            // Given
            SplittableRandom random = new SplittableRandom(seed);
            List<Offer> offers = Offers.random(random, 10_000, 20);
            Likeness likeness = Offers.resembling(random, offers.subList(0, 400), 0.02);
            KitWish wish = Wishes.usual()
                    .kind(Kind.SYSTEM_DESIGN, 1, 1)
                    .competency("competency-1", 5)
                    .competency("competency-2", 3)
                    .competency("competency-3", 3)
                    .competency("competency-4", 1)
                    .seed(seed)
                    .wish();
            // When
            Composition composed = new Composer(Offers.WORDS).compose(wish, offers, likeness);
            // Then
            assertEquals(List.of(), composed.unmet());
            assertTrue(composed.considered() <= Composer.MOST_OFFERS, "considered " + composed.considered());
            assertTrue(composed.steps() <= Composer.MOST_SEARCHED + Composer.MOST_PROVED, "steps " + composed.steps());
            assertTrue(composed.gap() < 0.1, "gap " + composed.gap());
        }
    }

    @Test
    void theSameWishWithTheSameSeedGivesTheSameKitInWhateverOrderQuestionsCome() {
        SplittableRandom random = new SplittableRandom(7);
        List<Offer> offers = Offers.random(random, 300, 8);
        KitWish wish = Wishes.usual().seed(3).wish();
        Composition one = new Composer(Offers.WORDS).compose(wish, offers, Likeness.NONE);
        Composition other = new Composer(Offers.WORDS).compose(wish, offers.reversed(), Likeness.NONE);
        assertEquals(one, other);
    }

    @Test
    void anotherOneIsAnotherKitAndAboutAsGood() {
        for (long seed = 0; seed < 5; seed++) {
            // Given
            List<Offer> offers = Offers.random(new SplittableRandom(seed), 200, 6);
            Composer composer = new Composer(Offers.WORDS);
            Composition first = composer.compose(Wishes.usual().wish(), offers, Likeness.NONE);
            // When
            Composition second =
                    composer.compose(Wishes.usual().unlike(ids(first)).wish(), offers, Likeness.NONE);
            // Then
            assertNotEquals(ids(first), ids(second));
            assertEquals(List.of(), second.unmet());
            assertTrue(second.value() > 0.85 * first.value(), second.value() + " after " + first.value());
        }
    }

    @Test
    void nothingElseLeftAnotherOneIsTheSame() {
        List<Offer> offers = List.of(Offers.offer(1, "a", Kind.CODING, 20), Offers.offer(2, "b", Kind.CONCEPT, 22));
        Composer composer = new Composer(Offers.WORDS);
        Composition first = composer.compose(Wishes.usual().wish(), offers, Likeness.NONE);
        Composition second = composer.compose(Wishes.usual().unlike(ids(first)).wish(), offers, Likeness.NONE);
        assertEquals(ids(first), ids(second));
        assertEquals(2, ids(second).size());
    }

    private static Set<QuestionId> ids(Composition composition) {
        return composition.kit().stream().map(picked -> picked.offer().id()).collect(Collectors.toSet());
    }
}
