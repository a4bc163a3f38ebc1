package dev.rehearsal.client;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * One person's connection to a live room: numbers its entries, keeps what is not acknowledged, and after every loss of the socket
 * connects again, resumes by position and sends the rest. All state is guarded by this object's lock.
 */
public final class LiveRoom implements AutoCloseable {

    /** An entry the server refused. */
    public static final class Refused extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Refused(JsonNode problem) {
            super(problem.toString());
        }
    }

    private static final Duration RETRY = Duration.ofMillis(200);

    private final HttpClient http;
    private final URI address;
    private final URI origin;
    private final String token;
    private final String client = UUID.randomUUID().toString();
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("live-room").factory());
    private final PendingEntries pending = new PendingEntries();
    private final SharedFile code = new SharedFile("main.py");
    private final List<JsonNode> entries = new ArrayList<>();
    private final List<Integer> closeCodes = new ArrayList<>();
    private @Nullable WebSocket socket;
    private @Nullable JsonNode view;
    private CompletableFuture<?> sending = CompletableFuture.completedFuture(null);
    private final Map<Long, Long> shown = new LinkedHashMap<>();
    private long position;
    private int welcomes;
    private boolean closed;

    LiveRoom(HttpClient http, URI address, URI origin, String token, long position) {
        this.http = http;
        this.address = address;
        this.origin = origin;
        this.token = token;
        this.position = position;
        connect();
    }

    /** Sends an entry; the future gives its position once it took effect, or fails with {@link Refused}. */
    public synchronized CompletableFuture<Long> send(String kind, ObjectNode data) {
        PendingEntries.Entry entry = pending.add(kind, data);
        if (socket != null && welcomes > 0) {
            write(socket, entry.frame());
        }
        return entry.position();
    }

    /** Adds a line to the end of main.py as it is known here. Fails with {@link Refused} if the file has moved on meanwhile. */
    public synchronized CompletableFuture<Long> appendLine(String line) {
        return send("edited", code.appending(line));
    }

    /** The text of main.py as it is known here. */
    public synchronized String code() {
        return code.text();
    }

    /** The last view the server sent, without what came after it; null before the first welcome. */
    public synchronized @Nullable JsonNode view() {
        return view;
    }

    /** Every entry received, in the order received. */
    public synchronized List<JsonNode> entries() {
        return List.copyOf(entries);
    }

    /** The codes with which the server closed sockets of this room. */
    public synchronized List<Integer> closeCodes() {
        return List.copyOf(closeCodes);
    }

    /** How often the server has welcomed this client: one more for every reconnect. */
    public synchronized int welcomes() {
        return welcomes;
    }

    /**
     * Waits until something holds of this room.
     *
     * @throws IllegalStateException if it does not in that time
     */
    public synchronized void await(String what, Duration patience, Predicate<LiveRoom> condition)
            throws InterruptedException {
        long deadline = System.nanoTime() + patience.toNanos();
        while (!condition.test(this)) {
            long left = TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime());
            if (left <= 0) {
                throw new IllegalStateException("waited " + patience + " for " + what + "; close codes " + closeCodes);
            }
            wait(left);
        }
    }

    /**
     * When the entry at a position came, in nanoseconds of {@link System#nanoTime}; waits for it.
     *
     * @throws IllegalStateException if it does not come in that time
     */
    public synchronized long shownAt(long wanted, long patienceSeconds) throws InterruptedException {
        await("the entry at " + wanted, Duration.ofSeconds(patienceSeconds), room -> shown.containsKey(wanted));
        return Objects.requireNonNull(shown.get(wanted));
    }

    /** Whether an entry of that kind has been received. */
    public synchronized boolean has(String kind) {
        return entries.stream().anyMatch(e -> e.path("kind").asText().equals(kind));
    }

    /** Sends and waits for the position. */
    public long sendAndWait(String kind, ObjectNode data, Duration patience) throws InterruptedException {
        try {
            return send(kind, data).get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (java.util.concurrent.ExecutionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
        } catch (TimeoutException e) {
            throw new IllegalStateException(kind + " was not acknowledged within " + patience, e);
        }
    }

    @Override
    public synchronized void close() {
        closed = true;
        timer.shutdownNow();
        if (socket != null) {
            socket.abort();
        }
    }

    private synchronized void connect() {
        if (closed) {
            return;
        }
        String query = "?client=" + client + (position > 0 ? "&after=" + position : "");
        http.newWebSocketBuilder()
                .subprotocols("rehearsal.v1", "bearer." + token)
                .header("Origin", origin.toString())
                .connectTimeout(Duration.ofSeconds(5))
                .buildAsync(URI.create(address + query), new TextFrames(this::receive, this::closed, this::retry))
                .whenComplete((opened, failure) -> {
                    if (failure != null) {
                        retry();
                    }
                });
    }

    private synchronized void retry() {
        socket = null;
        if (!closed) {
            timer.schedule(this::connect, RETRY.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    private void write(WebSocket target, String frame) {
        sending = sending.handle((ok, failure) -> null).thenCompose(ignored -> target.sendText(frame, true));
    }

    private synchronized void receive(WebSocket from, String text) {
        JsonNode message;
        try {
            message = Api.JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the server sent what is not JSON: " + text, e);
        }
        code.take(message);
        switch (message.path("t").asText()) {
            case "welcome", "resumed" -> welcomed(from, message);
            case "view" -> {
                view = message.path("view");
                position = Math.max(position, message.path("position").asLong());
            }
            case "entry" -> {
                entries.add(message);
                shown.putIfAbsent(message.path("position").asLong(), System.nanoTime());
                position = Math.max(position, message.path("position").asLong());
                if (message.has("seq")) {
                    pending.tookEffect(
                            message.path("seq").asLong(),
                            message.path("position").asLong());
                }
            }
            case "refused" -> pending.refused(message.path("seq").asLong(), message.path("problem"));
            default -> {
                // presence and pong change nothing here
            }
        }
        notifyAll();
    }

    private void welcomed(WebSocket from, JsonNode message) {
        socket = from;
        welcomes++;
        if (message.has("view")) {
            view = message.path("view");
            position = Math.max(position, message.path("position").asLong());
        }
        pending.settledThrough(message.path("acked").asLong());
        sending = CompletableFuture.completedFuture(null);
        pending.frames().forEach(frame -> write(from, frame));
    }

    private void closed(int code) {
        synchronized (this) {
            closeCodes.add(code);
            notifyAll();
        }
        if (code < 4400 || code == 4408) {
            retry();
        }
    }
}
