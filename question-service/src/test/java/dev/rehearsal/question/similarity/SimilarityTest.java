package dev.rehearsal.question.similarity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SimilarityTest {

    private static final Passage SAMPLING = new Passage(
            "How do you handle skewed click logs?",
            "Down-sample the negatives and correct the probabilities afterwards.");
    private static final Passage SAMPLING_AGAIN = new Passage(
            "Describe ways of handling click logs that are skewed.",
            "Negatives can be down-sampled; afterwards the probabilities need correcting.");
    private static final Passage TOKENS =
            new Passage("How do you handle rare tokens?", "Split them into known pieces of words.");
    private static final Passage OTHER_FORM = new Passage(
            "What is the difference between a mutex and a semaphore?", "A mutex has one owner, a semaphore counts.");
    private static final Passage SAME_FORM = new Passage(
            "What is the difference between a stack and a queue?", "A stack is last in first out, a queue first in.");

    private final Similarity similarity =
            Similarity.of(List.of(SAMPLING, SAMPLING_AGAIN, TOKENS, OTHER_FORM, SAME_FORM));

    @Test
    void theSameQuestionInOtherWordsIsANearDuplicate() {
        assertTrue(similarity.between(0, 1) >= Similarity.NEAR_DUPLICATE, () -> "" + similarity.between(0, 1));
    }

    @Test
    void theFormOfAQuestionMakesNoDuplicate() {
        assertTrue(similarity.between(0, 2) < 0.2, () -> "" + similarity.between(0, 2));
        assertTrue(similarity.between(3, 4) < 0.2, () -> "" + similarity.between(3, 4));
    }

    @Test
    void aQuestionIsItselfAndLikenessIsMutual() {
        assertEquals(1, similarity.between(2, 2), 1e-9);
        assertEquals(similarity.between(0, 1), similarity.between(1, 0));
    }

    @Test
    void aRepeatedAnswerIsNoticedUnderAnotherQuestion() {
        // Given
        Passage other = new Passage("What do you do about fraud labels?", SAMPLING.answer());
        // When
        double value = Similarity.of(List.of(SAMPLING, other, TOKENS)).between(0, 1);
        // Then
        assertTrue(value >= 0.8, () -> "" + value);
    }

    @Test
    void emptyTextsAreLikeNothing() {
        Similarity empty = Similarity.of(List.of(new Passage("", ""), SAMPLING, new Passage("the of and", "")));
        assertEquals(0, empty.between(0, 1));
        assertEquals(0, empty.between(0, 2));
    }

    @Test
    void theSameCollectionGivesTheSameNumbersAgain() {
        Similarity again = Similarity.of(List.of(SAMPLING, SAMPLING_AGAIN, TOKENS, OTHER_FORM, SAME_FORM));
        for (int i = 0; i < 5; i++) {
            for (int j = 0; j < 5; j++) {
                assertEquals(similarity.between(i, j), again.between(i, j));
            }
        }
    }

    @Test
    void endingsDoNotHideACommonStem() {
        assertEquals(Stemmer.stem("imputation"), Stemmer.stem("imputing"));
        assertEquals(Stemmer.stem("regularization"), Stemmer.stem("regularize"));
        assertEquals(Stemmer.stem("clipping"), Stemmer.stem("clipped"));
        assertEquals(Stemmer.stem("boundaries"), Stemmer.stem("boundary"));
        assertEquals("word2vec", Stemmer.stem("word2vec"));
    }

    @Test
    void compoundNamesAreTakenApartAndHyphensAreNot() {
        assertEquals(List.of("random", "forest", "classifier"), Words.wordsOf("RandomForestClassifier"));
        assertEquals(List.of("mean", "squared", "error"), Words.wordsOf("mean_squared_error"));
        assertEquals(List.of("pretraining"), Words.wordsOf("pre-training"));
    }

    @Test
    void theWordsOfTheSubjectComeFirst() {
        assertEquals(List.of("click", "logs", "skewed"), SubjectWords.of(SAMPLING, 3));
    }

    @Test
    void onlyNearDuplicatesAreShownMostSimilarFirst() {
        // Given
        List<BankPassage> bank = List.of(
                new BankPassage(new UUID(0, 1), "Tokens", TOKENS),
                new BankPassage(new UUID(0, 2), "Again", SAMPLING_AGAIN),
                new BankPassage(new UUID(0, 3), "The same", SAMPLING));
        // When
        List<SimilarQuestion> similar = NearDuplicates.of(SAMPLING, bank);
        // Then
        assertEquals(
                List.of("The same", "Again"),
                similar.stream().map(SimilarQuestion::title).toList());
        assertEquals(1, similar.getFirst().similarity());
    }
}
