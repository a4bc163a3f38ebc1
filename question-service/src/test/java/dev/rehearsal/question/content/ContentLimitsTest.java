package dev.rehearsal.question.content;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.rehearsal.contracts.PartId;
import dev.rehearsal.contracts.QuestionContent.Criterion;
import dev.rehearsal.contracts.QuestionContent.FollowUp;
import dev.rehearsal.contracts.QuestionContent.KeyPoint;
import dev.rehearsal.platform.problem.ProblemBody.FieldError;
import dev.rehearsal.question.Contents;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ContentLimitsTest {

    private final ContentLimits limits = new ContentLimits("model-evaluation"::equals);

    @Test
    void aTitleAloneIsEnoughForADraft() {
        DraftContent draft = new DraftContent(
                "Only a title",
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                null,
                null,
                List.of(),
                List.of(),
                null,
                null);
        assertEquals(List.of(), limits.broken(draft));
    }

    @Test
    void aTitleIsOneLineOfAtMost120Characters() {
        assertEquals(List.of("title"), broken(Contents.complete().title(" ")));
        assertEquals(List.of("title"), broken(Contents.complete().title("x".repeat(121))));
        assertEquals(List.of("title"), broken(Contents.complete().title("two\nlines")));
        assertEquals(List.of(), broken(Contents.complete().title("x".repeat(120))));
    }

    @Test
    void aCompetencyIsOneOfTheTaxonomy() {
        assertEquals(List.of("competency"), broken(Contents.complete().competency("cooking")));
    }

    @Test
    void numbersHaveRanges() {
        assertEquals(
                List.of("difficulty", "minutes"),
                broken(Contents.complete().difficulty(6).minutes(0)));
    }

    @Test
    void longTextsAndListsAreRefused() {
        KeyPoint[] points = Collections.nCopies(13, new KeyPoint("p", "x", 1)).toArray(new KeyPoint[0]);
        assertEquals(List.of("prompt"), broken(Contents.complete().prompt("x".repeat(6001))));
        assertEquals(List.of("referenceAnswer"), broken(Contents.complete().answer("x".repeat(12_001))));
        assertEquals(List.of("keyPoints"), broken(Contents.complete().keyPoints(points)));
    }

    @Test
    void anchorsAreForLevelsOneToFourOnly() {
        Criterion five = new Criterion("five", "Five", 1, Map.of("5", "Beyond"));
        assertEquals(List.of("criteria[0].anchors"), broken(Contents.complete().criteria(five)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Trade-offs", "trade offs", "-trade", "trade-", "trade--offs", "trade_offs", "abwägung", " "})
    void idsAreKebabCase(String id) {
        assertEquals(
                List.of("keyPoints[0].id", "criteria[0].id"),
                broken(Contents.complete().keyPoints(new KeyPoint(id, "x", 1)).criteria(Contents.criterion(id))));
    }

    @Test
    void idsAreAsLongAsEverybodyTakesThem() {
        String longest = "a".repeat(PartId.LONGEST);
        assertEquals(List.of(), broken(Contents.complete().criteria(Contents.criterion(longest))));
        assertEquals(
                List.of("keyPoints[0].id", "criteria[0].id"),
                broken(Contents.complete()
                        .keyPoints(new KeyPoint(longest + "a", "x", 1))
                        .criteria(Contents.criterion(longest + "a"))));
    }

    @Test
    void anIdMayBeThoughtOfLater() {
        assertEquals(List.of(), broken(Contents.complete().keyPoints(new KeyPoint("", "x", 1))));
    }

    @Test
    void aFollowUpAsksWhyOrWhatIf() {
        assertEquals(
                List.of("followUps[0].kind"),
                broken(Contents.complete().followUps(new FollowUp("who", "Who did it?"))));
    }

    @Test
    void charactersThatNoTextMayHoldAreRefused() {
        assertEquals(List.of("content"), broken(Contents.complete().prompt("a\0b")));
        assertEquals(List.of("content"), broken(Contents.complete().prompt("half \ud83d")));
    }

    private List<String> broken(Contents contents) {
        return limits.broken(contents.draft()).stream().map(FieldError::field).toList();
    }
}
