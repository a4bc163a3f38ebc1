package dev.rehearsal.session.feedback;

import dev.rehearsal.contracts.SessionId;
import dev.rehearsal.platform.identity.Caller;
import dev.rehearsal.platform.problem.Problem;
import dev.rehearsal.platform.tenancy.Tenancy;
import dev.rehearsal.session.room.archive.Archive;
import dev.rehearsal.session.schedule.InterviewSession;
import dev.rehearsal.session.schedule.SessionAccess;
import dev.rehearsal.session.schedule.SessionStatus;
import dev.rehearsal.session.schedule.Sessions;
import dev.rehearsal.session.scorecard.Scorecards;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;

/** Releases feedback, and gives it to the candidate. */
@ApplicationScoped
public class FeedbackDesk {

    private final Tenancy tenancy;
    private final Sessions sessions;
    private final Scorecards scorecards;
    private final Predictions predictions;
    private final Archive archive;
    private final Clock clock;

    public FeedbackDesk(
            Tenancy tenancy,
            Sessions sessions,
            Scorecards scorecards,
            Predictions predictions,
            Archive archive,
            Clock clock) {
        this.tenancy = tenancy;
        this.sessions = sessions;
        this.scorecards = scorecards;
        this.predictions = predictions;
        this.archive = archive;
        this.clock = clock;
    }

    /**
     * Releases the feedback to the candidate; doing so again changes nothing.
     *
     * @throws Problem 404, 403 unless on the panel; 409 before the end, or while a scorecard of the panel is missing
     */
    public Feedback release(Caller caller, SessionId id) {
        return tenancy.inOrganisation(caller.organisation(), () -> {
            InterviewSession session = sessions.lock(id).orElseThrow(() -> Problem.notFound("session"));
            SessionAccess.requirePanel(session, caller);
            if (session.status() != SessionStatus.ENDED) {
                throw Problem.conflict("session-not-ended", "Feedback is released when the session has ended.");
            }
            if (!scorecards.submittedBy(id).containsAll(session.panel())) {
                throw Problem.conflict(
                        "scorecards-missing",
                        "Feedback is released when everybody on the panel has submitted a scorecard.");
            }
            sessions.feedbackReleased(id, clock.instant());
            return feedback(session);
        });
    }

    /**
     * The feedback as far as it is released.
     *
     * @throws Problem 404 unless the caller is the candidate, or a member who sees the session
     */
    public Feedback read(Caller caller, SessionId id) {
        return tenancy.inOrganisation(caller.organisation(), () -> {
            InterviewSession session = sessions.find(id)
                    .filter(found -> SessionAccess.sees(found, caller) || SessionAccess.isCandidate(found, caller))
                    .orElseThrow(() -> Problem.notFound("session"));
            return session.feedbackReleasedAt() == null ? Feedback.notReleased(session.title()) : feedback(session);
        });
    }

    private Feedback feedback(InterviewSession session) {
        return Feedback.of(
                session.title(),
                archive.at(session.id(), Long.MAX_VALUE),
                scorecards.of(session.id()),
                predictions.of(session.id()));
    }
}
