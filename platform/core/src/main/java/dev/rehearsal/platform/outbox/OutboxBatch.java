package dev.rehearsal.platform.outbox;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.jspecify.annotations.Nullable;

/**
 * A batch that was sent and awaited.
 *
 * @param acknowledged events the broker has, and before which no event of the same key failed
 * @param failure the first failure, or null
 */
record OutboxBatch(
        List<WaitingEvent> acknowledged, @Nullable Exception failure) {

    static OutboxBatch send(Producer<String, byte[]> producer, List<WaitingEvent> events, String source)
            throws InterruptedException {
        List<Future<RecordMetadata>> pending = new ArrayList<>(events.size());
        for (WaitingEvent event : events) {
            pending.add(producer.send(event.toRecord(source)));
        }
        List<WaitingEvent> acknowledged = new ArrayList<>(events.size());
        Set<String> brokenKeys = new HashSet<>();
        Exception failure = null;
        for (int i = 0; i < events.size(); i++) {
            WaitingEvent event = events.get(i);
            try {
                pending.get(i).get();
                if (!brokenKeys.contains(event.topic() + "/" + event.key())) {
                    acknowledged.add(event);
                }
            } catch (ExecutionException e) {
                brokenKeys.add(event.topic() + "/" + event.key());
                failure = failure == null ? e : failure;
            }
        }
        return new OutboxBatch(acknowledged, failure);
    }

    /** Passes the failure on, so that the relay starts afresh. */
    void throwFailure() throws Exception {
        if (failure != null) {
            throw failure;
        }
    }
}
