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
import java.util.concurrent.CompletableFuture;
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
                    durable.complete(null);
                } else {
                    durable.completeExceptionally(failure);
                }
            });
        } catch (KafkaException | IllegalStateException e) {
            durable.completeExceptionally(e);
        }
        return durable;
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
