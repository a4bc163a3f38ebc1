package dev.rehearsal.session.scorecard;

import dev.rehearsal.contracts.MemberId;
import dev.rehearsal.contracts.QuestionId;
import dev.rehearsal.contracts.Recommendation;
import dev.rehearsal.contracts.SessionId;
import dev.rehearsal.platform.identity.Caller;
import dev.rehearsal.platform.outbox.Outbox;
import dev.rehearsal.platform.problem.Problem;
import dev.rehearsal.platform.problem.ProblemBody;
import dev.rehearsal.platform.tenancy.Tenancy;
import dev.rehearsal.session.room.archive.Archive;
import dev.rehearsal.session.schedule.InterviewSession;
import dev.rehearsal.session.schedule.SessionAccess;
import dev.rehearsal.session.schedule.Sessions;
import dev.rehearsal.session.scorecard.Scorecard.Amendment;
import dev.rehearsal.session.scorecard.Scorecard.ChangedRating;
import dev.rehearsal.session.scorecard.Scorecard.Status;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Amends submitted scorecards: nothing is overwritten, every state stays in the history with its reason. */
@ApplicationScoped
public class Amending {

    private final Tenancy tenancy;
    private final Sessions sessions;
    private final Scorecards scorecards;
    private final Archive archive;
    private final Outbox outbox;
    private final Clock clock;

    public Amending(
            Tenancy tenancy, Sessions sessions, Scorecards scorecards, Archive archive, Outbox outbox, Clock clock) {
        this.tenancy = tenancy;
        this.sessions = sessions;
        this.scorecards = scorecards;
        this.archive = archive;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** A rating to be changed after submission. */
    public record Change(
            QuestionId question, String criterion, @Nullable Integer level) {}

    /**
     * Changes a submitted scorecard; the earlier state stays in the history. Opens a transaction.
     *
     * @param recommendation null to leave it as it is
     * @throws Problem 404, 403 unless on the panel; 409 for a stale revision or before submission; 422 for a question that was not
     *     asked or a criterion it does not have
     */
    public Scorecard amend(
            Caller caller,
            SessionId id,
            int revision,
            @Nullable Recommendation recommendation,
            List<Change> changes,
            String reason) {
        MemberId member = new MemberId(caller.subject());
        return tenancy.inOrganisation(caller.organisation(), () -> {
            InterviewSession session = sessions.find(id).orElseThrow(() -> Problem.notFound("session"));
            SessionAccess.requirePanel(session, caller);
            Scorecard card = scorecards.lock(id, member).orElseGet(() -> Scorecard.empty(id, member));
            Recommendation standing = card.recommendation();
            if (card.status() != Status.SUBMITTED || standing == null) {
                throw Problem.conflict(
                        "scorecard-not-submitted", "Only a submitted scorecard is amended; edit the draft.");
            }
            if (card.revision() != revision) {
                throw Problem.stale(card.revision());
            }
            Instant now = clock.instant();
            Amendment amendment = new Amendment(
                    revision + 1,
                    now,
                    reason,
                    recommendation == null ? standing : recommendation,
                    versioned(id, member, changes));
            scorecards.amend(caller.organisation(), card, amendment);
            outbox.append(caller.organisation(), amendment.event(id, member), now);
            return scorecards.find(id, member).orElseThrow();
        });
    }

    private List<ChangedRating> versioned(SessionId id, MemberId member, List<Change> changes) {
        RoomRatings ratings = RoomRatings.of(archive.at(id, Long.MAX_VALUE), member);
        List<ChangedRating> versioned = new ArrayList<>();
        for (int i = 0; i < changes.size(); i++) {
            Change change = changes.get(i);
            String field = "ratings[" + i + "]";
            int version = ratings.versionAsked(change.question(), change.criterion())
                    .orElseThrow(() -> Problem.unprocessable(
                            "unknown-criterion",
                            "A rating is for a criterion of a question that was asked.",
                            List.of(new ProblemBody.FieldError(field, "is not a criterion of a question asked"))));
            versioned.add(new ChangedRating(change.question(), version, change.criterion(), change.level()));
        }
        return versioned;
    }
}
