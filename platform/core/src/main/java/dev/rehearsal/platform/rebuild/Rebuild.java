package dev.rehearsal.platform.rebuild;

import dev.rehearsal.platform.inbox.EventConsumers;
import dev.rehearsal.platform.inbox.InboxConfig;
import dev.rehearsal.platform.kafka.KafkaClients;
import io.agroal.api.AgroalDataSource;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.TopicPartition;
import org.jboss.logging.Logger;

/**
 * Builds a service's database anew, in a process of its own that works in the schema {@code rebuilt}: its consumers read every topic from
 * the beginning, while the service goes on in {@code public}. When they have come to the end nobody applies events for a moment, the
 * rest is read, and in one transaction the schemas change places. Then the process ends: with 0, or with 1 and everything as it was.
 *
 * <p>The groups of the service stay where they are; what they read again is in the new inbox already.
 */
@ApplicationScoped
public class Rebuild {

    /** Begins each line of the progress on standard output. */
    public static final String PROGRESS = "rebuild: ";

    private static final Logger LOG = Logger.getLogger(Rebuild.class);
    private static final long LOOK_MILLIS = 200;
    private static final long SAY_NANOS = TimeUnit.SECONDS.toNanos(2);
    private static final Duration LONGEST_HOLD = Duration.ofSeconds(20);
    private static final int DROP_TRIES = 10;

    private final InboxConfig config;
    private final EventConsumers consumers;
    private final KafkaClients kafka;
    private final AgroalDataSource dataSource;
    private final CountDownLatch end = new CountDownLatch(1);

    public Rebuild(InboxConfig config, EventConsumers consumers, KafkaClients kafka, AgroalDataSource dataSource) {
        this.config = config;
        this.consumers = consumers;
        this.kafka = kafka;
        this.dataSource = dataSource;
    }

    /** After all consumers have been started. */
    void start(@Observes @Priority(Interceptor.Priority.LIBRARY_AFTER + 900) StartupEvent event) {
        if (config.rebuild().isPresent()) {
            Thread.ofPlatform().name("rebuild").daemon().start(this::work);
        }
    }

    /** Before the consumers that it waits for. */
    void stop(@Observes @Priority(5) ShutdownEvent event) {
        end.countDown();
    }

    private void work() {
        try (Admin admin = kafka.admin("rebuild")) {
            dropReplaced();
            GroupLag lag = new GroupLag(admin, consumers.readings());
            long start = System.nanoTime();
            GroupLag.Progress read = await(lag, lag.ends(), Long.MAX_VALUE);
            double seconds = (System.nanoTime() - start) / 1e9;
            say("%,d events in %.1f s, %,.0f a second", read.all(), seconds, read.all() / seconds);
            exchange(lag);
            tidyUp(lag);
            say("done");
            Quarkus.asyncExit(0);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            Quarkus.asyncExit(1);
        } catch (Exception e) {
            LOG.error("the database could not be rebuilt", e);
            say("failed, and everything is as it was: %s", String.valueOf(e.getMessage()));
            Quarkus.asyncExit(1);
        }
    }

    private void exchange(GroupLag lag) throws SQLException, ExecutionException, InterruptedException {
        try (Connection connection = dataSource.getConnection()) {
            Schemas.dropSuperseded(connection);
        }
        try (Connection connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            long start = System.nanoTime();
            Schemas.hold(connection);
            await(lag, lag.ends(), start + LONGEST_HOLD.toNanos());
            consumers.stop();
            Schemas.exchange(connection);
            connection.commit();
            say("the new database is in use; events waited for %d ms", (System.nanoTime() - start) / 1_000_000);
        }
    }

    /** What is left over harms nobody. */
    private void tidyUp(GroupLag lag) throws InterruptedException {
        try {
            dropReplaced();
            lag.forgetGroups();
        } catch (SQLException | ExecutionException | RuntimeException e) {
            LOG.warnf("the old tables or the groups of the rebuild are still there: %s", e.getMessage());
        }
    }

    /** Kafka tells nobody when a group has come somewhere: it is asked again and again, until the process is told to end. */
    private GroupLag.Progress await(GroupLag lag, Map<TopicPartition, Long> ends, long deadline)
            throws ExecutionException, InterruptedException {
        long said = System.nanoTime();
        while (true) {
            GroupLag.Progress progress = lag.towards(ends);
            if (progress.isDone()) {
                return progress;
            }
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException("the last events took too long");
            }
            if (System.nanoTime() - said > SAY_NANOS) {
                said = System.nanoTime();
                say("%,d of %,d events", progress.applied(), progress.all());
            }
            if (end.await(LOOK_MILLIS, TimeUnit.MILLISECONDS)) {
                throw new IllegalStateException("told to stop");
            }
        }
    }

    /** Readers that are still in the old tables are waited for; if one does not end, the next rebuild clears them away. */
    private void dropReplaced() throws SQLException {
        for (int attempt = 1; ; attempt++) {
            try (Connection connection = dataSource.getConnection()) {
                Schemas.dropReplaced(connection);
                return;
            } catch (SQLException e) {
                if (attempt == DROP_TRIES) {
                    LOG.warnf("the old tables could not be dropped, the next rebuild will: %s", e.getMessage());
                    return;
                }
            }
        }
    }

    private static void say(String format, Object... values) {
        System.out.println(PROGRESS + String.format(Locale.ROOT, format, values));
    }
}
