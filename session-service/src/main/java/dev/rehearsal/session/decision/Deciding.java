package dev.rehearsal.session.decision;

import dev.rehearsal.contracts.CandidateId;
import dev.rehearsal.contracts.HiringDecision;
import dev.rehearsal.contracts.MemberId;
import dev.rehearsal.contracts.SessionId;
import dev.rehearsal.platform.identity.Caller;
import dev.rehearsal.platform.outbox.Outbox;
import dev.rehearsal.platform.problem.Problem;
import dev.rehearsal.platform.tenancy.Tenancy;
import dev.rehearsal.session.schedule.Candidate;
import dev.rehearsal.session.schedule.Candidates;
import dev.rehearsal.session.schedule.InterviewSession;
import dev.rehearsal.session.schedule.SessionAccess;
import dev.rehearsal.session.schedule.SessionStatus;
import dev.rehearsal.session.schedule.Sessions;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Overrides composites and decides about candidates, each with its event in the same transaction. Every method opens one. */
@ApplicationScoped
public class Deciding {

    private final Tenancy tenancy;
    private final Sessions sessions;
    private final Candidates candidates;
    private final Decisions decisions;
    private final Independence independence;
    private final Outbox outbox;
    private final Clock clock;

    public Deciding(
            Tenancy tenancy,
            Sessions sessions,
            Candidates candidates,
            Decisions decisions,
            Independence independence,
            Outbox outbox,
            Clock clock) {
        this.tenancy = tenancy;
        this.sessions = sessions;
        this.candidates = candidates;
        this.decisions = decisions;
        this.independence = independence;
        this.outbox = outbox;
        this.clock = clock;
    }

    /**
     * Revisions of something, the latest first.
     *
     * @param latest the number of the one that stands; 0 if there is none, or nothing to read
     * @param withheld whether there is nothing to read for this caller yet, who still owes a scorecard
     */
    public record History<T>(int latest, boolean withheld, List<T> revisions) {
        public History {
            revisions = List.copyOf(revisions);
        }

        static <T> History<T> ofNothing() {
            return new History<>(0, true, List.of());
        }
    }

    /**
     * Sets a value beside the composite of a session, or takes it back.
     *
     * @throws Problem 404; 409 for a stale revision, before the end, or while the caller owes a scorecard about the candidate
     */
    public History<ScoreOverride> override(
            Caller caller, SessionId id, int revision, @Nullable BigDecimal value, String reason) {
        return tenancy.inOrganisation(caller.organisation(), () -> {
            InterviewSession session = sessions.lock(id).orElseThrow(() -> Problem.notFound("session"));
            SessionAccess.requireSees(session, caller);
            if (session.status() != SessionStatus.ENDED) {
                throw Problem.conflict("session-not-ended", "A score is overridden when the interview has ended.");
            }
            requireIndependent(caller, session.candidate().id());
            requireLatest(revision, decisions.latestOverride(id));
            ScoreOverride made = new ScoreOverride(
                    revision + 1,
                    value,
                    reason,
                    new MemberId(caller.subject()),
                    clock.instant().truncatedTo(ChronoUnit.MICROS));
            decisions.add(caller.organisation(), id, made);
            outbox.append(caller.organisation(), made.event(id), made.at());
            return overrides(id, Decisions.Part.LATEST);
        });
    }

    private History<ScoreOverride> overrides(SessionId id, Decisions.Part part) {
        return new History<>(decisions.latestOverride(id), false, decisions.overridesOf(id, part));
    }

    /**
     * The overrides of a session.
     *
     * @throws Problem 404 unless the caller sees the session
     */
    public History<ScoreOverride> overrides(Caller caller, SessionId id, Decisions.Part part) {
        return tenancy.inOrganisation(caller.organisation(), () -> {
            InterviewSession session = sessions.find(id).orElseThrow(() -> Problem.notFound("session"));
            SessionAccess.requireSees(session, caller);
            return independence.isOwed(caller, session.candidate().id()) ? History.ofNothing() : overrides(id, part);
        });
    }

    /**
     * Decides about a candidate, or takes the decision back.
     *
     * @throws Problem 404; 409 for a stale revision, or while the caller owes a scorecard about the candidate
     */
    public History<CandidateDecision> decide(
            Caller caller, CandidateId id, int revision, @Nullable HiringDecision decision, String reason) {
        return tenancy.inOrganisation(caller.organisation(), () -> {
            requireKnown(candidates.lock(id));
            requireIndependent(caller, id);
            requireLatest(revision, decisions.latestDecision(id));
            CandidateDecision made = new CandidateDecision(
                    revision + 1,
                    decision,
                    reason,
                    new MemberId(caller.subject()),
                    clock.instant().truncatedTo(ChronoUnit.MICROS));
            decisions.add(caller.organisation(), id, made);
            outbox.append(caller.organisation(), made.event(id), made.at());
            return decisions(id, Decisions.Part.LATEST);
        });
    }

    private History<CandidateDecision> decisions(CandidateId id, Decisions.Part part) {
        return new History<>(decisions.latestDecision(id), false, decisions.about(id, part));
    }

    /**
     * The decisions about a candidate.
     *
     * @throws Problem 404 if there is no such candidate
     */
    public History<CandidateDecision> decisions(Caller caller, CandidateId id, Decisions.Part part) {
        return tenancy.inOrganisation(caller.organisation(), () -> {
            requireKnown(candidates.find(id));
            return independence.isOwed(caller, id) ? History.ofNothing() : decisions(id, part);
        });
    }

    private void requireIndependent(Caller caller, CandidateId candidate) {
        if (independence.isOwed(caller, candidate)) {
            throw Problem.conflict("scorecard-owed", "Submit your own scorecards about this candidate first.");
        }
    }

    private static void requireKnown(Optional<Candidate> candidate) {
        if (candidate.isEmpty()) {
            throw Problem.notFound("candidate");
        }
    }

    private static void requireLatest(int seen, int current) {
        if (seen != current) {
            throw Problem.stale(current);
        }
    }
}
