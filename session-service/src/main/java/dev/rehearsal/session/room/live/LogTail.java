package dev.rehearsal.session.room.live;

import dev.rehearsal.contracts.Topics;
import dev.rehearsal.platform.kafka.KafkaClients;
import dev.rehearsal.platform.kafka.Worker;
import dev.rehearsal.session.room.RoomJson;
import dev.rehearsal.session.room.log.LogRecord;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Reads the partitions whose rooms are open, on one thread of its own, without a group. A room that is opened makes it go back to
 * where that room was loaded; rooms that have seen those records pass over them. While Kafka is away it waits and goes on where it
 * was.
 */
final class LogTail implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(LogTail.class);
    private static final Duration POLL = Duration.ofMillis(500);
    private static final Duration ASK = Duration.ofSeconds(5);
    private static final int MOST_RECORDS = 500;

    private final KafkaClients kafka;
    /** By the key of their records. */
    private final Map<String, OpenRoom> rooms = new HashMap<>();

    private final Map<OpenRoom, Long> catchingUp = new HashMap<>();
    private final Map<TopicPartition, Long> positions = new HashMap<>();
    private final Queue<Runnable> commands = new ConcurrentLinkedQueue<>();
    private final Semaphore wakeUps = new Semaphore(0);
    private final Worker worker;
    private volatile @Nullable KafkaConsumer<String, byte[]> consumer;
    private boolean assigned;

    private LogTail(KafkaClients kafka) {
        this.kafka = kafka;
        this.worker = Worker.start("room-hub", this::turn, this::release);
    }

    static LogTail start(KafkaClients kafka) {
        return new LogTail(kafka);
    }

    /** Feeds a room from where it was loaded; {@link OpenRoom#caughtUp} completes when it has what is in the log now. */
    void open(OpenRoom room) {
        command(() -> {
            rooms.put(room.session().toString(), room);
            TopicPartition partition = new TopicPartition(Topics.SESSION_LOG, room.partition());
            positions.merge(partition, room.loadedOffset(), Math::min);
            catchingUp.put(room, Long.MAX_VALUE);
            assigned = false;
        });
    }

    /** Feeds a room no more. */
    void close(OpenRoom room) {
        command(() -> {
            rooms.remove(room.session().toString(), room);
            catchingUp.remove(room);
            boolean needed = rooms.values().stream().anyMatch(other -> other.partition() == room.partition());
            if (!needed) {
                positions.remove(new TopicPartition(Topics.SESSION_LOG, room.partition()));
                assigned = false;
            }
        });
    }

    private void command(Runnable command) {
        commands.add(command);
        wakeUps.release();
        KafkaConsumer<String, byte[]> source = consumer;
        if (source != null) {
            source.wakeup();
        }
    }

    @Override
    public void close() {
        wakeUps.release();
        KafkaConsumer<String, byte[]> source = consumer;
        if (source != null) {
            source.wakeup();
        }
        worker.stop(Duration.ofSeconds(2));
    }

    private void turn() throws InterruptedException {
        for (Runnable command = commands.poll(); command != null; command = commands.poll()) {
            command.run();
        }
        if (positions.isEmpty()) {
            // Nothing to read: wait to be called instead of asking the broker.
            if (wakeUps.tryAcquire(POLL.toMillis(), TimeUnit.MILLISECONDS)) {
                wakeUps.drainPermits();
            }
            return;
        }
        KafkaConsumer<String, byte[]> source = consumer;
        if (source == null) {
            source = kafka.freeConsumer("room-hub", MOST_RECORDS);
            consumer = source;
            assigned = false;
        }
        try {
            if (!assigned) {
                assign(source);
            }
            read(source);
        } catch (WakeupException e) {
            LOG.trace("a room was opened or closed");
        }
    }

    private void assign(KafkaConsumer<String, byte[]> source) {
        Set<TopicPartition> before = source.assignment();
        if (!before.equals(positions.keySet())) {
            source.assign(new HashSet<>(positions.keySet()));
        }
        for (Map.Entry<TopicPartition, Long> place : positions.entrySet()) {
            if (!before.contains(place.getKey()) || source.position(place.getKey(), ASK) != place.getValue()) {
                source.seek(place.getKey(), place.getValue());
            }
        }
        Map<TopicPartition, Long> ends = source.endOffsets(positions.keySet(), ASK);
        for (Map.Entry<OpenRoom, Long> waiting : catchingUp.entrySet()) {
            if (waiting.getValue() == Long.MAX_VALUE) {
                TopicPartition partition =
                        new TopicPartition(Topics.SESSION_LOG, waiting.getKey().partition());
                waiting.setValue(ends.getOrDefault(partition, 0L));
            }
        }
        assigned = true;
        tellWhoCaughtUp(source);
    }

    private void read(KafkaConsumer<String, byte[]> source) {
        for (ConsumerRecord<String, byte[]> message : source.poll(POLL)) {
            take(message);
            positions.computeIfPresent(
                    new TopicPartition(message.topic(), message.partition()), (key, was) -> message.offset() + 1);
        }
        tellWhoCaughtUp(source);
    }

    /** A record that no room here waits for is not parsed: of a room elsewhere, or read again because another room was opened. */
    private void take(ConsumerRecord<String, byte[]> message) {
        OpenRoom room = rooms.get(message.key());
        if (room == null || room.has(message.offset())) {
            return;
        }
        try {
            room.take(LogRecord.of(message));
        } catch (RoomJson.Unreadable e) {
            LOG.warnf(
                    "the record at %d of partition %d is no entry and is passed over: %s",
                    message.offset(), message.partition(), e.getMessage());
        } catch (RuntimeException e) {
            LOG.errorf(e, "the record at %d of partition %d was passed over", message.offset(), message.partition());
        }
    }

    /** By the consumer's own position: what was expired is passed over without a record. */
    private void tellWhoCaughtUp(KafkaConsumer<String, byte[]> source) {
        if (catchingUp.isEmpty()) {
            return;
        }
        List<OpenRoom> there = new ArrayList<>();
        catchingUp.forEach((room, end) -> {
            long position = source.position(new TopicPartition(Topics.SESSION_LOG, room.partition()), ASK);
            if (position >= end) {
                there.add(room);
            }
        });
        for (OpenRoom room : there) {
            catchingUp.remove(room);
            room.caughtUp().complete(null);
        }
    }

    private void release() {
        assigned = false;
        KafkaConsumer<String, byte[]> source = consumer;
        consumer = null;
        if (source != null) {
            source.close(CloseOptions.timeout(Duration.ofSeconds(1)));
        }
    }
}
