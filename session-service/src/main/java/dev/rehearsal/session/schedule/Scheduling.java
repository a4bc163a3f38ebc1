package dev.rehearsal.session.schedule;

import dev.rehearsal.contracts.CandidateId;
import dev.rehearsal.contracts.KitId;
import dev.rehearsal.contracts.MemberId;
import dev.rehearsal.contracts.OrganisationId;
import dev.rehearsal.contracts.SessionEvent;
import dev.rehearsal.contracts.SessionId;
import dev.rehearsal.platform.Ids;
import dev.rehearsal.platform.identity.Caller;
import dev.rehearsal.platform.identity.Groups;
import dev.rehearsal.platform.outbox.Outbox;
import dev.rehearsal.platform.problem.Problem;
import dev.rehearsal.platform.tenancy.Tenancy;
import dev.rehearsal.session.room.log.RoomNotices;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Schedules, changes and cancels interviews, each with its event in the same transaction. */
@ApplicationScoped
public class Scheduling {

    private final Tenancy tenancy;
    private final Sessions sessions;
    private final Candidates candidates;
    private final PanelHistory panels;
    private final Instance<PlanObserver> observers;
    private final Instance<PanelExit> exits;
    private final Kits kits;
    private final GymRule gym;
    private final Outbox outbox;
    private final RoomNotices notices;
    private final Clock clock;

    public Scheduling(
            Tenancy tenancy,
            Sessions sessions,
            Candidates candidates,
            PanelHistory panels,
            Instance<PlanObserver> observers,
            Instance<PanelExit> exits,
            Kits kits,
            GymRule gym,
            Outbox outbox,
            RoomNotices notices,
            Clock clock) {
        this.tenancy = tenancy;
        this.sessions = sessions;
        this.candidates = candidates;
        this.panels = panels;
        this.observers = observers;
        this.exits = exits;
        this.kits = kits;
        this.gym = gym;
        this.outbox = outbox;
        this.notices = notices;
        this.clock = clock;
    }

    /** Whom a new interview is with. */
    public sealed interface Whom {

        /** Somebody who has had an interview here before. */
        record Known(CandidateId id) implements Whom {}

        /** Somebody who comes for the first time. */
        record Newcomer(String name, @Nullable String email) implements Whom {}
    }

    /** What a new interview needs. */
    public record Plan(
            KitId kit,
            String title,
            Whom candidate,
            List<MemberId> panel,
            Instant startsAt,
            String zone,
            int minutes) {}

    /**
     * Schedules an interview.
     *
     * @throws Problem 422 for a kit, a panel or a candidate that cannot be
     */
    public InterviewSession schedule(Caller caller, Plan plan) {
        OrganisationId organisation = caller.organisation();
        Kits.PlannedKit kit = kits.require(organisation, plan.kit());
        List<UUID> panel = ids(plan.panel());
        kits.requirePanel(organisation, panel);
        gym.require(organisation, panel);
        Instant now = clock.instant();
        return tenancy.inOrganisation(organisation, () -> {
            Candidate candidate = candidate(organisation, plan.candidate());
            InterviewSession session = new InterviewSession(
                    new SessionId(Ids.random()),
                    1,
                    plan.title(),
                    SessionStatus.SCHEDULED,
                    kit.id(),
                    kit.name(),
                    kit.items(),
                    candidate,
                    candidate.id(),
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
            sessions.add(organisation, session);
            outbox.append(organisation, session.scheduled(), now);
            return session;
        });
    }

    private Candidate candidate(OrganisationId organisation, Whom whom) {
        return switch (whom) {
            case Whom.Known known ->
                candidates
                        .find(known.id())
                        .orElseThrow(() -> Problem.unprocessable(
                                "candidate-unknown", "There is no candidate of that id. Give a name instead."));
            case Whom.Newcomer newcomer -> {
                Candidate added = new Candidate(new CandidateId(Ids.random()), newcomer.name(), newcomer.email());
                candidates.add(organisation, added);
                yield added;
            }
        };
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
            requireUnseen(caller, before, change);
            Instant now = clock.instant();
            InterviewSession after = before.with(change, now);
            List<MemberId> left = before.panel().stream()
                    .filter(member -> !after.panel().contains(member))
                    .toList();
            if (before.status() == SessionStatus.ENDED) {
                exits.forEach(exit -> left.forEach(member -> exit.requireMayLeave(before, member)));
            }
            sessions.change(after);
            panels.noteLeft(id, left);
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
     * start there is nothing to see of this interview, but perhaps of others of the candidate: so whoever left the panel, and could look
     * at those meanwhile, does not come back without somebody who vouches for it.
     */
    private void requireUnseen(Caller caller, InterviewSession before, InterviewSession.Change change) {
        List<MemberId> joining = before.newcomers(change);
        if (joining.isEmpty()) {
            return;
        }
        List<MemberId> back = panels.whoLeft(before.id(), joining);
        boolean vouched = caller.is(Groups.ADMINISTRATOR) && !back.contains(new MemberId(caller.subject()));
        if (!back.isEmpty() && !vouched && (kits.anySeesAll(back) || panels.isAnotherSeenBy(before, back))) {
            throw Problem.conflict(
                    "ratings-seen",
                    "Who left the panel could read meanwhile what is said of the candidate elsewhere. Only an administrator, and not"
                            + " about themselves, puts them back.");
        }
        if (before.status() == SessionStatus.SCHEDULED) {
            return;
        }
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
        Optional<InterviewSession> found = tenancy.inOrganisation(caller.organisation(), () -> sessions.find(id));
        boolean ended =
                found.filter(session -> session.status() == SessionStatus.ENDED).isPresent();
        if (panel != null && !ended) {
            kits.requirePanel(caller.organisation(), ids(panel));
            found.ifPresent(session -> SessionAccess.requireChanges(session, caller));
            found.ifPresent(session -> gym.require(caller.organisation(), ids(session.newcomers(change))));
        }
    }

    private static List<UUID> ids(List<MemberId> members) {
        return members.stream().map(MemberId::value).toList();
    }

    private InterviewSession lock(Caller caller, SessionId id) {
        InterviewSession session = sessions.lock(id).orElseThrow(() -> Problem.notFound("session"));
        SessionAccess.requireChanges(session, caller);
        return session;
    }
}
