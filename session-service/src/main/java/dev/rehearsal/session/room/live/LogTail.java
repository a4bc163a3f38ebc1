package dev.rehearsal.session.room.live;

import dev.rehearsal.contracts.Topics;
import dev.rehearsal.platform.kafka.KafkaClients;
import dev.rehearsal.platform.kafka.Worker;
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
 * was. While it finds nothing but what this replica appended itself and has already, it reads less often.
 */
final class LogTail implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(LogTail.class);
    private static final Duration POLL = Duration.ofMillis(500);
    private static final Duration ASK = Duration.ofSeconds(5);
    private static final Duration PAUSE = Duration.ofMillis(20);
    private static final Duration ALERT = Duration.ofSeconds(10);
    private static final int MOST_RECORDS = 500;

    private final KafkaClients kafka;
    private final Arrivals arrivals;
    private final Map<OpenRoom, Long> catchingUp = new HashMap<>();
    private final Map<TopicPartition, Long> positions = new HashMap<>();
    private final Queue<Runnable> commands = new ConcurrentLinkedQueue<>();
    private final Semaphore wakeUps = new Semaphore(0);
    private final Worker worker;
    private volatile @Nullable KafkaConsumer<String, byte[]> consumer;
    private boolean assigned;
    private volatile long alertUntil;

    private LogTail(KafkaClients kafka, Arrivals arrivals) {
        this.kafka = kafka;
        this.arrivals = arrivals;
        this.alertUntil = System.nanoTime();
        this.worker = Worker.start("room-hub", this::turn, this::release);
    }

    /** Starts to read for rooms to come. */
    static LogTail start(KafkaClients kafka) {
        return new LogTail(kafka, new Arrivals());
    }

    /** This replica has appended a record: it is durable. */
    void appended(LogRecord record) {
        if (!arrivals.appended(record)) {
            beAlert();
        }
    }

    /** Others append as well: for a while no record is to wait. */
    private void beAlert() {
        alertUntil = System.nanoTime() + ALERT.toNanos();
        wakeUps.release();
    }

    private boolean isAlert() {
        return !catchingUp.isEmpty() || alertUntil - System.nanoTime() > 0;
    }

    /** Feeds a room from where it was loaded; {@link OpenRoom#caughtUp} completes when it has what is in the log now. */
    void open(OpenRoom room) {
        command(() -> {
            arrivals.open(room);
            TopicPartition partition = new TopicPartition(Topics.SESSION_LOG, room.partition());
            positions.merge(partition, room.loadedOffset(), Math::min);
            catchingUp.put(room, Long.MAX_VALUE);
            assigned = false;
        });
    }

    /** Feeds a room no more. */
    void close(OpenRoom room) {
        command(() -> {
            catchingUp.remove(room);
            if (!arrivals.close(room)) {
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
            sleep(POLL);
            return;
        }
        if (isAlert()) {
            wakeUps.drainPermits();
        } else {
            sleep(PAUSE);
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

    /** Sleeps for so long, or until it is called. */
    private void sleep(Duration most) throws InterruptedException {
        if (wakeUps.tryAcquire(most.toMillis(), TimeUnit.MILLISECONDS)) {
            wakeUps.drainPermits();
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
            if (arrivals.read(message)) {
                beAlert();
            }
            positions.computeIfPresent(
                    new TopicPartition(message.topic(), message.partition()), (key, was) -> message.offset() + 1);
        }
        tellWhoCaughtUp(source);
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
