package dev.rehearsal.platform.inbox;

import dev.rehearsal.contracts.CloudEvent;
import dev.rehearsal.contracts.EventJson;
import dev.rehearsal.platform.kafka.KafkaClients;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.header.Header;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * One consumer of a group. A poll's events are applied in one transaction; if that fails, one by one. An event that fails three
 * times by what it says, and one that cannot be read, goes to the dead letter topic when all others of the poll are applied. Any
 * other failure is passed on, so that the same events are tried again after a wait. The group's offset is committed after the
 * effect, so a crash between the two leads to events the inbox then drops.
 */
final class EventConsumer {

    private static final Logger LOG = Logger.getLogger(EventConsumer.class);
    private static final int TRIES = 3;
    private static final Duration POLL = Duration.ofMillis(500);
    private static final long COMMIT_EVERY_NANOS = Duration.ofSeconds(1).toNanos();

    private final String name;
    private final EventConsumers.Reading reading;
    private final EventHandler handler;
    private final KafkaClients kafka;
    private final DeadLetters deadLetters;
    private final InboxTransactions transactions;
    private final InboxConfig config;
    private @Nullable KafkaConsumer<String, byte[]> consumer;
    private boolean uncommitted;
    private long committedAt = System.nanoTime();

    EventConsumer(
            String name,
            EventConsumers.Reading reading,
            EventHandler handler,
            KafkaClients kafka,
            InboxTransactions transactions,
            InboxConfig config) {
        this.name = name;
        this.reading = reading;
        this.handler = handler;
        this.kafka = kafka;
        this.deadLetters = new DeadLetters(kafka, name);
        this.transactions = transactions;
        this.config = config;
    }

    void turn() throws Exception {
        KafkaConsumer<String, byte[]> source = consumer;
        if (source == null) {
            source = kafka.groupConsumer(reading.group(), config.batch());
            consumer = source;
            source.subscribe(reading.topics());
        }
        ConsumerRecords<String, byte[]> records = source.poll(POLL);
        if (!records.isEmpty()) {
            applyAll(records);
            uncommitted = true;
        }
        // Whoever builds the database anew waits for the last of these offsets.
        boolean due = config.rebuild().isPresent() || System.nanoTime() - committedAt >= COMMIT_EVERY_NANOS;
        if (uncommitted && due) {
            // A commit that fails is made good by the next one.
            source.commitAsync();
            uncommitted = false;
            committedAt = System.nanoTime();
        }
    }

    void release() {
        KafkaConsumer<String, byte[]> source = consumer;
        consumer = null;
        uncommitted = false;
        if (source != null) {
            source.close(org.apache.kafka.clients.consumer.CloseOptions.timeout(Duration.ofSeconds(1)));
        }
        deadLetters.release();
    }

    private void applyAll(ConsumerRecords<String, byte[]> records) {
        List<CloudEvent> events = new ArrayList<>(records.count());
        Map<CloudEvent, ConsumerRecord<String, byte[]>> origins = new HashMap<>();
        List<Letter> letters = new ArrayList<>();
        for (ConsumerRecord<String, byte[]> message : records) {
            if (!isWanted(message)) {
                continue;
            }
            try {
                CloudEvent event = EventRecords.read(message);
                events.add(event);
                origins.put(event, message);
            } catch (EventJson.UnreadableEvent e) {
                letters.add(new Letter(message, "unreadable: " + e.getMessage()));
            }
        }
        try {
            if (!events.isEmpty()) {
                transactions.apply(name, events, handler);
            }
        } catch (RuntimeException e) {
            LOG.debugf(e, "%s: a batch of %d events failed and is applied one by one", name, events.size());
            for (CloudEvent event : events) {
                RuntimeException poison = applyOne(event);
                ConsumerRecord<String, byte[]> origin = origins.get(event);
                if (poison != null && origin != null) {
                    letters.add(new Letter(origin, poison.toString()));
                }
            }
        }
        // Last, so that a poll that is tried again for another reason has not buried anything yet.
        for (Letter letter : letters) {
            if (config.rebuild().isEmpty()) {
                deadLetters.bury(letter.message(), letter.reason());
            }
        }
    }

    /** A record that does not say its type is read, so that it is buried with the reason. */
    private boolean isWanted(ConsumerRecord<String, byte[]> message) {
        Header type = message.headers().lastHeader(CloudEvent.TYPE);
        return type == null || handler.wants(new String(type.value(), StandardCharsets.UTF_8));
    }

    /** A record for the dead letter topic. */
    private record Letter(ConsumerRecord<String, byte[]> message, String reason) {}

    /** Returns why the event can never be applied, or null if it is; throws what another try may get over. */
    private @Nullable RuntimeException applyOne(CloudEvent event) {
        RuntimeException last = null;
        for (int attempt = 1; attempt <= TRIES; attempt++) {
            try {
                transactions.apply(name, List.of(event), handler);
                return null;
            } catch (RuntimeException e) {
                if (!Poison.isIn(e)) {
                    throw e;
                }
                last = e;
            }
        }
        LOG.errorf(last, "%s: event %s (%s) can never be applied", name, event.id(), event.type());
        return last;
    }
}
