package dev.rehearsal.gateway.reminder;

import dev.rehearsal.contracts.Topics;
import dev.rehearsal.platform.inbox.EventConsumers;
import dev.rehearsal.platform.kafka.Worker;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Vertx;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Opens the post where a mail server is configured, and keeps it going as long as the gateway runs. */
@ApplicationScoped
public class ReminderPost {

    private static final Logger LOG = Logger.getLogger(ReminderPost.class);

    private final EventConsumers consumers;
    private final ReminderInbox inbox;
    private final ReminderCourier courier;
    private final ReminderMailConfig config;
    private final Vertx vertx;
    private final CountDownLatch end = new CountDownLatch(1);
    private @Nullable SmtpMailbox mailbox;
    private @Nullable Worker worker;

    public ReminderPost(
            EventConsumers consumers,
            ReminderInbox inbox,
            ReminderCourier courier,
            ReminderMailConfig config,
            Vertx vertx) {
        this.consumers = consumers;
        this.inbox = inbox;
        this.courier = courier;
        this.config = config;
        this.vertx = vertx;
    }

    void start(@Observes StartupEvent event) {
        String url = config.smtpUrl().orElse(null);
        if (url == null) {
            return;
        }
        SmtpAddress address = SmtpAddress.parse(url);
        String from = config.from()
                .orElseThrow(() -> new IllegalStateException("REHEARSAL_SMTP_URL needs REHEARSAL_MAIL_FROM beside it"));
        SmtpMailbox opened = new SmtpMailbox(
                vertx, address, from, config.patience(), config.authorities().orElse(null));
        mailbox = opened;
        LOG.infof("reminders are sent by %s", address);
        consumers.start("gateway-reminders", List.of(Topics.SESSIONS), inbox);
        worker = Worker.start("reminder-mail", () -> turn(opened), () -> {});
    }

    void stop(@Observes @Priority(10) ShutdownEvent event) {
        end.countDown();
        if (worker != null) {
            worker.stop(Duration.ofSeconds(2));
        }
        if (mailbox != null) {
            mailbox.close();
        }
    }

    private void turn(Mailbox opened) throws InterruptedException {
        if (courier.deliver(opened) == 0) {
            var unused = end.await(config.every().toMillis(), TimeUnit.MILLISECONDS);
        }
    }
}
