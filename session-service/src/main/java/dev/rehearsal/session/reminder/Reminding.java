package dev.rehearsal.session.reminder;

import dev.rehearsal.contracts.MemberId;
import dev.rehearsal.contracts.OrganisationId;
import dev.rehearsal.contracts.SessionEvent;
import dev.rehearsal.contracts.SessionId;
import dev.rehearsal.platform.Ids;
import dev.rehearsal.platform.outbox.Outbox;
import dev.rehearsal.platform.tenancy.Tenancy;
import dev.rehearsal.session.copies.MemberCopies;
import dev.rehearsal.session.schedule.InterviewSession;
import dev.rehearsal.session.schedule.SessionStatus;
import dev.rehearsal.session.schedule.Sessions;
import dev.rehearsal.session.scorecard.Scorecards;
import dev.rehearsal.session.settings.OrganisationSettings;
import dev.rehearsal.session.settings.Settings;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jboss.logging.Logger;

/**
 * Finds who owes a scorecard for how long, and tells. A session is looked at in a transaction of its own, which holds the reminder, its
 * event and the time of the next look together; several replicas may do so at once.
 */
@ApplicationScoped
public class Reminding {

    private static final Logger LOG = Logger.getLogger(Reminding.class);
    private static final int BATCH = 50;

    /** After that time at the latest a changed setting is seen, and that nobody owes anything any more. */
    private static final Duration LOOK_AGAIN = Duration.ofHours(1);

    private final ReminderQueue queue;
    private final Tenancy tenancy;
    private final Sessions sessions;
    private final Scorecards scorecards;
    private final MemberCopies members;
    private final Settings settings;
    private final Outbox outbox;

    public Reminding(
            ReminderQueue queue,
            Tenancy tenancy,
            Sessions sessions,
            Scorecards scorecards,
            MemberCopies members,
            Settings settings,
            Outbox outbox) {
        this.queue = queue;
        this.tenancy = tenancy;
        this.sessions = sessions;
        this.scorecards = scorecards;
        this.members = members;
        this.settings = settings;
        this.outbox = outbox;
    }

    /** Looks at sessions that are due, at most a batch of them; how many there were. One that fails is looked at with the next batch. */
    public int look(Instant now) {
        List<SessionId> due = QuarkusTransaction.requiringNew().call(() -> queue.due(now, BATCH));
        for (SessionId session : due) {
            try {
                QuarkusTransaction.requiringNew()
                        .run(() ->
                                queue.take(session, now).ifPresent(organisation -> look(organisation, session, now)));
            } catch (RuntimeException e) {
                LOG.warnf(e, "nobody could be reminded of session %s", session);
                QuarkusTransaction.requiringNew().run(() -> queue.postpone(session, now.plus(LOOK_AGAIN)));
            }
        }
        return due.size();
    }

    private void look(OrganisationId organisation, SessionId id, Instant now) {
        tenancy.enter(organisation);
        // Locked: whoever is taken off the panel in this moment is reminded before that is told, or not at all.
        InterviewSession session = sessions.lock(id)
                .filter(found -> found.status() == SessionStatus.ENDED)
                .orElse(null);
        Instant endedAt = session == null ? null : session.endedAt();
        List<MemberId> owing = session == null ? List.of() : owing(session);
        if (endedAt == null || owing.isEmpty()) {
            queue.remove(id);
            return;
        }
        OrganisationSettings current = settings.current();
        List<Instant> times = current.remindAfterHours().stream()
                .map(hours -> endedAt.plus(Duration.ofHours(hours)))
                .toList();
        int number = (int) times.stream().filter(time -> !time.isAfter(now)).count();
        if (current.remind() && number > 0) {
            owing.forEach(member -> remind(organisation, id, member, number, now));
        }
        if (number == times.size()) {
            queue.remove(id);
        } else {
            Instant again = now.plus(LOOK_AGAIN);
            queue.postpone(id, times.get(number).isBefore(again) ? times.get(number) : again);
        }
    }

    /** Of several reminders that are due at once, after a long stop, only the last is given. */
    private void remind(OrganisationId organisation, SessionId session, MemberId member, int number, Instant now) {
        if (queue.note(organisation, session, member, number, now)) {
            outbox.append(
                    organisation,
                    Ids.derived("scorecard-due", session, member, number),
                    new SessionEvent.ScorecardDue(session, member, number, now),
                    now);
        }
    }

    private List<MemberId> owing(InterviewSession session) {
        Set<MemberId> submitted = scorecards.submittedBy(session.id());
        return session.panel().stream()
                .filter(member -> !submitted.contains(member))
                .filter(member -> !members.isDisabled(member.value()))
                .toList();
    }
}
