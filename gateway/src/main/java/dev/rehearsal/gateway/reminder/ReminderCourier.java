package dev.rehearsal.gateway.reminder;

import dev.rehearsal.gateway.GatewayConfig;
import dev.rehearsal.gateway.member.Member;
import dev.rehearsal.gateway.member.Members;
import dev.rehearsal.gateway.reminder.db.ReminderMails;
import dev.rehearsal.gateway.reminder.db.ReminderMails.Outcome;
import dev.rehearsal.gateway.reminder.db.ReminderMails.ReminderMail;
import dev.rehearsal.platform.tenancy.Tenancy;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Optional;
import org.jboss.logging.Logger;

/**
 * Sends the letters that wait, one after the other. A letter is taken in one transaction, sent outside of any, and settled in another: a
 * mail server that is slow holds nothing up, and a process that dies between the last two sends it once more, under the same id. It is
 * taken when its turn comes and for longer than it may take, so that no other gateway sends what is being sent here.
 */
@ApplicationScoped
public class ReminderCourier {

    private static final Logger LOG = Logger.getLogger(ReminderCourier.class);
    private static final int BATCH = 10;

    private final ReminderMails mails;
    private final Members members;
    private final Tenancy tenancy;
    private final ReminderMailConfig config;
    private final GatewayConfig gateway;
    private final Clock clock;

    public ReminderCourier(
            ReminderMails mails,
            Members members,
            Tenancy tenancy,
            ReminderMailConfig config,
            GatewayConfig gateway,
            Clock clock) {
        this.mails = mails;
        this.members = members;
        this.tenancy = tenancy;
        this.config = config;
        this.gateway = gateway;
        this.clock = clock;
    }

    /** Tries what is to be tried now, at most a batch of it; how many letters that were. */
    int deliver(Mailbox mailbox) throws InterruptedException {
        for (int tried = 0; tried < BATCH; tried++) {
            Optional<ReminderMail> mail = QuarkusTransaction.requiringNew()
                    .call(() -> mails.take(clock.instant(), config.patience().multipliedBy(2)));
            if (mail.isEmpty()) {
                return tried;
            }
            deliver(mail.get(), mailbox);
        }
        return BATCH;
    }

    private void deliver(ReminderMail mail, Mailbox mailbox) throws InterruptedException {
        Optional<Member> reader = tenancy.inOrganisation(
                mail.organisation(),
                () -> mails.isWaiting(mail) ? members.find(mail.member()).filter(Member::active) : Optional.empty());
        if (reader.isEmpty()) {
            settle(mail, Outcome.DROPPED);
            return;
        }
        try {
            mailbox.send(letter(mail, reader.get()));
            settle(mail, Outcome.SENT);
        } catch (Mailbox.NotSent e) {
            boolean last = mail.attempts() >= config.attempts();
            LOG.warnf(
                    "reminder %d of session %s to member %s was not sent%s: %s",
                    mail.number(), mail.session(), mail.member(), last ? " and is given up" : "", e.getMessage());
            if (last) {
                settle(mail, Outcome.FAILED);
            }
        }
    }

    private void settle(ReminderMail mail, Outcome outcome) {
        QuarkusTransaction.requiringNew().run(() -> mails.settle(mail, outcome));
    }

    /** Names neither the candidate nor the interview: mail is read by more than its reader. */
    private Letter letter(ReminderMail mail, Member reader) {
        return new Letter(
                "reminder-" + mail.session() + "-" + mail.member() + "-" + mail.number() + "@"
                        + gateway.publicUrl().getHost(),
                reader.email().value(),
                "A scorecard of yours is not submitted yet",
                """
                Hello %s,

                an interview that you were on the panel of has ended, and your scorecard is not submitted yet. Until it is, you see
                nobody else's ratings, and the candidate gets no feedback.

                %s

                This is reminder %d. Administrators set when reminders are sent.
                """.formatted(
                        reader.name(), gateway.link("/sessions/" + mail.session() + "/scorecard"), mail.number()));
    }
}
