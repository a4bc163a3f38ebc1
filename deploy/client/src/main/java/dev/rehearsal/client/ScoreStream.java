package dev.rehearsal.client;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Follows the scores of a session over server-sent events, reconnecting until closed. */
public final class ScoreStream implements AutoCloseable {

    /** Between a stream that ended and the next. */
    private static final long RECONNECT_MILLIS = 200;

    /** Of the last streams it is remembered how they ended. */
    private static final int MOST_ENDS = 20;

    private final HttpClient http;
    private final URI address;
    private final String token;
    private final Thread thread;
    private final CountDownLatch closed = new CountDownLatch(1);
    private @Nullable JsonNode latest;
    private int connections;
    private final List<String> ends = new ArrayList<>();
    private volatile @Nullable Consumer<JsonNode> listener;

    ScoreStream(HttpClient http, URI address, String token) {
        this.http = http;
        this.address = address;
        this.token = token;
        this.thread = Thread.ofVirtual().name("score-stream").start(this::follow);
    }

    /** Is called with every score as it arrives, on the reading thread. */
    public void onScore(Consumer<JsonNode> listener) {
        this.listener = listener;
    }

    /** The newest scores received, or null. */
    public synchronized @Nullable JsonNode latest() {
        return latest;
    }

    /** How often a stream was opened. */
    public synchronized int connections() {
        return connections;
    }

    /**
     * Waits until a stream was opened so often.
     *
     * @throws IllegalStateException if it was not in that time
     */
    public synchronized void awaitConnections(int number, Duration patience) throws InterruptedException {
        long deadline = System.nanoTime() + patience.toNanos();
        for (long left = patience.toMillis(); connections < number; left = (deadline - System.nanoTime()) / 1_000_000) {
            if (left <= 0) {
                throw new IllegalStateException("waited " + patience + " for stream " + number + ": " + ends);
            }
            wait(left);
        }
    }

    private synchronized void ended(String how) {
        if (ends.size() == MOST_ENDS) {
            ends.removeFirst();
        }
        ends.add(Instant.now() + " " + how);
    }

    /**
     * Waits until the newest scores satisfy something.
     *
     * @throws IllegalStateException if they do not in that time
     */
    public synchronized JsonNode await(String what, Duration patience, Predicate<JsonNode> condition)
            throws InterruptedException {
        long deadline = System.nanoTime() + patience.toNanos();
        while (true) {
            JsonNode now = latest;
            if (now != null && condition.test(now)) {
                return now;
            }
            long left = (deadline - System.nanoTime()) / 1_000_000;
            if (left <= 0) {
                throw new IllegalStateException("waited " + patience + " for " + what + ", have " + now);
            }
            wait(left);
        }
    }

    @Override
    public void close() {
        closed.countDown();
        thread.interrupt();
    }

    private void follow() {
        try {
            do {
                readOrLose();
            } while (!closed.await(RECONNECT_MILLIS, TimeUnit.MILLISECONDS));
        } catch (InterruptedException e) {
            // Closed while it read.
        }
    }

    private void readOrLose() throws InterruptedException {
        try {
            ended(read());
        } catch (IOException e) {
            // Lost, or not there yet: opened anew after a pause, as a browser does.
            ended(e.toString());
        }
    }

    private String read() throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(address)
                .header("Authorization", "Bearer " + token)
                .header("Accept", "text/event-stream")
                .build();
        HttpResponse<InputStream> response = http.send(request, HttpResponse.BodyHandlers.ofInputStream());
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(response.body(), StandardCharsets.UTF_8))) {
            if (response.statusCode() != 200) {
                return "answered " + response.statusCode();
            }
            synchronized (this) {
                connections++;
                notifyAll();
            }
            StringBuilder data = new StringBuilder();
            for (String line = lines.readLine(); line != null && closed.getCount() > 0; line = lines.readLine()) {
                if (line.startsWith("data:")) {
                    data.append(line.substring(5).strip());
                } else if (line.isEmpty() && !data.isEmpty()) {
                    publish(Api.JSON.readTree(data.toString()));
                    data.setLength(0);
                }
            }
            return "ended in good order";
        }
    }

    private void publish(JsonNode score) {
        synchronized (this) {
            latest = score;
            notifyAll();
        }
        Consumer<JsonNode> told = listener;
        if (told != null) {
            told.accept(score);
        }
    }
}
