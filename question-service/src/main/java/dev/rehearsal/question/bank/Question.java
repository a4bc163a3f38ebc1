package dev.rehearsal.question.bank;

import dev.rehearsal.contracts.OrganisationId;
import dev.rehearsal.contracts.QuestionContent;
import dev.rehearsal.contracts.QuestionEvent;
import dev.rehearsal.contracts.QuestionEvent.QuestionPublished;
import dev.rehearsal.contracts.QuestionEvent.QuestionRetired;
import dev.rehearsal.contracts.QuestionId;
import dev.rehearsal.platform.tenancy.Tenancy;
import dev.rehearsal.question.content.DraftContent;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
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
        @Nullable Origin origin) {

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
        return new Question(id, organisation, QuestionStatus.DRAFT, 1, null, content, null, at, by, origin);
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

    /** Replaces the draft, or begins one for the next version. */
    public Change revise(int named, DraftContent content, UUID by, Instant at) {
        BuiltInQuestionsStayAsShipped.check(this);
        RetiredQuestionsAreAtRest.check(this);
        RevisionMustBeCurrent.check(revision, named);
        return Change.of(changed(status, version, content, published, by, at));
    }

    /** Makes the draft the next version. */
    public Change publish(int named, UUID by, Instant at) {
        BuiltInQuestionsStayAsShipped.check(this);
        RetiredQuestionsAreAtRest.check(this);
        RevisionMustBeCurrent.check(revision, named);
        return published(OnlyCompleteDraftsArePublished.check(draft), by, at);
    }

    /** Publishes content of the product itself: no member, no draft. */
    public Change ship(Instant at) {
        return published(OnlyCompleteDraftsArePublished.check(draft), null, at);
    }

    private Change published(QuestionContent content, @Nullable UUID by, Instant at) {
        int next = version == null ? 1 : version + 1;
        Question after = changed(QuestionStatus.PUBLISHED, next, null, content, by, at);
        QuestionEvent event = new QuestionPublished(id, next, content);
        return new Change(after, new QuestionVersion(id, next, content, at, by), List.of(event));
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
        Question after = changed(QuestionStatus.RETIRED, version, null, published, by, at);
        return new Change(after, null, List.of(new QuestionRetired(id, Objects.requireNonNull(version))));
    }

    /** An organisation's own draft that begins with what is shown here. */
    public Question copy(QuestionId newId, OrganisationId owner, boolean mayEdit, UUID by, Instant at) {
        DraftContent content = mayEdit && !builtIn() ? latest() : shown();
        return drafted(newId, owner, content, null, by, at);
    }

    /** The same question with another draft; for content of the product itself. */
    public Question redrafted(DraftContent content) {
        return new Question(
                id, organisation, status, revision, version, content, published, updatedAt, updatedBy, origin);
    }

    private Question changed(
            QuestionStatus newStatus,
            @Nullable Integer newVersion,
            @Nullable DraftContent newDraft,
            @Nullable QuestionContent newPublished,
            @Nullable UUID by,
            Instant at) {
        return new Question(
                id, organisation, newStatus, revision + 1, newVersion, newDraft, newPublished, at, by, origin);
    }
}
