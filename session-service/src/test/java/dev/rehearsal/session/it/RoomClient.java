package dev.rehearsal.session.it;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** A browser tab in a room, over the JDK's WebSocket. */
final class RoomClient implements AutoCloseable {

    static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final WebSocket socket;
    private final RoomInbox inbox;
    private final UUID client;
    private long seq;

    private RoomClient(WebSocket socket, RoomInbox inbox, UUID client, long seq) {
        this.socket = socket;
        this.inbox = inbox;
        this.client = client;
        this.seq = seq;
    }

    /** How to connect. */
    record Dial(
            int port,
            String session,
            String token,
            UUID client,
            @Nullable Long after,
            String origin) {
        static Dial to(int port, String session, String token) {
            return new Dial(port, session, token, UUID.randomUUID(), null, "http://localhost:" + port);
        }

        Dial as(UUID other) {
            return new Dial(port, session, token, other, after, origin);
        }

        Dial after(long position) {
            return new Dial(port, session, token, client, position, origin);
        }

        Dial from(String other) {
            return new Dial(port, session, token, client, after, other);
        }

        CompletableFuture<WebSocket> connect(RoomInbox inbox) {
            String query = "?client=" + client + (after == null ? "" : "&after=" + after);
            return HTTP.newWebSocketBuilder()
                    .header("Origin", origin)
                    .subprotocols("rehearsal.v1", "bearer." + token)
                    .buildAsync(
                            URI.create("ws://localhost:" + port + "/api/sessions/" + session + "/live" + query), inbox);
        }
    }

    static RoomClient open(Dial dial) {
        RoomInbox inbox = new RoomInbox();
        try {
            WebSocket socket = dial.connect(inbox).get(20, TimeUnit.SECONDS);
            return new RoomClient(socket, inbox, dial.client(), 0);
        } catch (ExecutionException | TimeoutException e) {
            throw new AssertionError("not connected: " + e.getCause(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    /** A tab whose person has come in; the name is the one that the service knows. */
    static RoomClient joined(Dial dial) {
        RoomClient client = open(dial);
        client.act("joined", "{\"name\":\"\"}");
        return client;
    }

    UUID client() {
        return client;
    }

    String subProtocol() {
        return socket.getSubprotocol();
    }

    /** Goes on counting where an earlier socket of the same tab stopped. */
    RoomClient countingFrom(long last) {
        seq = last;
        return this;
    }

    long lastSeq() {
        return seq;
    }

    /** Sends an entry and returns its number. */
    long send(String kind, String data) {
        seq++;
        sendAs(seq, kind, data);
        return seq;
    }

    void sendAs(long number, String kind, String data) {
        raw("{\"t\":\"entry\",\"seq\":" + number + ",\"kind\":\"" + kind + "\",\"data\":" + data + "}");
    }

    /** Sends an entry and waits for its acknowledgement. */
    JsonNode act(String kind, String data) {
        long number = send(kind, data);
        JsonNode answer = await(frame -> frame.path("seq").asLong(-1) == number);
        if (!answer.path("t").asText().equals("entry")) {
            throw new AssertionError(kind + " was refused: " + answer);
        }
        return answer;
    }

    /** Sends an entry and waits for its refusal; returns the problem's type. */
    String refused(String kind, String data) {
        long number = send(kind, data);
        JsonNode answer = await(frame -> frame.path("seq").asLong(-1) == number);
        if (!answer.path("t").asText().equals("refused")) {
            throw new AssertionError(kind + " was accepted: " + answer);
        }
        return answer.path("problem").path("type").asText();
    }

    void raw(String text) {
        try {
            socket.sendText(text, true).get(20, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new AssertionError("not sent", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    /** Sends without minding that the socket may be closed meanwhile. */
    boolean trySend(String text) {
        return trySend(text, true);
    }

    /** As {@link #trySend}, and there is more of the message to come. */
    boolean tryPart(String text) {
        return trySend(text, false);
    }

    private boolean trySend(String text, boolean last) {
        try {
            socket.sendText(text, last).get(20, TimeUnit.SECONDS);
            return true;
        } catch (ExecutionException | TimeoutException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    JsonNode welcome() {
        return await(frame -> frame.path("t").asText().matches("welcome|resumed"));
    }

    JsonNode awaitKind(String kind) {
        return await(frame -> frame.path("kind").asText().equals(kind));
    }

    JsonNode await(Predicate<JsonNode> wanted) {
        return inbox.await(wanted);
    }

    String closeReason() {
        return inbox.closeReason();
    }

    int closeCode() {
        return inbox.closeCode();
    }

    List<JsonNode> frames() {
        return inbox.frames();
    }

    /** Reads no further frame, until {@link #readOn}. */
    void stopReading() {
        inbox.stopReading();
    }

    void readOn() {
        inbox.readOn();
        socket.request(1);
    }

    @Override
    public void close() {
        socket.abort();
    }

    static ObjectNode object() {
        return JSON.createObjectNode();
    }
}
