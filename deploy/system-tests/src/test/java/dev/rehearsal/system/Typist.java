package dev.rehearsal.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.rehearsal.client.Api;
import dev.rehearsal.client.LiveRoom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who types lines into the shared file, chats and perhaps rates, one thing after the other, until told to stop. Every line names
 * its author and counts, so that whatever is lost, doubled or out of order shows.
 */
final class Typist implements AutoCloseable {

    private static final long PATIENCE_SECONDS = 60;
    private static final long PAUSE_MILLIS = 120;

    /**
     * Something the server has acknowledged.
     *
     * @param position where it took effect, or -1 if it is only known that it was taken
     */
    private record Done(String text, long position) {}

    private final String name;
    private final LiveRoom room;
    private final @Nullable ObjectNode rating;
    private final List<Done> typed = new ArrayList<>();
    private final List<Done> said = new ArrayList<>();
    private final List<Integer> levels = new ArrayList<>();
    private final Thread thread;
    private volatile boolean stopping;
    private volatile @Nullable Throwable failure;
    private final TreeMap<Long, Long> typedBySent = new TreeMap<>();

    /** @param rating what is rated, without a level; null for who does not rate */
    Typist(String name, LiveRoom room, @Nullable ObjectNode rating) {
        this.name = name;
        this.room = room;
        this.rating = rating;
        this.thread = Thread.ofVirtual().name(name).start(this::work);
    }

    LiveRoom room() {
        return room;
    }

    /** Waits until a line that was sent after a moment is acknowledged; returns when it was, in nanoseconds of that clock. */
    synchronized long typesAfter(long nanos, long patienceSeconds) throws InterruptedException {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(patienceSeconds);
        Map.Entry<Long, Long> first = typedBySent.ceilingEntry(nanos);
        while (first == null) {
            long left = TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime());
            assertTrue(left > 0 && failure == null, () -> name + " does not get on: " + failure);
            wait(left);
            first = typedBySent.ceilingEntry(nanos);
        }
        return first.getValue();
    }

    /** Finishes the line at hand and stops. */
    void finish() throws InterruptedException {
        stopping = true;
        assertTrue(thread.join(Duration.ofSeconds(PATIENCE_SECONDS)), name + " does not come to an end");
        Throwable failed = failure;
        if (failed != null) {
            throw new AssertionError(name + " failed", failed);
        }
    }

    /** Everything acknowledged is in the archive once, in the order it was done in, at the position it was acknowledged at. */
    void assertKept(Archive archive) {
        assertKept(typed, archive, "edited", data -> data.at("/updates/0"), name + "-line-");
        assertKept(said, archive, "chatted", data -> data.path("text"), name + "-says-");
    }

    /** As {@link #assertKept}, for somebody who rates and is the only tab of that author that does. */
    void assertRatingsKept(Archive archive, String author) {
        assertEquals(
                levels,
                archive.of(author, "rated").stream()
                        .map(entry -> entry.at("/data/level").asInt())
                        .toList());
    }

    /** How many lines it typed. */
    int lines() {
        return typed.size();
    }

    /** Whether the text has all of its lines, once each and in order. */
    boolean isIn(String text) {
        return typed.stream()
                .map(Done::text)
                .toList()
                .equals(text.lines()
                        .filter(line -> line.startsWith(name + "-line-"))
                        .toList());
    }

    private static void assertKept(
            List<Done> done, Archive archive, String kind, Function<JsonNode, JsonNode> place, String prefix) {
        List<JsonNode> kept = archive.entries().values().stream()
                .filter(entry -> entry.path("kind").asText().equals(kind)
                        && place.apply(entry.path("data")).toString().contains(prefix))
                .toList();
        assertEquals(done.size(), kept.size(), () -> prefix + ": done " + done + ", kept " + kept);
        for (int i = 0; i < kept.size(); i++) {
            Done one = done.get(i);
            JsonNode entry = kept.get(i);
            assertTrue(
                    place.apply(entry.path("data")).toString().contains('"' + one.text() + '"'),
                    () -> "done " + one + ", kept " + entry);
            assertTrue(
                    one.position() < 0
                            || one.position() == entry.path("position").asLong(),
                    () -> "done " + one + ", kept " + entry);
        }
    }

    private void work() {
        try {
            for (int i = 0; !stopping; i++) {
                type(name + "-line-" + i);
                if (i % 4 == 1) {
                    say();
                }
                if (i % 4 == 3) {
                    rate(1 + i / 4 % 4);
                }
                TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
            }
        } catch (InterruptedException | ExecutionException | TimeoutException | RuntimeException e) {
            failure = e;
        }
        synchronized (this) {
            notifyAll();
        }
    }

    /** Types a line until it has taken effect: when the file has moved on in between, again. */
    private void type(String line) throws InterruptedException, ExecutionException, TimeoutException {
        while (true) {
            long sent = System.nanoTime();
            try {
                long position = room.appendLine(line).get(PATIENCE_SECONDS, TimeUnit.SECONDS);
                if (position < 0) {
                    // Taken or refused while the socket was down: what comes after it in the log tells.
                    say();
                }
                if (position >= 0 || room.code().lines().anyMatch(line::equals)) {
                    typed.add(new Done(line, position));
                    typed(sent);
                    return;
                }
            } catch (ExecutionException e) {
                if (!(e.getCause() instanceof LiveRoom.Refused)
                        || !String.valueOf(e.getCause()).contains("stale-edit")) {
                    throw e;
                }
                TimeUnit.MILLISECONDS.sleep(5);
            }
        }
    }

    private void say() throws InterruptedException, ExecutionException, TimeoutException {
        long position = -1;
        while (position < 0) {
            String text = name + "-says-" + said.size();
            position = room.send("chatted", Api.object().put("text", text)).get(PATIENCE_SECONDS, TimeUnit.SECONDS);
            said.add(new Done(text, position));
        }
    }

    private void rate(int level) throws InterruptedException, ExecutionException, TimeoutException {
        ObjectNode rated = rating;
        if (rated != null) {
            room.send("rated", rated.deepCopy().put("level", level)).get(PATIENCE_SECONDS, TimeUnit.SECONDS);
            levels.add(level);
        }
    }

    private synchronized void typed(long sent) {
        typedBySent.put(sent, System.nanoTime());
        notifyAll();
    }

    @Override
    public void close() {
        stopping = true;
        thread.interrupt();
        room.close();
    }
}
