package dev.rehearsal.question.bank;

import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rehearsal.contracts.OrganisationId;
import dev.rehearsal.contracts.QuestionEvent.QuestionPublished;
import dev.rehearsal.contracts.QuestionEvent.QuestionRetired;
import dev.rehearsal.contracts.QuestionId;
import dev.rehearsal.platform.problem.Problem;
import dev.rehearsal.platform.tenancy.Tenancy;
import dev.rehearsal.question.Contents;
import dev.rehearsal.question.content.DraftContent;
import dev.rehearsal.question.editorial.Standards;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

class QuestionTest {

    private static final Instant MONDAY = Instant.parse("2026-11-16T09:00:00Z");
    private static final Instant TUESDAY = Instant.parse("2026-11-17T09:00:00Z");
    private static final UUID AUTHOR = new UUID(1, 1);
    private static final OrganisationId OWNER = new OrganisationId(new UUID(2, 2));
    private static final QuestionId ID = new QuestionId(new UUID(3, 3));

    @Test
    void publishingMakesTheDraftVersionOneAndTellsTheWorld() {
        // Given
        Question drafted = drafted(Contents.complete().draft());
        // When
        Change change = drafted.publish(1, List.of(), Standards.none(), AUTHOR, TUESDAY);
        // Then
        Question question = change.question();
        assertEquals(QuestionStatus.PUBLISHED, question.status());
        assertEquals(1, question.version());
        assertEquals(2, question.revision());
        assertNull(question.draft());
        QuestionVersion version = requireNonNull(change.version());
        assertEquals(
                new QuestionVersion(ID, 1, requireNonNull(question.published()), TUESDAY, AUTHOR, List.of()), version);
        assertEquals(List.of(new QuestionPublished(ID, 1, version.content())), change.events());
    }

    @Test
    void revisingAPublishedQuestionLeavesItsVersionAloneUntilTheNextIsPublished() {
        // Given
        Question published = published();
        DraftContent better =
                Contents.complete().title("Choosing a better threshold").draft();
        // When
        Question revised = published.revise(2, better, AUTHOR, TUESDAY).question();
        // Then
        assertEquals("Choosing a threshold", revised.shown().title());
        assertEquals("Choosing a better threshold", revised.latest().title());
        Change next = revised.publish(3, List.of(), Standards.none(), AUTHOR, TUESDAY);
        assertEquals(2, next.question().version());
        assertEquals("Choosing a better threshold", next.question().shown().title());
    }

    @Test
    void aDraftIsNoNewsToOthers() {
        Change change = drafted(Contents.complete().draft())
                .revise(1, Contents.complete().draft(), AUTHOR, TUESDAY);
        assertEquals(List.of(), change.events());
        assertNull(change.version());
    }

    @Test
    void anIncompleteDraftIsNotPublishedAndEveryGapIsNamed() {
        // Given
        Question drafted = drafted(Contents.complete().criteria().minutes(null).draft());
        // When
        Problem problem =
                refused(422, "incomplete", () -> drafted.publish(1, List.of(), Standards.none(), AUTHOR, TUESDAY));
        // Then
        assertEquals(
                List.of("minutes", "criteria"),
                problem.body().errors().stream().map(e -> e.field()).toList());
    }

    @Test
    void aChangeOnAnOldRevisionIsRefused() {
        Question published = published();
        refused(
                409,
                "stale-revision",
                () -> published.revise(1, Contents.complete().draft(), AUTHOR, TUESDAY));
        refused(409, "stale-revision", () -> published.retire(1, AUTHOR, TUESDAY));
        refused(409, "stale-revision", () -> published.publish(3, List.of(), Standards.none(), AUTHOR, TUESDAY));
    }

    @Test
    void nothingIsPublishedTwice() {
        refused(409, "nothing-to-publish", () -> published().publish(2, List.of(), Standards.none(), AUTHOR, TUESDAY));
    }

    @Test
    void retiringTakesItOutOfUseForGood() {
        // When
        Change change = published().retire(2, AUTHOR, TUESDAY);
        // Then
        Question retired = change.question();
        assertEquals(QuestionStatus.RETIRED, retired.status());
        assertEquals(List.of(new QuestionRetired(ID, 1)), change.events());
        refused(409, "retired", () -> retired.revise(3, Contents.complete().draft(), AUTHOR, TUESDAY));
        refused(409, "retired", () -> retired.publish(3, List.of(), Standards.none(), AUTHOR, TUESDAY));
        refused(409, "not-published", () -> retired.retire(3, AUTHOR, TUESDAY));
    }

    @Test
    void onlyWhatWasPublishedCanBeRetired() {
        refused(409, "not-published", () -> drafted(Contents.complete().draft()).retire(1, AUTHOR, TUESDAY));
    }

    @Test
    void builtInQuestionsAreCopiedNotChanged() {
        // Given
        Question shipped = Question.drafted(
                        ID, Tenancy.BUILT_IN, Contents.complete().draft(), null, null, MONDAY)
                .ship(MONDAY)
                .question();
        // Then
        assertTrue(shipped.builtIn());
        refused(409, "built-in", () -> shipped.revise(2, Contents.complete().draft(), AUTHOR, TUESDAY));
        refused(409, "built-in", () -> shipped.publish(2, List.of(), Standards.none(), AUTHOR, TUESDAY));
        refused(409, "built-in", () -> shipped.retire(2, AUTHOR, TUESDAY));
        // When
        Question copy = shipped.copy(new QuestionId(new UUID(4, 4)), OWNER, true, AUTHOR, TUESDAY);
        // Then
        assertEquals(QuestionStatus.DRAFT, copy.status());
        assertEquals(OWNER, copy.organisation());
        assertEquals(shipped.shown(), copy.latest());
        assertNull(copy.origin());
    }

    @Test
    void aReadersCopyBeginsWithThePublishedVersion() {
        // Given
        Question revised = published()
                .revise(2, Contents.complete().title("Unfinished thought").draft(), AUTHOR, TUESDAY)
                .question();
        // When
        Question copy = revised.copy(new QuestionId(new UUID(4, 4)), OWNER, false, AUTHOR, TUESDAY);
        // Then
        assertEquals("Choosing a threshold", copy.latest().title());
    }

    private static Question drafted(DraftContent content) {
        return Question.drafted(ID, OWNER, content, null, AUTHOR, MONDAY);
    }

    private static Question published() {
        return drafted(Contents.complete().draft())
                .publish(1, List.of(), Standards.none(), AUTHOR, MONDAY)
                .question();
    }

    private static Problem refused(int status, String slug, Executable command) {
        Problem problem = assertThrows(Problem.class, command);
        assertEquals(status, problem.status());
        assertEquals(slug, problem.slug());
        return problem;
    }
}
