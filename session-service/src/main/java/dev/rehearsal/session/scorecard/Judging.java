package dev.rehearsal.session.scorecard;

import dev.rehearsal.contracts.MemberId;
import dev.rehearsal.contracts.OrganisationId;
import dev.rehearsal.contracts.Recommendation;
import dev.rehearsal.contracts.SessionId;
import dev.rehearsal.platform.Ids;
import dev.rehearsal.platform.identity.Caller;
import dev.rehearsal.platform.problem.Problem;
import dev.rehearsal.platform.problem.ProblemBody;
import dev.rehearsal.platform.tenancy.Tenancy;
import dev.rehearsal.session.db.News;
import dev.rehearsal.session.room.EntryData;
import dev.rehearsal.session.room.LogEntry;
import dev.rehearsal.session.room.ParticipantId;
import dev.rehearsal.session.room.RoomRole;
import dev.rehearsal.session.room.archive.Archive;
import dev.rehearsal.session.room.log.SessionLog;
import dev.rehearsal.session.schedule.InterviewSession;
import dev.rehearsal.session.schedule.SessionAccess;
import dev.rehearsal.session.schedule.Sessions;
import dev.rehearsal.session.scorecard.Scorecard.Status;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * Drafts and submits scorecards. A submission goes through the session log like a rating, so that it has its place among
 * them: every replica agrees on which ratings came before it.
 */
@ApplicationScoped
public class Judging {

    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final Duration RETRY = Duration.ofSeconds(1);

    private final Tenancy tenancy;
    private final Sessions sessions;
    private final Scorecards scorecards;
    private final Archive archive;
    private final SessionLog log;
    private final News news;
    private final Clock clock;

    public Judging(
            Tenancy tenancy,
            Sessions sessions,
            Scorecards scorecards,
            Archive archive,
            SessionLog log,
            News news,
            Clock clock) {
        this.tenancy = tenancy;
        this.sessions = sessions;
        this.scorecards = scorecards;
        this.archive = archive;
        this.log = log;
        this.news = news;
        this.clock = clock;
    }

    /** What a draft says. */
    public record Draft(
            @Nullable Recommendation recommendation,
            String summary,
            String strengths,
            String concerns,
            String feedback) {}

    /**
     * Saves the caller's draft. Opens a transaction.
     *
     * @throws Problem 404, 403 unless on the panel; 409 for a stale revision or once it is submitted
     */
    public Scorecard save(Caller caller, SessionId id, int revision, Draft draft) {
        MemberId member = new MemberId(caller.subject());
        return tenancy.inOrganisation(caller.organisation(), () -> {
            requirePanel(caller, id);
            Scorecard before = scorecards.lock(id, member).orElseGet(() -> Scorecard.empty(id, member));
            requireDraft(before, revision);
            Scorecard after = new Scorecard(
                    id,
                    member,
                    Status.DRAFT,
                    revision + 1,
                    draft.recommendation(),
                    draft.summary(),
                    draft.strengths(),
                    draft.concerns(),
                    draft.feedback(),
                    null,
                    List.of());
            if (!scorecards.keepDraft(caller.organisation(), after, clock.instant())) {
                throw Problem.stale(revision + 1L);
            }
            return after;
        });
    }

    /**
     * Submits the caller's scorecard, after everything up to a position is archived. Blocks for some seconds at most.
     *
     * @param ratedThrough the position up to which the caller has seen own ratings acknowledged
     * @throws Problem 404, 403 unless on the panel; 409 before the session has started, for a stale revision or if it is submitted;
     *     422 without a recommendation; 503 if log or archive do not answer in time: then it may be repeated
     */
    public Scorecard submit(Caller caller, SessionId id, int revision, long ratedThrough) {
        OrganisationId organisation = caller.organisation();
        MemberId member = new MemberId(caller.subject());
        tenancy.runInOrganisation(organisation, () -> requirePanel(caller, id));
        boolean archived = news.await(
                        organisation,
                        PATIENCE,
                        () -> Optional.of(archive.lastPosition(id)).filter(position -> position >= ratedThrough))
                .isPresent();
        if (!archived) {
            throw Problem.unavailable("Your latest ratings are not archived yet. Submit again in a moment.", RETRY);
        }
        Recommendation recommendation =
                tenancy.inOrganisation(organisation, () -> requireReady(caller, id, member, revision));
        append(caller, id, new EntryData.Submitted(recommendation, revision + 1));
        return news.await(
                        organisation,
                        PATIENCE,
                        () -> scorecards.find(id, member).filter(card -> card.status() == Status.SUBMITTED))
                .orElseThrow(() -> Problem.unavailable(
                        "The submission is on its way but not confirmed. Look again in a moment.", RETRY));
    }

    private Recommendation requireReady(Caller caller, SessionId id, MemberId member, int revision) {
        InterviewSession session = requirePanel(caller, id);
        if (session.startedAt() == null) {
            throw Problem.conflict("session-not-started", "A scorecard is submitted once the session has started.");
        }
        Scorecard draft = scorecards.find(id, member).orElseGet(() -> Scorecard.empty(id, member));
        requireDraft(draft, revision);
        Recommendation recommendation = draft.recommendation();
        if (recommendation == null) {
            throw Problem.unprocessable(
                    "recommendation-missing",
                    "Decide on a recommendation first.",
                    List.of(new ProblemBody.FieldError("recommendation", "is missing")));
        }
        return recommendation;
    }

    private void append(Caller caller, SessionId id, EntryData.Submitted submitted) {
        LogEntry entry = new LogEntry(
                id,
                Ids.random(),
                1,
                new ParticipantId(caller.subject()),
                "",
                RoomRole.INTERVIEWER,
                submitted,
                Instant.EPOCH);
        try {
            log.append(caller.organisation(), entry).get(PATIENCE.toMillis() * 3, TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw Problem.unavailable("The submission could not be kept. Submit again in a moment.", RETRY);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw Problem.unavailable("The server goes down. Submit again in a moment.", RETRY);
        }
    }

    private static void requireDraft(Scorecard card, int revision) {
        if (card.status() == Status.SUBMITTED) {
            throw Problem.conflict("scorecard-submitted", "The scorecard is submitted; change it by an amendment.");
        }
        if (card.revision() != revision) {
            throw Problem.stale(card.revision());
        }
    }

    private InterviewSession requirePanel(Caller caller, SessionId id) {
        InterviewSession session = sessions.find(id).orElseThrow(() -> Problem.notFound("session"));
        SessionAccess.requirePanel(session, caller);
        return session;
    }
}
