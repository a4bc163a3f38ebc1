package dev.rehearsal.question.bank;

import dev.rehearsal.contracts.OrganisationId;
import dev.rehearsal.contracts.QuestionContent;
import dev.rehearsal.contracts.QuestionEvent;
import dev.rehearsal.contracts.QuestionEvent.QuestionPublished;
import dev.rehearsal.contracts.QuestionEvent.QuestionRetired;
import dev.rehearsal.contracts.QuestionId;
import dev.rehearsal.platform.tenancy.Tenancy;
import dev.rehearsal.question.content.DraftContent;
import dev.rehearsal.question.editorial.Answer;
import dev.rehearsal.question.editorial.AnsweredWarning;
import dev.rehearsal.question.editorial.Confirmation;
import dev.rehearsal.question.editorial.Editorial;
import dev.rehearsal.question.editorial.HistoryAct;
import dev.rehearsal.question.editorial.HistoryEntry;
import dev.rehearsal.question.editorial.PublishingWaitsForTheReview;
import dev.rehearsal.question.editorial.ReviewStage;
import dev.rehearsal.question.editorial.Standards;
import dev.rehearsal.question.editorial.Warning;
import dev.rehearsal.question.editorial.WarningsAreAnswered;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A question over all its versions. Immutable; each command checks its rules and returns the change it makes.
 *
 * @param revision counts every change, from 1
 * @param version number of the latest published version, or null
 * @param draft what is being written, or null
 * @param published content of the latest published version; null exactly if {@code version} is
 * @param updatedBy the member who changed it last; null for the built-in bank
 * @param origin the import it came from, or null
 * @param editorial where the draft is on its way to publication
 */
