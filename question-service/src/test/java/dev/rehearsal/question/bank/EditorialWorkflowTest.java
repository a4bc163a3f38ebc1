package dev.rehearsal.question.bank;

import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.rehearsal.contracts.OrganisationId;
import dev.rehearsal.contracts.QuestionId;
import dev.rehearsal.platform.problem.Problem;
import dev.rehearsal.question.Contents;
import dev.rehearsal.question.content.DraftContent;
import dev.rehearsal.question.editorial.Answer;
import dev.rehearsal.question.editorial.HistoryAct;
import dev.rehearsal.question.editorial.HistoryEntry;
import dev.rehearsal.question.editorial.ReviewStage;
import dev.rehearsal.question.editorial.Standards;
import dev.rehearsal.question.editorial.Warning;
import dev.rehearsal.question.editorial.WarningCode;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

class EditorialWorkflowTest {

    private static final Instant NOW = Instant.parse("2026-11-22T09:00:00Z");
    private static final UUID AUTHOR = new UUID(1, 1);
    private static final UUID REVIEWER = new UUID(1, 2);
    private static final Warning WARNING =
            new Warning(WarningCode.NOT_RUN, "checks", "checks", "say with which solution they pass", "d1");
    private static final Standards FREE = Standards.none();
    private static final Standards STRICT = new Standards(true, List.of());
    private static final DraftContent OTHER =
            Contents.complete().prompt("Changed after all?").draft();

    @Test
    void withoutARuleOneAloneMayPublish() {
        assertEquals(
                1, drafted().publish(1, List.of(), FREE, AUTHOR, NOW).question().version());
    }

    @Test
    void whereAnApprovalIsNeededOnlyAnotherMembersHelps() {
        // Given
        Question asked = question(drafted().askForReview(1, "Is the rubric fair?", STRICT, AUTHOR, NOW));
        assertEquals(ReviewStage.IN_REVIEW, asked.editorial().stage());
        // Then
        refused(409, "approval-needed", () -> drafted().publish(1, List.of(), STRICT, AUTHOR, NOW));
        refused(409, "review-open", () -> asked.publish(2, List.of(), STRICT, AUTHOR, NOW));
        refused(409, "own-draft", () -> asked.approve(2, null, AUTHOR, NOW));
        // When
        Question approved = question(asked.approve(2, null, REVIEWER, NOW));
        // Then
        assertEquals(REVIEWER, approved.editorial().decidedBy());
        assertEquals(
                1,
                approved.publish(3, List.of(), STRICT, AUTHOR, NOW).question().version());
    }

    @Test
    void anotherTextTakesTheApprovalAwayAndTheSameTextDoesNot() {
        // Given
        Question approved = approved();
        // When
        Question saved = question(approved.revise(3, approved.latest(), AUTHOR, NOW));
        Change changed = saved.revise(4, OTHER, REVIEWER, NOW);
        // Then
        assertEquals(ReviewStage.APPROVED, saved.editorial().stage());
        assertEquals(ReviewStage.WRITING, question(changed).editorial().stage());
        assertEquals(HistoryAct.REOPENED, requireNonNull(changed.history()).act());
        refused(409, "approval-needed", () -> question(changed).publish(5, List.of(), STRICT, AUTHOR, NOW));
    }

    @Test
    void whoWroteLastDoesNotApproveAndWhoWroteBeforeMay() {
        // Given
        Question corrected = question(drafted().revise(1, OTHER, REVIEWER, NOW));
        Question asked = question(corrected.askForReview(2, null, FREE, REVIEWER, NOW));
        // Then
        refused(409, "own-draft", () -> asked.approve(3, null, REVIEWER, NOW));
        refused(409, "own-draft", () -> asked.askForChanges(3, "No", REVIEWER, NOW));
        assertEquals(
                ReviewStage.APPROVED,
                question(asked.approve(3, null, AUTHOR, NOW)).editorial().stage());
    }

    @Test
    void changesThatAreAskedForAreWaitedForUnlessTheRequestIsWithdrawn() {
        // Given
        Question asked = question(drafted().askForReview(1, null, FREE, AUTHOR, NOW));
        Change objection = asked.askForChanges(2, "Level 3 and 4 say the same", REVIEWER, NOW);
        Question wanting = question(objection);
        // Then
        assertEquals(
                "Level 3 and 4 say the same",
                requireNonNull(objection.history()).note());
        refused(409, "review-open", () -> wanting.publish(3, List.of(), FREE, AUTHOR, NOW));
        refused(409, "not-in-review", () -> wanting.approve(3, null, REVIEWER, NOW));
        // When
        Question withdrawn = question(wanting.withdrawReview(3, AUTHOR, NOW));
        // Then
        assertEquals(
                1, withdrawn.publish(4, List.of(), FREE, AUTHOR, NOW).question().version());
    }

    @Test
    void anApprovalCanBeTakenBackWithAReason() {
        assertEquals(
                ReviewStage.CHANGES_ASKED,
                question(approved().askForChanges(3, "I overlooked the hint", REVIEWER, NOW))
                        .editorial()
                        .stage());
    }

