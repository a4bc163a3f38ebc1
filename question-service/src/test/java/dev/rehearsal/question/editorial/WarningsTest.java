package dev.rehearsal.question.editorial;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rehearsal.contracts.QuestionContent.KeyPoint;
import dev.rehearsal.question.Contents;
import dev.rehearsal.question.content.DraftContent;
import dev.rehearsal.question.similarity.SimilarQuestion;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class WarningsTest {

    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");
    private static final SimilarQuestion OTHER = new SimilarQuestion(new UUID(5, 5), "Picking a threshold", 0.6);

    @Test
    void whatIsThinIsSaidOnceWithAllThatIsLacking() {
        // When
        Warning thin = only(WarningCode.THIN, Contents.complete().draft());
        // Then
        assertEquals("keyPoints", thin.field());
        assertEquals("thin", thin.id());
        assertTrue(thin.message().contains("fewer than 4 key points"), thin::message);
        assertTrue(thin.message().contains("no source"), thin::message);
        assertTrue(!thin.message().contains("no hint"), thin::message);
    }

    @Test
    void equalWeightsAreDoubtedFromFourKeyPointsOn() {
        // Given
        KeyPoint[] equal = points(3, 3, 3, 3);
        // Then
        assertEquals(
                "keyPoints",
                only(
                                WarningCode.WEIGHTS_ALIKE,
                                Contents.complete().keyPoints(equal).draft())
                        .field());
        assertEquals(
                List.of(),
                of(
                        WarningCode.WEIGHTS_ALIKE,
                        Contents.complete().keyPoints(points(3, 3, 2, 3)).draft()));
        assertEquals(
                List.of(),
                of(
                        WarningCode.WEIGHTS_ALIKE,
                        Contents.complete().keyPoints(points(3, 3, 3)).draft()));
    }

    @Test
    void checksWantAWordOnWhatTheyWereRunWithAndAgainWhenTheyChange() {
        // Given
        Warning before = only(WarningCode.NOT_RUN, Contents.complete().coding().draft());
        Warning same = only(
                WarningCode.NOT_RUN, Contents.complete().title("Else").coding().draft());
        Warning after = only(
                WarningCode.NOT_RUN,
                Contents.complete().coding().check("assert f() == 2").draft());
        // Then
        assertEquals("not-run/checks", before.id());
        assertEquals(before.digest(), same.digest());
        assertEquals(before.id(), after.id());
        assertNotEquals(before.digest(), after.digest());
    }

    @Test
    void aNearDuplicateIsAWarningForEachOtherQuestionAndAnewWhenThePromptChanges() {
        // Given
        DraftContent content = Contents.complete().draft();
        // When
        Warning warning = nearDuplicate(content);
        // Then
        assertEquals("near-duplicate/" + OTHER.id(), warning.id());
        assertTrue(warning.message().contains("Picking a threshold"), warning::message);
        assertEquals(
                warning.digest(),
                nearDuplicate(Contents.complete().answer("Other").draft()).digest());
        assertNotEquals(
                warning.digest(),
                nearDuplicate(Contents.complete().prompt("Other?").draft()).digest());
    }

    @Test
    void aReviewDateThatIsPastIsAWarning() {
        assertEquals(
                "reviewBy",
                only(
                                WarningCode.REVIEW_PAST,
                                Contents.complete().reviewBy("2026-11-20").draft())
                        .field());
        assertEquals(
                List.of(),
                of(
                        WarningCode.REVIEW_PAST,
                        Contents.complete().reviewBy("2026-11-23").draft()));
    }

    @Test
    void spacesMakeNoNewWarning() {
        assertEquals(
                nearDuplicate(Contents.complete().prompt("A  b\n c").draft()).digest(),
                nearDuplicate(Contents.complete().prompt(" A b c").draft()).digest());
    }

    private static Warning nearDuplicate(DraftContent content) {
        return Warnings.of(content, List.of(OTHER), NOW).getFirst();
    }

    private static Warning only(WarningCode code, DraftContent content) {
        List<Warning> found = of(code, content);
        assertEquals(1, found.size(), found::toString);
        return found.getFirst();
    }

    private static List<Warning> of(WarningCode code, DraftContent content) {
        return Warnings.of(content, List.of(), NOW).stream()
                .filter(warning -> warning.code() == code)
                .toList();
    }

    private static KeyPoint[] points(int... weights) {
        KeyPoint[] points = new KeyPoint[weights.length];
        for (int i = 0; i < weights.length; i++) {
            points[i] = new KeyPoint("point-" + i, "Says " + i, weights[i]);
        }
        return points;
    }
}
