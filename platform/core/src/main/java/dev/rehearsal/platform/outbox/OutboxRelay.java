package dev.rehearsal.platform.outbox;

import dev.rehearsal.platform.inbox.InboxConfig;
import dev.rehearsal.platform.inbox.InboxPurge;
import dev.rehearsal.platform.kafka.KafkaClients;
import dev.rehearsal.platform.kafka.Worker;
import io.agroal.api.AgroalDataSource;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Sends what is in the outbox. Of all replicas of a service one sends: it holds an advisory lock on the connection it also works
 * with, so it stops being the leader the moment it cannot mark any more. A batch is sent, awaited and marked; after a failure each key
 * goes on with its first event that was not acknowledged, so order per key holds and a consumer may see an event twice. An event that
 * can never be sent is set aside with the reason, and those behind it go on.
 */
@ApplicationScoped
public class OutboxRelay {

    private static final Logger LOG = Logger.getLogger(OutboxRelay.class);

    private final AgroalDataSource dataSource;
    private final KafkaClients kafka;
    private final OutboxConfig config;
    private final InboxConfig inbox;
    private final Clock clock;
    private final String source;
    private final Semaphore wakeUps = new Semaphore(0);

    private @Nullable Worker worker;
    private @Nullable Connection connection;
    private @Nullable KafkaProducer<String, byte[]> producer;
    private Instant nextPurge = Instant.EPOCH;

    public OutboxRelay(
            AgroalDataSource dataSource,
            KafkaClients kafka,
            OutboxConfig config,
            InboxConfig inbox,
            Clock clock,
            @ConfigProperty(name = "quarkus.application.name") String application) {
        this.dataSource = dataSource;
        this.kafka = kafka;
        this.config = config;
        this.inbox = inbox;
        this.clock = clock;
        this.source = "/" + application.replace("rehearsal-", "");
    }

    void start(@Observes @Priority(Interceptor.Priority.APPLICATION + 100) StartupEvent event) {
        if (config.relay()) {
            worker = Worker.start("outbox-relay", this::turn, this::release);
        }
    }

    void stop(@Observes ShutdownEvent event) {
        Worker running = worker;
        if (running != null) {
            wake();
            running.stop(Duration.ofSeconds(5));
        }
    }

    /** Tells the relay that there is something to send. Returns at once. */
    public void wake() {
        wakeUps.release();
    }

    private void turn() throws Exception {
        Connection leader = leadership();
        if (leader == null) {
            pause();
            return;
        }
        List<WaitingEvent> batch = WaitingEvent.oldest(leader, config.batch());
        if (batch.isEmpty()) {
            purge(leader);
            pause();
            return;
        }
        KafkaProducer<String, byte[]> sender = producer;
        if (sender == null) {
            sender = kafka.producer("outbox");
            producer = sender;
        }
        OutboxBatch sent = OutboxBatch.send(sender, batch, source);
        WaitingEvent.markPublished(leader, sent.acknowledged());
        for (OutboxBatch.Refusal refusal : sent.refused()) {
            WaitingEvent event = refusal.event();
            LOG.errorf("event %s (%s) cannot be sent and is set aside: %s", event.id(), event.type(), refusal.reason());
            WaitingEvent.setAside(leader, refusal);
        }
        sent.throwFailure();
    }

    private void pause() throws InterruptedException {
        if (wakeUps.tryAcquire(config.idle().toMillis(), TimeUnit.MILLISECONDS)) {
            wakeUps.drainPermits();
        }
    }

    private @Nullable Connection leadership() throws SQLException {
        Connection held = connection;
        if (held != null) {
            return held;
        }
        Connection candidate = dataSource.getConnection();
        if (Leadership.tryAcquire(candidate)) {
            LOG.debug("this replica sends the outbox");
            connection = candidate;
            return candidate;
        }
        candidate.close();
        return null;
    }

    private void purge(Connection leader) throws SQLException {
        Instant now = clock.instant();
        if (now.isAfter(nextPurge)) {
            WaitingEvent.purge(leader, now.minus(config.keep()));
            boolean more = InboxPurge.run(leader, now.minus(inbox.keep()));
            nextPurge = more ? now : now.plus(config.purgeEvery());
        }
    }

    /** Lets go of connection and producer: after a failure, and at the end. */
    private void release() {
        KafkaProducer<String, byte[]> sender = producer;
        producer = null;
        if (sender != null) {
            sender.close(Duration.ZERO);
        }
        Connection held = connection;
        connection = null;
        if (held != null) {
            Leadership.release(held);
        }
    }
}
