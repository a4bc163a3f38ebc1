package dev.rehearsal.gateway.reminder;

import dev.rehearsal.contracts.CloudEvent;
import dev.rehearsal.contracts.EventTypes;
import dev.rehearsal.contracts.SessionEvent;
import dev.rehearsal.gateway.reminder.db.ReminderMails;
import dev.rehearsal.platform.inbox.EventHandler;
import dev.rehearsal.platform.transaction.AfterCommit;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Set;

/** Takes note of who is to be reminded, and of who need not be any more. */
@ApplicationScoped
public class ReminderInbox implements EventHandler {

    private static final Set<String> WANTED = Set.of(
            EventTypes.nameOf(SessionEvent.ScorecardDue.class),
            EventTypes.nameOf(SessionEvent.ScorecardSubmitted.class));

    private final ReminderMails mails;
    private final ReminderMailConfig config;
    private final AfterCommit afterCommit;
    private final Clock clock;
    private Runnable wake = () -> {};

    public ReminderInbox(ReminderMails mails, ReminderMailConfig config, AfterCommit afterCommit, Clock clock) {
        this.mails = mails;
        this.config = config;
        this.afterCommit = afterCommit;
        this.clock = clock;
    }

    /** Who is told when there is a letter to send. */
    void wakes(Runnable courier) {
        wake = courier;
    }

    @Override
    public boolean wants(String type) {
        return WANTED.contains(type);
    }

    @Override
    public void handle(CloudEvent event) {
        Instant now = clock.instant();
        if (event.data() instanceof SessionEvent.ScorecardDue due && due.at().isAfter(now.minus(config.oldest()))) {
            mails.add(event.organisation(), due, now);
            afterCommit.runOnce(ReminderInbox.class, wake);
        } else if (event.data() instanceof SessionEvent.ScorecardSubmitted submitted) {
            mails.drop(submitted.session(), submitted.interviewer());
        }
    }
}
