package dev.rehearsal.session.room.archive;

import dev.rehearsal.contracts.Topics;
import dev.rehearsal.platform.inbox.DeadLetters;
import dev.rehearsal.platform.inbox.Poison;
import dev.rehearsal.platform.kafka.KafkaClients;
import dev.rehearsal.platform.kafka.Worker;
import dev.rehearsal.session.room.RoomJson;
import dev.rehearsal.session.room.log.LogRecord;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecord;
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
 * one that can never be archived is.
 */
@ApplicationScoped
public class Archivist {

    private static final Logger LOG = Logger.getLogger(Archivist.class);
    private static final String GROUP = "session-archivist";
    private static final int MOST_RECORDS = 300;
    private static final int TRIES = 3;
    private static final Duration POLL = Duration.ofMillis(500);
    private static final Duration ASK = Duration.ofSeconds(5);

    private final KafkaClients kafka;
    private final ArchiveTransactions transactions;
    private final DeadLetters deadLetters;
    private final boolean enabled;
    private final RoomCache rooms = new RoomCache();
    private final Map<Integer, Long> offsets = new HashMap<>();
    private @Nullable KafkaConsumer<String, byte[]> consumer;
    private @Nullable Worker worker;

    public Archivist(
            KafkaClients kafka,
            ArchiveTransactions transactions,
            @ConfigProperty(name = "rehearsal.archivist.enabled", defaultValue = "true") boolean enabled) {
        this.kafka = kafka;
        this.transactions = transactions;
        this.deadLetters = new DeadLetters(kafka, GROUP);
        this.enabled = enabled;
    }

    void start(@Observes StartupEvent event) {
        if (enabled) {
            worker = Worker.start("archivist", this::turn, this::release);
        }
    }

    void stop(@Observes @Priority(10) ShutdownEvent event) {
        Worker running = worker;
        if (running != null) {
            running.stop(Duration.ofSeconds(3));
        }
    }

    private void turn() {
        KafkaConsumer<String, byte[]> source = consumer;
        if (source == null) {
            source = kafka.groupConsumer(GROUP, MOST_RECORDS);
            consumer = source;
            source.subscribe(List.of(Topics.SESSION_LOG), new Placement(source));
        }
        ConsumerRecords<String, byte[]> records = source.poll(POLL);
        for (TopicPartition partition : records.partitions()) {
            archive(partition.partition(), records.records(partition));
        }
    }

    private void release() {
        rooms.clear();
        offsets.clear();
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
            rooms.clear();
            partitions.forEach(partition -> offsets.remove(partition.partition()));
        }

        @Override
        public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
            rooms.clear();
            Map<TopicPartition, Long> beginnings = source.beginningOffsets(partitions, ASK);
            Map<TopicPartition, Long> ends = source.endOffsets(partitions, ASK);
            for (TopicPartition partition : partitions) {
                long offset = transactions.whereToGoOn(
                        partition.partition(),
                        beginnings.getOrDefault(partition, 0L),
                        ends.getOrDefault(partition, Long.MAX_VALUE));
                offsets.put(partition.partition(), offset);
                source.seek(partition, offset);
            }
        }
    }

    /** Archives records in runs of one organisation each, which is nearly always one run. */
    private void archive(int partition, List<ConsumerRecord<String, byte[]>> records) {
        List<LogRecord> run = new ArrayList<>();
        for (ConsumerRecord<String, byte[]> message : records) {
            try {
                LogRecord logged = LogRecord.of(message);
                if (!run.isEmpty() && !run.getLast().organisation().equals(logged.organisation())) {
                    archiveRun(run, records);
                    run = new ArrayList<>();
                }
                run.add(logged);
            } catch (RoomJson.Unreadable e) {
                archiveRun(run, records);
                run = new ArrayList<>();
                bury(message, "unreadable: " + e.getMessage());
            }
        }
        archiveRun(run, records);
        LOG.tracef("partition %d is archived up to %s", partition, offsets.get(partition));
    }

    private void archiveRun(List<LogRecord> run, List<ConsumerRecord<String, byte[]>> origins) {
        if (run.isEmpty()) {
            return;
        }
        try {
            write(run);
        } catch (ArchiveTransactions.NotMine e) {
            throw e;
        } catch (RuntimeException e) {
            rooms.clear();
            LOG.debugf(e, "%d entries could not be archived together and are archived one by one", run.size());
            for (LogRecord logged : run) {
                archiveOne(logged, origins);
            }
        }
    }

    private void archiveOne(LogRecord logged, List<ConsumerRecord<String, byte[]>> origins) {
        RuntimeException last = null;
        for (int attempt = 1; attempt <= TRIES; attempt++) {
            try {
                write(List.of(logged));
                return;
            } catch (ArchiveTransactions.NotMine e) {
                throw e;
            } catch (RuntimeException e) {
                rooms.clear();
                if (!Poison.isIn(e)) {
                    throw e;
                }
                last = e;
            }
        }
        LOG.errorf(
                last,
                "the entry at %d of partition %d goes to the dead letter topic",
                logged.offset(),
                logged.partition());
        for (ConsumerRecord<String, byte[]> origin : origins) {
            if (origin.offset() == logged.offset()) {
                bury(origin, String.valueOf(last));
            }
        }
    }

    private void write(List<LogRecord> run) {
        LogRecord last = run.getLast();
        transactions.archive(expected(last.partition()), run, rooms);
        offsets.put(last.partition(), last.offset() + 1);
    }

    private void bury(ConsumerRecord<String, byte[]> message, String reason) {
        transactions.passOver(
                message.partition(),
                expected(message.partition()),
                message.offset() + 1,
                () -> deadLetters.bury(message, reason));
        offsets.put(message.partition(), message.offset() + 1);
    }

    private long expected(int partition) {
        Long offset = offsets.get(partition);
        if (offset == null) {
            throw new ArchiveTransactions.NotMine(partition);
        }
        return offset;
    }
}
