package dev.rehearsal.scoring;

import com.fasterxml.jackson.databind.JsonNode;
import dev.rehearsal.contracts.EventJson;
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
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Reads a score stream as a browser does, and waits for what a test expects. */
public final class ScoreReader implements AutoCloseable {

    private static final Duration LIMIT = Duration.ofSeconds(20);
    private static final Message END = new Message(null, null, null, "the stream ended");

    /** One event of the stream, or a comment. */
    public record Message(
            @Nullable String event,
            @Nullable String id,
            @Nullable String data,
            @Nullable String comment) {

        public JsonNode json() {
            try {
                return EventJson.tree(String.valueOf(data).getBytes(StandardCharsets.UTF_8));
            } catch (EventJson.UnreadableEvent e) {
                throw new AssertionError("not JSON: " + data, e);
            }
        }
    }

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(LIMIT)
            .build();
    private final HttpResponse<InputStream> response;
    private final BlockingQueue<Message> messages = new LinkedBlockingQueue<>();
    private final List<Message> seen = new ArrayList<>();

    /** Opens the stream; the answer may be a refusal. */
    public ScoreReader(String base, Object session, String token) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(base + "/api/scores/stream?session=" + session))
                .header("Authorization", "Bearer " + token)
                .header("Accept", "text/event-stream")
                .timeout(LIMIT)
                .build();
        try {
            response = client.send(request, HttpResponse.BodyHandlers.ofInputStream());
        } catch (IOException e) {
            throw new AssertionError("the stream did not open", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", e);
        }
        if (response.statusCode() == 200) {
            Thread.ofVirtual().start(this::read);
        }
    }

    public HttpResponse<InputStream> response() {
        return response;
    }

    /** The next score on the stream. */
    public JsonNode nextScore() {
        return await(message -> "score".equals(message.event())).json();
    }

    /** Waits for a score that fits, and passes over what comes before. */
    public JsonNode score(Predicate<JsonNode> wanted) {
        return await(message -> "score".equals(message.event()) && wanted.test(message.json()))
                .json();
    }

    /** Waits for a message that fits, and passes over what comes before. */
    public Message await(Predicate<Message> wanted) {
        long deadline = System.nanoTime() + LIMIT.toNanos();
        while (true) {
            Message message = poll(deadline - System.nanoTime());
            if (message == null || (message.equals(END) && !wanted.test(END))) {
                throw new AssertionError("not on the stream within " + LIMIT + ", only " + seen);
            }
            seen.add(message);
            if (wanted.test(message)) {
                return message;
            }
        }
    }

    /** Waits for the end of the stream. */
    public void awaitEnd() {
        await(END::equals);
    }

    /** All that was read from the queue so far. */
    public List<Message> seen() {
        return List.copyOf(seen);
    }

    @Override
    public void close() {
        client.shutdownNow();
    }

    private @Nullable Message poll(long nanos) {
        try {
            return messages.poll(Math.max(0, nanos), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", e);
        }
    }

    private void read() {
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(response.body(), StandardCharsets.UTF_8))) {
            String event = null;
            String id = null;
            String data = null;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith(":")) {
                    messages.add(new Message(null, null, null, line.substring(1).strip()));
                } else if (line.startsWith("event:")) {
                    event = line.substring(6).strip();
                } else if (line.startsWith("id:")) {
                    id = line.substring(3).strip();
                } else if (line.startsWith("data:")) {
                    data = (data == null ? "" : data + "\n") + line.substring(5).strip();
                } else if (line.isEmpty() && data != null) {
                    messages.add(new Message(event, id, data, null));
                    event = null;
                    id = null;
                    data = null;
                }
            }
        } catch (IOException e) {
            // The connection was cut: for the reader the stream is over.
        }
        messages.add(END);
    }
}
