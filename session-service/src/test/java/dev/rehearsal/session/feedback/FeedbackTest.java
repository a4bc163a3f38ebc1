package dev.rehearsal.session.feedback;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rehearsal.contracts.QuestionContent;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FeedbackTest {

    private static final QuestionContent.Criterion CRITERION = new QuestionContent.Criterion(
            "diagnosis", "Diagnosis", 3, Map.of("1", "one", "2", "two", "3", "three", "4", "four"));

    @Test
    void theLevelIsAlwaysOneThatSomebodyChose() {
        assertEquals("two", of(2, 3).anchor());
        assertEquals("three", of(2, 3).nextAnchor());
        assertEquals("three", of(2, 3, 3).anchor());
        assertEquals("one", of(1, 1, 2).anchor());
        assertEquals(4, of(4, 4).level());
        assertNull(of(4).nextAnchor());
    }

    @Test
    void interviewersWhoDifferByTwoLevelsGiveNone() {
        // When
        Feedback.CriterionFeedback feedback = of(1, 4);
        // Then
        assertTrue(feedback.differed());
        assertNull(feedback.level());
        assertNull(feedback.anchor());
        assertFalse(of(3, 4).differed());
    }

    @Test
    void whatNobodyObservedHasNoLevelAndIsNoDifference() {
        assertFalse(of().differed());
        assertNull(of().level());
    }

    private static Feedback.CriterionFeedback of(int... levels) {
        return Feedback.criterion(CRITERION, IntStream.of(levels).summaryStatistics());
    }
}
