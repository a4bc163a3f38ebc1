package dev.rehearsal.session.schedule.http;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.rehearsal.contracts.KitId;
import dev.rehearsal.contracts.MemberId;
import dev.rehearsal.contracts.SessionId;
import dev.rehearsal.session.invitation.Invitation;
import dev.rehearsal.session.schedule.Candidate;
import dev.rehearsal.session.schedule.InterviewSession;
import dev.rehearsal.session.schedule.PlannedItem;
import dev.rehearsal.session.schedule.SessionStatus;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An interview session as members see it in the schedule; the candidate's address is null to whom it is not for. */
public record SessionView(
        SessionId id,
        String title,
        SessionStatus status,
        int revision,
        Instant startsAt,
        String zone,
        int minutes,
        @Nullable Instant startedAt,
        @Nullable Instant endedAt,
        SessionKit kit,
        Candidate candidate,
        List<PanelMember> panel,
        MemberId createdBy,
        SessionInvitation invitation,
        FeedbackState feedback,
        @Nullable String cancelReason) {

    /** The kit as it was when the session was scheduled. */
    public record SessionKit(KitId id, String name, List<PlannedItem> items) {}

    /** {@code dueSince} is since when the scorecard is owed: from the end of the interview until it is submitted. */
    public record PanelMember(
            MemberId member,
            ScorecardState scorecard,
            @Nullable Instant dueSince) {

        static PanelMember of(InterviewSession session, MemberId member, ScorecardState scorecard) {
            boolean owed = session.status() == SessionStatus.ENDED && scorecard != ScorecardState.SUBMITTED;
            return new PanelMember(member, scorecard, owed ? session.endedAt() : null);
        }
    }

    /** The latest invitation. */
    public record SessionInvitation(
            Invitation.Status status, @Nullable Instant expiresAt) {}

    /** How far a panel member's scorecard is. */
    public enum ScorecardState {
        @JsonProperty("none")
        NONE,
        @JsonProperty("draft")
        DRAFT,
        @JsonProperty("submitted")
        SUBMITTED
    }

    /** Whether the candidate may read the feedback. */
    public enum FeedbackState {
        @JsonProperty("none")
        NONE,
        @JsonProperty("released")
        RELEASED
    }

    static SessionView of(
            InterviewSession session,
            Map<MemberId, ScorecardState> scorecards,
            @Nullable Invitation invitation,
            Instant now) {
        return new SessionView(
                session.id(),
                session.title(),
                session.status(),
                session.revision(),
                session.startsAt(),
                session.zone(),
                session.minutes(),
                session.startedAt(),
                session.endedAt(),
                new SessionKit(session.kit(), session.kitName(), session.items()),
                session.candidate(),
                session.panel().stream()
                        .map(member ->
                                PanelMember.of(session, member, scorecards.getOrDefault(member, ScorecardState.NONE)))
                        .toList(),
                session.createdBy(),
                invitation == null
                        ? new SessionInvitation(Invitation.Status.NONE, null)
                        : new SessionInvitation(invitation.status(now), invitation.expiresAt()),
                session.feedbackReleasedAt() == null ? FeedbackState.NONE : FeedbackState.RELEASED,
                session.cancelReason());
    }
}
