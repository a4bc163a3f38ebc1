package dev.rehearsal.question.content;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rehearsal.contracts.Kind;
import dev.rehearsal.contracts.QuestionContent;
import dev.rehearsal.contracts.QuestionContent.Criterion;
import dev.rehearsal.contracts.QuestionContent.KeyPoint;
import dev.rehearsal.platform.problem.ProblemBody.FieldError;
import dev.rehearsal.question.Contents;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CompletenessTest {

    @Test
    void aCompleteDraftBecomesTheContentOfAVersion() {
        // Given
        DraftContent draft = Contents.complete().draft();
        // When
        QuestionContent content = Completeness.complete(draft);
        // Then
        assertEquals(draft, DraftContent.of(content));
        assertEquals(List.of(), Completeness.missing(draft));
    }

    @Test
    void everythingThatIsMissingIsNamedAtOnce() {
        // Given
        DraftContent draft = Contents.complete()
                .level(null)
                .kind(null)
                .competency(null)
                .difficulty(null)
                .minutes(null)
                .prompt(" ")
                .answer(null)
                .keyPoints()
                .criteria()
                .draft();
        // When
        List<String> fields =
                Completeness.missing(draft).stream().map(FieldError::field).toList();
        // Then
        assertEquals(
                List.of(
                        "level",
                        "kind",
                        "competency",
                        "difficulty",
                        "minutes",
                        "prompt",
                        "referenceAnswer",
                        "keyPoints",
                        "criteria"),
                fields);
        assertThrows(IllegalArgumentException.class, () -> Completeness.complete(draft));
    }

    @Test
    void aCriterionNeedsAnAnchorForEachOfTheFourLevels() {
        // Given
        Criterion half = new Criterion("half", "Half", 1, Map.of("1", "Says nothing", "4", "Says it all", "3", " "));
        // When
        List<String> fields = fieldsOf(Contents.complete().criteria(half).draft());
        // Then
        assertEquals(List.of("criteria[0].anchors.2", "criteria[0].anchors.3"), fields);
    }

    @Test
    void idsAreUsedOnceWithinAQuestion() {
        // Given
        KeyPoint point = new KeyPoint("same", "One", 1);
        DraftContent draft = Contents.complete()
                .keyPoints(point, point)
                .criteria(Contents.criterion("a"), Contents.criterion("b"), Contents.criterion("a"))
                .draft();
        // When
        List<String> fields = fieldsOf(draft);
        // Then
        assertEquals(List.of("keyPoints[1].id", "criteria[2].id"), fields);
    }

    @Test
    void aDraftOfBeforeTheRuleForIdsIsNotPublishedWithThem() {
        // Given
        DraftContent draft = Contents.complete()
                .keyPoints(new KeyPoint("", "One", 1), new KeyPoint("Two Words", "Two", 1))
                .criteria(Contents.criterion("a".repeat(101)))
                .draft();
        // When
        List<String> fields = fieldsOf(draft);
        // Then
        assertEquals(List.of("keyPoints[0].id", "keyPoints[1].id", "criteria[0].id"), fields);
    }

    @Test
    void weightsMustBeOneToFive() {
        // Given
        DraftContent draft = Contents.complete()
                .keyPoints(new KeyPoint("free", "Weighs nothing", 0))
                .draft();
        // When
        List<String> fields = fieldsOf(draft);
        // Then
        assertEquals(List.of("keyPoints[0].weight"), fields);
    }

    @Test
    void aCodingQuestionNeedsAStarterAndChecks() {
        // Given
        DraftContent bare = Contents.complete().kind(Kind.CODING).draft();
        // When
        List<String> fields = fieldsOf(bare);
        // Then
        assertEquals(List.of("starter", "checks"), fields);
        assertTrue(Completeness.missing(Contents.complete().coding().draft()).isEmpty());
    }

    private static List<String> fieldsOf(DraftContent draft) {
        return Completeness.missing(draft).stream().map(FieldError::field).toList();
    }
}
