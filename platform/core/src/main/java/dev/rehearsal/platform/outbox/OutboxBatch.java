package dev.rehearsal.platform.outbox;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.InvalidRecordException;
import org.apache.kafka.common.errors.InvalidTopicException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.errors.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * A batch that is sent and awaited. An event leaves only when the one of the same key before it has been acknowledged, so that after a
 * failure none has overtaken another: events of different keys travel together, those of one key one after the other.
 */
final class OutboxBatch {

    private final Producer<String, byte[]> producer;
    private final String source;
    private final List<WaitingEvent> acknowledged = new ArrayList<>();
    private final List<Refusal> refused = new ArrayList<>();
    private final Set<String> heldKeys = new HashSet<>();
    private final Set<String> heldTopics = new HashSet<>();
    private @Nullable Exception failure;

    private OutboxBatch(Producer<String, byte[]> producer, String source) {
        this.producer = producer;
        this.source = source;
    }

    /** An event that can never be sent as it is. */
    record Refusal(WaitingEvent event, String reason) {}

    static OutboxBatch send(Producer<String, byte[]> producer, List<WaitingEvent> events, String source)
            throws InterruptedException {
        OutboxBatch batch = new OutboxBatch(producer, source);
        List<WaitingEvent> left = events;
        while (!left.isEmpty()) {
            left = batch.sendFirstOfEachKey(left);
        }
        return batch;
    }

    /** Events the broker has, all before them of the same key included. */
    List<WaitingEvent> acknowledged() {
        return acknowledged;
    }

    /** Events that would fail every time. */
    List<Refusal> refused() {
        return refused;
    }

    /** Passes the first failure on that another try may get over, so that the relay starts afresh. */
    void throwFailure() throws Exception {
        if (failure != null) {
            throw failure;
        }
    }

    /** Returns what is to follow. */
    private List<WaitingEvent> sendFirstOfEachKey(List<WaitingEvent> events) throws InterruptedException {
        Map<WaitingEvent, Future<RecordMetadata>> pending = new LinkedHashMap<>();
        Set<String> underWay = new HashSet<>();
        List<WaitingEvent> later = new ArrayList<>();
        for (WaitingEvent event : events) {
            if (heldKeys.contains(event.place()) || heldTopics.contains(event.topic())) {
                continue;
            }
            if (underWay.add(event.place())) {
                pending.put(event, send(event));
            } else {
                later.add(event);
            }
        }
        for (Map.Entry<WaitingEvent, Future<RecordMetadata>> sent : pending.entrySet()) {
            await(sent.getKey(), sent.getValue());
        }
        return later;
    }

    private Future<RecordMetadata> send(WaitingEvent event) {
        Future<RecordMetadata> sent;
        try {
            sent = producer.send(event.toRecord(source));
        } catch (SerializationException e) {
            return CompletableFuture.failedFuture(e);
        }
        if (sent.state() == Future.State.FAILED && sent.exceptionNow() instanceof TimeoutException) {
            // It has waited for the topic already; the others of the topic would wait as long, one after the other.
            heldTopics.add(event.topic());
        }
        return sent;
    }

    private void await(WaitingEvent event, Future<RecordMetadata> sent) throws InterruptedException {
        try {
            sent.get();
            acknowledged.add(event);
        } catch (ExecutionException e) {
            if (isForGood(e.getCause())) {
                refused.add(new Refusal(event, String.valueOf(e.getCause())));
            } else {
                heldKeys.add(event.place());
                failure = failure == null ? e : failure;
            }
        }
    }

    /** Whether it lies in the event. A topic that is missing or closed to us does not: somebody will see to it. */
    private static boolean isForGood(@Nullable Throwable cause) {
        return cause instanceof RecordTooLargeException
                || cause instanceof SerializationException
                || cause instanceof InvalidRecordException
                || cause instanceof InvalidTopicException;
    }
}
