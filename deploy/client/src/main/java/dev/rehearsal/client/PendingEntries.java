package dev.rehearsal.client;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/** What one client said and the server has not dealt with, numbered in the order said. Guarded by the lock of the room it belongs to. */
final class PendingEntries {

    /**
     * An entry on its way.
     *
     * @param frame as it goes over the socket, each time the same
     * @param position comes true once the server has dealt with it
     */
    record Entry(long seq, String frame, CompletableFuture<Long> position) {}

    private final Deque<Entry> entries = new ArrayDeque<>();
    private long lastSeq;

    Entry add(String kind, ObjectNode data) {
        ObjectNode frame = Api.object().put("t", "entry").put("seq", ++lastSeq).put("kind", kind);
        frame.set("data", data);
        Entry entry = new Entry(lastSeq, frame.toString(), new CompletableFuture<>());
        entries.add(entry);
        return entry;
    }

    /** The frames to be sent again, in order. */
    List<String> frames() {
        return entries.stream().map(Entry::frame).toList();
    }

    /** All up to that number took effect or were refused while the socket was down; at which position, nobody says any more. */
    void settledThrough(long seq) {
        Entry first = entries.peek();
        while (first != null && first.seq() <= seq) {
            // its own entry may still follow and is then only counted once
            entries.remove().position().complete(-1L);
            first = entries.peek();
        }
    }

    void tookEffect(long seq, long position) {
        settle(seq, entry -> entry.position().complete(position));
    }

    void refused(long seq, JsonNode problem) {
        settle(seq, entry -> entry.position().completeExceptionally(new LiveRoom.Refused(problem)));
    }

    private void settle(long seq, Consumer<Entry> outcome) {
        entries.removeIf(entry -> {
            if (entry.seq() != seq) {
                return false;
            }
            outcome.accept(entry);
            return true;
        });
    }
}
