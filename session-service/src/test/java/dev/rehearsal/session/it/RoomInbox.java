package dev.rehearsal.session.it;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What came in to a browser tab in a room, in its order. */
final class RoomInbox implements WebSocket.Listener {

    private static final Duration LIMIT = Duration.ofSeconds(20);

    private final List<JsonNode> frames = new ArrayList<>();
    private final StringBuilder partial = new StringBuilder();
    private int code;
    private String closeReason = "";
    private volatile boolean reading = true;

    void stopReading() {
        reading = false;
    }

    void readOn() {
        reading = true;
    }

    @Override
    public @Nullable CompletionStage<?> onText(WebSocket webSocket, CharSequence data, boolean last) {
        synchronized (this) {
            partial.append(data);
            if (last) {
                try {
                    frames.add(RoomClient.JSON.readTree(partial.toString()));
                } catch (IOException e) {
                    frames.add(RoomClient.JSON.createObjectNode().put("t", "broken"));
                }
                partial.setLength(0);
                notifyAll();
            }
        }
        if (reading) {
            webSocket.request(1);
        }
        return null;
    }

    @Override
    public @Nullable CompletionStage<?> onClose(WebSocket webSocket, int statusCode, String reason) {
        closed(statusCode, reason);
        return null;
    }

    @Override
    public void onError(WebSocket webSocket, Throwable error) {
        closed(1006, "");
    }

    private synchronized void closed(int statusCode, String reason) {
        code = statusCode;
        closeReason = reason;
        notifyAll();
    }

    synchronized List<JsonNode> frames() {
        return List.copyOf(frames);
    }

    synchronized JsonNode await(Predicate<JsonNode> wanted) {
        long deadline = System.nanoTime() + LIMIT.toNanos();
        while (true) {
            for (JsonNode frame : frames) {
                if (wanted.test(frame)) {
                    return frame;
                }
            }
            pause(deadline, "a frame did not come");
        }
    }

    synchronized int closeCode() {
        long deadline = System.nanoTime() + LIMIT.toNanos();
        while (code == 0) {
            pause(deadline, "the socket was not closed");
        }
        return code;
    }

    /** What the server said when it closed the socket; waits for that. */
    synchronized String closeReason() {
        closeCode();
        return closeReason;
    }

    private void pause(long deadline, String otherwise) {
        long left = TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime());
        if (left <= 0) {
            throw new AssertionError(otherwise + (code == 0 ? "" : " (closed with " + code + ")") + "; these did:\n"
                    + frames.stream().map(RoomInbox::brief).collect(Collectors.joining("\n")));
        }
        try {
            wait(left);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    private static String brief(JsonNode frame) {
        String text = frame.toString();
        return text.length() > 300 ? text.substring(0, 300) + "…" : text;
    }
}
