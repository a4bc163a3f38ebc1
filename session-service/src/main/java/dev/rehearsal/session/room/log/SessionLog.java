package dev.rehearsal.session.room.log;

import dev.rehearsal.contracts.OrganisationId;
import dev.rehearsal.contracts.SessionId;
import dev.rehearsal.contracts.Topics;
import dev.rehearsal.platform.kafka.KafkaClients;
import dev.rehearsal.session.room.LogEntry;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.utils.Utils;
import org.jspecify.annotations.Nullable;

/**
 * Appends entries. One idempotent producer for the whole replica: acknowledged by all in-sync replicas, no lingering, given up
 * after ten seconds. What one thread appends stays in order.
 */
@ApplicationScoped
public class SessionLog {

    private final KafkaClients kafka;
    private final List<Consumer<LogRecord>> listeners = new CopyOnWriteArrayList<>();
    private @Nullable KafkaProducer<String, byte[]> producer;
    private boolean closed;

    public SessionLog(KafkaClients kafka) {
        this.kafka = kafka;
    }

    /**
     * Appends an entry; its time is ignored. May block for up to five seconds while the broker is away.
     *
     * @return completes when the entry is durable, or with the reason why it is not known to be
     */
    public CompletableFuture<Void> append(OrganisationId organisation, LogEntry entry) {
        CompletableFuture<Void> durable = new CompletableFuture<>();
        try {
            var unused = producer().send(LogRecord.toAppend(organisation, entry), (metadata, failure) -> {
                if (failure == null) {
                    try {
                        tell(LogRecord.appended(organisation, entry, metadata));
                    } finally {
                        durable.complete(null);
                    }
                } else {
                    durable.completeExceptionally(failure);
                }
            });
        } catch (KafkaException | IllegalStateException e) {
            durable.completeExceptionally(e);
        }
        return durable;
    }

    /**
     * Has somebody told of the entries this replica appends, when they are durable; those of one partition in their order. Called on the
     * producer's thread, so it must neither block nor take long. An entry of which the broker did not say where it is goes untold.
     */
    public void whenDurable(Consumer<LogRecord> listener) {
        listeners.add(listener);
    }

    private void tell(@Nullable LogRecord appended) {
        if (appended != null) {
            listeners.forEach(listener -> listener.accept(appended));
        }
    }

    /** The partition of a session's entries: the one Kafka's default partitioner takes for the key. */
    public int partitionOf(SessionId session) {
        int partitions = producer().partitionsFor(Topics.SESSION_LOG).size();
        return partition(session, partitions);
    }

    static int partition(SessionId session, int partitions) {
        return Utils.toPositive(Utils.murmur2(session.toString().getBytes(StandardCharsets.UTF_8))) % partitions;
    }

    private synchronized KafkaProducer<String, byte[]> producer() {
        if (closed) {
            throw new IllegalStateException("the service is stopping");
        }
        KafkaProducer<String, byte[]> open = producer;
        if (open == null) {
            open = kafka.producer("session-log");
            producer = open;
        }
        return open;
    }

    synchronized void stop(@Observes @Priority(20) ShutdownEvent event) {
        closed = true;
        KafkaProducer<String, byte[]> open = producer;
        producer = null;
        if (open != null) {
            open.close(Duration.ofSeconds(2));
        }
    }
}