public record Question(
        QuestionId id,
        OrganisationId organisation,
        QuestionStatus status,
        int revision,
        @Nullable Integer version,
        @Nullable DraftContent draft,
        @Nullable QuestionContent published,
        Instant updatedAt,
        @Nullable UUID updatedBy,
        @Nullable Origin origin,
        Editorial editorial) {

    public Question {
        if (draft == null && published == null) {
            throw new IllegalArgumentException("a question has a draft or a version");
        }
    }

    /** A new draft. The content keeps to the limits; the caller has checked. */
    public static Question drafted(
            QuestionId id,
            OrganisationId organisation,
            DraftContent content,
            @Nullable Origin origin,
            @Nullable UUID by,
            Instant at) {
        Editorial begun = Editorial.begun(by);
        return new Question(id, organisation, QuestionStatus.DRAFT, 1, null, content, null, at, by, origin, begun);
    }

    public boolean builtIn() {
        return organisation.equals(Tenancy.BUILT_IN);
    }

    /** What an author sees and edits: the draft if there is one, else the latest version. */
    public DraftContent latest() {
        return draft != null ? draft : DraftContent.of(Objects.requireNonNull(published));
    }

    /** What everybody else sees: the latest version if there is one, else the draft. */
    public DraftContent shown() {
        return published != null ? DraftContent.of(published) : Objects.requireNonNull(draft);
    }

    /** What its history begins with; null for the product's own, and for imported ones: the import says who and when. */
    public @Nullable HistoryEntry beginning() {
        return origin == null ? Change.entry(this, HistoryAct.BEGUN, null) : null;
    }

    /** Replaces the draft, or begins one for the next version. Another text ends a review and takes an approval away. */
    public Change revise(int named, DraftContent content, UUID by, Instant at) {
        OwnQuestionsInUseChange.check(this, named);
        boolean same = content.equals(draft);
        Editorial after = same ? editorial : editorial.written(by);
        Question revised = changed(status, version, content, published, after, by, at);
        HistoryAct act = editorial.stage() == ReviewStage.WRITING ? HistoryAct.EDITED : HistoryAct.REOPENED;
        return Change.of(revised, same ? null : Change.entry(revised, act, null));
    }

    /** Keeps what the author says to warnings of the draft. Other answers than before end a review, as another text does. */
    public Change answer(int named, List<Answer> given, List<Warning> warnings, UUID by, Instant at) {
        OwnQuestionsInUseChange.check(this, named);
        DraftContent written = ThereIsADraft.check(draft);
        Editorial after = answered(given, warnings, by);
        Question answered = changed(status, version, written, published, after, by, at);
        boolean same = after.equals(editorial);
        return Change.of(answered, same ? null : Change.entry(answered, HistoryAct.ANSWERED, null));
    }

    /** Asks for somebody else's look at a draft that could be published otherwise. */
    public Change askForReview(int named, @Nullable String note, Standards standards, UUID by, Instant at) {
        OwnQuestionsInUseChange.check(this, named);
        OnlyCompleteDraftsArePublished.check(draft);
        WarningsAreAnswered.check(editorial, standards.warnings());
        return reviewed(named, review -> review.asked(by, at), HistoryAct.REVIEW_ASKED, note, by, at);
    }

    /** Goes back to writing without waiting for a review, or without what came of it. */
    public Change withdrawReview(int named, UUID by, Instant at) {
        return reviewed(named, Editorial::withdrawn, HistoryAct.REVIEW_WITHDRAWN, null, by, at);
    }

    /** Somebody else than the draft's writer finds it good. */
    public Change approve(int named, @Nullable String note, UUID by, Instant at) {
        return reviewed(named, review -> review.approved(by, at), HistoryAct.APPROVED, note, by, at);
    }

    /** Somebody else than the draft's writer wants something changed first. */
    public Change askForChanges(int named, String note, UUID by, Instant at) {
        return reviewed(named, review -> review.changesAsked(by, at), HistoryAct.CHANGES_ASKED, note, by, at);
    }

    private Change reviewed(
            int named, UnaryOperator<Editorial> step, HistoryAct act, @Nullable String note, UUID by, Instant at) {
        OwnQuestionsInUseChange.check(this, named);
        DraftContent written = ThereIsADraft.check(draft);
        Question reviewed = changed(status, version, written, published, step.apply(editorial), by, at);
        return Change.of(reviewed, Change.entry(reviewed, act, note));
    }

    /** The latest version was looked at and is still right: it is due again on another day, and stays as it was. */
    public Change confirm(int named, String reviewBy, String note, UUID by, Instant at) {
        OwnQuestionsInUseChange.check(this, named);
        OnlyPublishedQuestionsAreConfirmed.check(this);
        ReviewsComeWithinYears.check(reviewBy, at);
        Confirmation confirmation = new Confirmation(Objects.requireNonNull(version), reviewBy, note, by, at);
        Question confirmed = changed(status, version, draft, published, editorial.confirmed(confirmation), by, at);
        return Change.of(confirmed, Change.entry(confirmed, HistoryAct.CONFIRMED, note));
    }

    /** Makes the draft the next version. Answers that come with it count as given before. */
    public Change publish(int named, List<Answer> given, Standards standards, UUID by, Instant at) {
        OwnQuestionsInUseChange.check(this, named);
        QuestionContent content = OnlyCompleteDraftsArePublished.check(draft);
        Editorial with = answered(given, standards.warnings(), by);
        PublishingWaitsForTheReview.check(with.stage(), standards.approvalRequired());
        List<AnsweredWarning> warnings = WarningsAreAnswered.check(with, standards.warnings());
        return published(content, with.released(warnings), by, at);
    }

    private Editorial answered(List<Answer> given, List<Warning> warnings, UUID by) {
        List<Answer> merged = editorial.merged(given, warnings);
        return merged.equals(editorial.answersTo(warnings)) ? editorial : editorial.answered(merged, by);
    }

    /** Publishes content of the product itself: no member, no draft. */
    public Change ship(Instant at) {
        return published(OnlyCompleteDraftsArePublished.check(draft), editorial.released(List.of()), null, at);
    }

    private Change published(QuestionContent content, Editorial released, @Nullable UUID by, Instant at) {
        int next = version == null ? 1 : version + 1;
        Question after = changed(QuestionStatus.PUBLISHED, next, null, content, released, by, at);
        QuestionEvent event = new QuestionPublished(id, next, content);
        QuestionVersion made = new QuestionVersion(id, next, content, at, by, released.published());
        return new Change(after, made, List.of(event), Change.entry(after, HistoryAct.PUBLISHED, null));
    }

    /** Takes it out of use; a draft of a next version is dropped. */
    public Change retire(int named, UUID by, Instant at) {
        BuiltInQuestionsStayAsShipped.check(this);
        RevisionMustBeCurrent.check(revision, named);
        OnlyPublishedQuestionsRetire.check(this);
        return retired(by, at);
    }

    /** Takes a question that the product does not ship any more out of use. */
    public Change withdraw(Instant at) {
        OnlyPublishedQuestionsRetire.check(this);
        return retired(null, at);
    }

    private Change retired(@Nullable UUID by, Instant at) {
        Question after = changed(QuestionStatus.RETIRED, version, null, published, editorial.dropped(), by, at);
        QuestionEvent event = new QuestionRetired(id, Objects.requireNonNull(version));
        return new Change(after, null, List.of(event), Change.entry(after, HistoryAct.RETIRED, null));
    }

    /** An organisation's own draft that begins with what is shown here. */
    public Question copy(QuestionId newId, OrganisationId owner, boolean mayEdit, UUID by, Instant at) {
        DraftContent content = mayEdit && !builtIn() ? latest() : shown();
        return drafted(newId, owner, content, null, by, at);
    }

    /** The same question with another draft; for content of the product itself. */
    public Question redrafted(DraftContent content) {
        return new Question(
                id,
                organisation,
                status,
                revision,
                version,
                content,
                published,
                updatedAt,
                updatedBy,
                origin,
                editorial);
    }

    private Question changed(
            QuestionStatus newStatus,
            @Nullable Integer newVersion,
            @Nullable DraftContent newDraft,
            @Nullable QuestionContent newPublished,
            Editorial newEditorial,
            @Nullable UUID by,
            Instant at) {
        return new Question(
                id,
                organisation,
                newStatus,
                revision + 1,
                newVersion,
                newDraft,
                newPublished,
                at,
                by,
                origin,
                newEditorial);
    }
}
