package dev.rehearsal.session.schedule;

import dev.rehearsal.contracts.CandidateId;
import dev.rehearsal.contracts.KitId;
import dev.rehearsal.contracts.MemberId;
import dev.rehearsal.contracts.OrganisationId;
import dev.rehearsal.contracts.SessionEvent;
import dev.rehearsal.contracts.SessionId;
import dev.rehearsal.platform.Ids;
import dev.rehearsal.platform.identity.Caller;
import dev.rehearsal.platform.outbox.Outbox;
import dev.rehearsal.platform.problem.Problem;
import dev.rehearsal.platform.tenancy.Tenancy;
import dev.rehearsal.session.room.log.RoomNotices;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Schedules, changes and cancels interviews, each with its event in the same transaction. */
@ApplicationScoped
public class Scheduling {

    private final Tenancy tenancy;
    private final Sessions sessions;
    private final Instance<PlanObserver> observers;
    private final Instance<PanelExit> exits;
    private final Kits kits;
    private final Outbox outbox;
    private final RoomNotices notices;
    private final Clock clock;

    public Scheduling(
            Tenancy tenancy,
            Sessions sessions,
            Instance<PlanObserver> observers,
            Instance<PanelExit> exits,
            Kits kits,
            Outbox outbox,
            RoomNotices notices,
            Clock clock) {
        this.tenancy = tenancy;
        this.sessions = sessions;
        this.observers = observers;
        this.exits = exits;
        this.kits = kits;
        this.outbox = outbox;
        this.notices = notices;
        this.clock = clock;
    }

    /** What a new interview needs. */
    public record Plan(
            KitId kit,
            String title,
            String candidateName,
            @Nullable String candidateEmail,
            List<MemberId> panel,
            Instant startsAt,
            String zone,
            int minutes) {}

    public InterviewSession schedule(Caller caller, Plan plan) {
        OrganisationId organisation = caller.organisation();
        Kits.PlannedKit kit = kits.require(organisation, plan.kit());
        kits.requirePanel(
                organisation, plan.panel().stream().map(MemberId::value).toList());
        Instant now = clock.instant();
        InterviewSession session = new InterviewSession(
                new SessionId(Ids.random()),
                1,
                plan.title(),
                SessionStatus.SCHEDULED,
                kit.id(),
                kit.name(),
                kit.items(),
                new Candidate(new CandidateId(Ids.random()), plan.candidateName(), plan.candidateEmail()),
                plan.panel(),
                plan.startsAt(),
                plan.zone(),
                plan.minutes(),
                new MemberId(caller.subject()),
                now,
                null,
                null,
                null,
                null);
        tenancy.runInOrganisation(organisation, () -> {
            sessions.add(organisation, session);
            outbox.append(organisation, session.scheduled(), now);
        });
        return session;
    }

    /**
     * Changes time, title or panel. Who leaves the panel is put out of the room.
     *
     * @throws Problem 404, 403 by {@link SessionAccess}, 409 for a stale revision, a state in which this is not possible, or somebody on
     *     the panel who may have seen its ratings, 422 for a panel that cannot be
     */
    public InterviewSession change(Caller caller, SessionId id, int revision, InterviewSession.Change change) {
        requirePanel(caller, id, change);
        return tenancy.inOrganisation(caller.organisation(), () -> {
            InterviewSession before = lock(caller, id);
            before.requireRevision(revision);
            requireUnseen(before, change);
            Instant now = clock.instant();
            InterviewSession after = before.with(change, now);
            List<MemberId> left = before.panel().stream()
                    .filter(member -> !after.panel().contains(member))
                    .toList();
            if (before.status() == SessionStatus.ENDED) {
                exits.forEach(exit -> left.forEach(member -> exit.requireMayLeave(before, member)));
            }
            sessions.change(after);
            observers.forEach(observer -> observer.changed(after, now));
            outbox.append(caller.organisation(), after.rescheduled(), now);
            left.forEach(member -> notices.removed(caller.organisation(), id, member.value()));
            return after;
        });
    }

    /**
     * Calls the interview off.
     *
     * @throws Problem 404, 403 by {@link SessionAccess}, 409 for a stale revision or once it has started
     */
    public InterviewSession cancel(Caller caller, SessionId id, int revision, @Nullable String reason) {
        return tenancy.inOrganisation(caller.organisation(), () -> {
            InterviewSession before = lock(caller, id);
            before.requireRevision(revision);
            Instant now = clock.instant();
            InterviewSession after = before.cancelled(reason, now);
            sessions.change(after);
            observers.forEach(observer -> observer.changed(after, now));
            outbox.append(caller.organisation(), new SessionEvent.SessionCancelled(id, after.revision()), now);
            notices.cancelled(caller.organisation(), id);
            return after;
        });
    }

    /**
     * Ratings are independent: once they may have begun, nobody comes to the panel who may have seen any of them from outside. Before the
     * start there is nothing to see.
     */
    private void requireUnseen(InterviewSession before, InterviewSession.Change change) {
        if (change.panel() == null || before.status() == SessionStatus.SCHEDULED) {
            return;
        }
        List<MemberId> joining = before.newcomers(change);
        boolean seen = joining.contains(before.createdBy()) || kits.anySeesAll(joining);
        if (seen) {
            throw Problem.conflict(
                    "ratings-seen",
                    "Once the session has started, only interviewers join the panel who could not see its scores: not who scheduled"
                            + " it, no reviewers, no administrators.");
        }
    }

    /** Who is on the panel of a session that has ended need not be an interviewer any more. */
    private void requirePanel(Caller caller, SessionId id, InterviewSession.Change change) {
        List<MemberId> panel = change.panel();
        boolean ended = tenancy.inOrganisation(caller.organisation(), () -> sessions.find(id))
                .filter(session -> session.status() == SessionStatus.ENDED)
                .isPresent();
        if (panel != null && !ended) {
            kits.requirePanel(
                    caller.organisation(), panel.stream().map(MemberId::value).toList());
        }
    }

    private InterviewSession lock(Caller caller, SessionId id) {
        InterviewSession session = sessions.lock(id).orElseThrow(() -> Problem.notFound("session"));
        SessionAccess.requireChanges(session, caller);
        return session;
    }
}
