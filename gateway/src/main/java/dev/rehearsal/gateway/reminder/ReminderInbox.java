package dev.rehearsal.gateway.reminder;

import dev.rehearsal.contracts.CloudEvent;
import dev.rehearsal.contracts.EventTypes;
import dev.rehearsal.contracts.SessionEvent;
import dev.rehearsal.gateway.reminder.db.ReminderMails;
import dev.rehearsal.platform.inbox.EventHandler;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Set;

/** Takes note of who is to be reminded, and of who need not be any more. */
@ApplicationScoped
public class ReminderInbox implements EventHandler {

    private static final Set<String> WANTED = Set.of(
            EventTypes.nameOf(SessionEvent.ScorecardDue.class),
            EventTypes.nameOf(SessionEvent.ScorecardSubmitted.class),
            EventTypes.nameOf(SessionEvent.SessionRescheduled.class));

    private final ReminderMails mails;
    private final ReminderMailConfig config;
    private final Clock clock;

    public ReminderInbox(ReminderMails mails, ReminderMailConfig config, Clock clock) {
        this.mails = mails;
        this.config = config;
        this.clock = clock;
    }

    @Override
    public boolean wants(String type) {
        return WANTED.contains(type);
    }

    @Override
    public void handle(CloudEvent event) {
        Instant now = clock.instant();
        // A reminder comes soon after the session and is not sent when it is old; its submission may be somewhat older.
        Instant forgotten = now.minus(config.oldest().multipliedBy(2));
        if (event.data() instanceof SessionEvent.ScorecardDue due && due.at().isAfter(now.minus(config.oldest()))) {
            mails.add(event.organisation(), due, now, now.plus(config.rest()));
        } else if (event.data() instanceof SessionEvent.ScorecardSubmitted submitted
                && submitted.at().isAfter(forgotten)) {
            mails.close(event.organisation(), submitted.session(), submitted.interviewer(), now, forgotten);
        } else if (event.data() instanceof SessionEvent.SessionRescheduled changed) {
            mails.dropBesides(changed.session(), changed.panel());
        }
    }
}
