package dev.rehearsal.session.room.archive;

import dev.rehearsal.contracts.Topics;
import dev.rehearsal.platform.inbox.DeadLetters;
import dev.rehearsal.platform.kafka.KafkaClients;
import dev.rehearsal.platform.kafka.Worker;
import dev.rehearsal.session.room.EntryKind;
import dev.rehearsal.session.room.log.LogRecord;
import dev.rehearsal.session.room.log.SessionLog;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Writes the session log to PostgreSQL. One member of the group {@code session-archivist} on each replica; offsets are kept in
 * PostgreSQL with the entries, so an entry is archived once whatever happens in between. While Kafka or PostgreSQL are away or refuse
 * to work it waits and goes on by itself: a later position than that of the live room would follow from an entry left out, so only
 * one that can never be archived is. Between two reads it pauses, so that typing is archived by the handful; whatever else this
 * replica appended ends the pause.
 */
@ApplicationScoped
public class Archivist {

    private static final Logger LOG = Logger.getLogger(Archivist.class);
    private static final String GROUP = "session-archivist";
    private static final int MOST_RECORDS = 300;
    private static final Duration POLL = Duration.ofMillis(500);
    private static final Duration ASK = Duration.ofSeconds(5);
    private static final Duration PAUSE = Duration.ofMillis(100);
    private static final Set<EntryKind> PATIENT = Set.of(EntryKind.EDITED, EntryKind.DRAWN);

    private final KafkaClients kafka;
    private final SessionLog log;
    private final ArchiveTransactions transactions;
    private final DeadLetters deadLetters;
    private final ArchiveWriter writer;
    private final boolean enabled;
    private final Pause pause = new Pause(PAUSE);
    private @Nullable KafkaConsumer<String, byte[]> consumer;
    private @Nullable Worker worker;

    public Archivist(
            KafkaClients kafka,
            SessionLog log,
            ArchiveTransactions transactions,
            @ConfigProperty(name = "rehearsal.live.max-rooms") int roomsAtOnce,
            @ConfigProperty(name = "rehearsal.archivist.enabled", defaultValue = "true") boolean enabled) {
        this.kafka = kafka;
        this.log = log;
        this.transactions = transactions;
        this.deadLetters = new DeadLetters(kafka, GROUP);
        this.writer = new ArchiveWriter(transactions, deadLetters, new RoomCache(roomsAtOnce));
        this.enabled = enabled;
    }

    void start(@Observes StartupEvent event) {
        if (enabled) {
            log.whenDurable(this::appended);
            worker = Worker.start("archivist", this::turn, this::release);
        }
    }

    void stop(@Observes @Priority(10) ShutdownEvent event) {
        Worker running = worker;
        if (running != null) {
            running.stop(Duration.ofSeconds(3));
        }
    }

    private void turn() throws InterruptedException {
        KafkaConsumer<String, byte[]> source = consumer;
        if (source == null) {
            source = kafka.groupConsumer(GROUP, MOST_RECORDS);
            consumer = source;
            source.subscribe(List.of(Topics.SESSION_LOG), new Placement(source));
        }
        ConsumerRecords<String, byte[]> records = source.poll(POLL);
        if (!records.isEmpty()) {
            writer.archive(records);
            pause.pause();
        }
    }

    /** What is not typing is not to wait. */
    private void appended(LogRecord record) {
        if (!PATIENT.contains(record.entry().kind())) {
            pause.cut();
        }
    }

    private void release() {
        writer.forget();
        deadLetters.release();
        KafkaConsumer<String, byte[]> source = consumer;
        consumer = null;
        if (source != null) {
            source.close(CloseOptions.timeout(Duration.ofSeconds(1)));
        }
    }

    /** Goes on where PostgreSQL says. */
    private final class Placement implements ConsumerRebalanceListener {

        private final KafkaConsumer<String, byte[]> source;

        Placement(KafkaConsumer<String, byte[]> source) {
            this.source = source;
        }

        @Override
        public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
            partitions.forEach(partition -> writer.leave(partition.partition()));
        }

        @Override
        public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
            Map<TopicPartition, Long> beginnings = source.beginningOffsets(partitions, ASK);
            Map<TopicPartition, Long> ends = source.endOffsets(partitions, ASK);
            for (TopicPartition partition : partitions) {
                long offset = transactions.whereToGoOn(
                        partition.partition(),
                        beginnings.getOrDefault(partition, 0L),
                        ends.getOrDefault(partition, Long.MAX_VALUE));
                writer.goOn(partition.partition(), offset);
                source.seek(partition, offset);
            }
        }
    }
}