    @Test
    void stepsOutOfTurnAreRefused() {
        refused(409, "not-in-review", () -> drafted().withdrawReview(1, AUTHOR, NOW));
        refused(409, "not-in-review", () -> drafted().approve(1, null, REVIEWER, NOW));
        refused(409, "not-in-review", () -> drafted().askForChanges(1, "No", REVIEWER, NOW));
        refused(409, "review-asked", () -> approved().askForReview(3, null, FREE, AUTHOR, NOW));
        refused(409, "stale-revision", () -> drafted().askForReview(7, null, FREE, AUTHOR, NOW));
        refused(409, "no-draft", () -> published().withdrawReview(2, AUTHOR, NOW));
    }

    @Test
    void aReviewIsAskedForWhatCouldBePublishedOtherwise() {
        Question thin =
                question(drafted().revise(1, Contents.complete().prompt(null).draft(), AUTHOR, NOW));
        refused(422, "incomplete", () -> thin.askForReview(2, null, FREE, AUTHOR, NOW));
        refused(422, "unanswered-warnings", () -> drafted().askForReview(1, null, warned(WARNING), AUTHOR, NOW));
    }

    @Test
    void aWarningWithoutAnAnswerHoldsThePublicationUpAndItsFieldIsNamed() {
        // When
        Problem problem = refused(
                422, "unanswered-warnings", () -> drafted().publish(1, List.of(), warned(WARNING), AUTHOR, NOW));
        // Then
        assertEquals(
                List.of("checks"),
                problem.body().errors().stream().map(e -> e.field()).toList());
    }

    @Test
    void theAnswerIsKeptWithTheVersionAndStaysForTheNextDraftWhileTheWarningDoes() {
        // Given
        Question answered =
                question(drafted().answer(1, List.of(answer("Ran on 3.13")), List.of(WARNING), AUTHOR, NOW));
        // When
        Change release = answered.publish(2, List.of(), warned(WARNING), REVIEWER, NOW);
        // Then
        assertEquals(
                "Ran on 3.13",
                requireNonNull(release.version()).warnings().getFirst().answer());
        assertEquals(
                AUTHOR, requireNonNull(release.version()).warnings().getFirst().by());
        // When
        Question next = question(question(release).revise(3, OTHER, AUTHOR, NOW));
        Warning changed = new Warning(WarningCode.NOT_RUN, "checks", "checks", "say", "d2");
        // Then
        assertEquals(
                2,
                next.publish(4, List.of(), warned(WARNING), AUTHOR, NOW)
                        .question()
                        .version());
        refused(422, "unanswered-warnings", () -> next.publish(4, List.of(), warned(changed), AUTHOR, NOW));
    }

    @Test
    void anAnswerCanComeWithThePublicationButThenIsNotWhatWasApproved() {
        // Given
        Standards strict = new Standards(true, List.of(WARNING));
        Question approved = approved();
        // Then
        assertEquals(
                1,
                drafted()
                        .publish(1, List.of(answer("Ran")), warned(WARNING), AUTHOR, NOW)
                        .question()
                        .version());
        refused(409, "approval-needed", () -> approved.publish(3, List.of(answer("Ran")), strict, AUTHOR, NOW));
    }

    @Test
    void anAnswerWithoutWordsIsTakenBack() {
        // Given
        Question answered = question(drafted().answer(1, List.of(answer("Ran")), List.of(WARNING), AUTHOR, NOW));
        // When
        Question open = question(answered.answer(2, List.of(answer("")), List.of(WARNING), AUTHOR, NOW));
        // Then
        assertEquals(List.of(), open.editorial().answers());
    }

    @Test
    void theHistoryNamesWhoDidWhat() {
        // Given
        HistoryEntry begun = requireNonNull(drafted().beginning());
        HistoryEntry asked = requireNonNull(
                drafted().askForReview(1, "Fair?", FREE, AUTHOR, NOW).history());
        // Then
        assertEquals(new HistoryEntry(HistoryAct.BEGUN, AUTHOR, NOW, 1, null, null), begun);
        assertEquals(new HistoryEntry(HistoryAct.REVIEW_ASKED, AUTHOR, NOW, 2, null, "Fair?"), asked);
    }

    private static Question drafted() {
        return Question.drafted(
                new QuestionId(new UUID(3, 3)),
                new OrganisationId(new UUID(2, 2)),
                Contents.complete().draft(),
                null,
                AUTHOR,
                NOW);
    }

    private static Question approved() {
        return question(
                question(drafted().askForReview(1, null, FREE, AUTHOR, NOW)).approve(2, null, REVIEWER, NOW));
    }

    private static Question published() {
        return question(drafted().publish(1, List.of(), FREE, AUTHOR, NOW));
    }

    private static Question question(Change change) {
        return change.question();
    }

    private static Standards warned(Warning warning) {
        return new Standards(false, List.of(warning));
    }

    private static Answer answer(String text) {
        return new Answer(WARNING.id(), WARNING.digest(), text, AUTHOR, NOW);
    }

    private static Problem refused(int status, String slug, Executable command) {
        Problem problem = assertThrows(Problem.class, command);
        assertEquals(slug, problem.slug());
        assertEquals(status, problem.status());
        return problem;
    }
}
