package dev.rehearsal.bench;

import dev.rehearsal.client.Api;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/** Somebody who behaves badly in a room, over and over: does not read, or sends without end. Comes back when the server closes. */
final class BadSocket implements AutoCloseable {

    private enum Way {
        DOES_NOT_READ,
        FLOODS
    }

    private static final long NOT_READING_NANOS = TimeUnit.SECONDS.toNanos(12);
    private static final long PATIENCE_SECONDS = 10;

    private final HttpClient http = HttpClient.newHttpClient();
    private final URI address;
    private final String token;
    private final URI origin;
    private final Way way;
    private final Map<Integer, AtomicInteger> codes = new ConcurrentHashMap<>();
    private final Thread thread;
    private volatile boolean closed;

    private BadSocket(Way way, URI product, Api person, String session) {
        this.way = way;
        this.origin = product;
        this.token = person.token();
        this.address = URI.create(product.toString().replaceFirst("^http", "ws") + "/api/sessions/" + session
                + "/live?client=" + UUID.randomUUID());
        this.thread = Thread.ofPlatform().daemon().name(way.toString()).start(this::work);
    }

    /** Does something while one of each kind is in that room, and says how often the server closed them, by code. */
    static <T> T both(URI product, Api person, String session, Callable<T> what) throws Exception {
        try (BadSocket slow = new BadSocket(Way.DOES_NOT_READ, product, person, session);
                BadSocket flood = new BadSocket(Way.FLOODS, product, person, session)) {
            T result = what.call();
            System.out.printf("closed by code: who does not read %s, who floods %s%n", slow.codes, flood.codes);
            return result;
        }
    }

    private void work() {
        while (!closed) {
            try {
                once();
            } catch (ExecutionException | TimeoutException e) {
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(200));
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    private void once() throws ExecutionException, TimeoutException, InterruptedException {
        CompletableFuture<Integer> code = new CompletableFuture<>();
        WebSocket socket = http.newWebSocketBuilder()
                .subprotocols("rehearsal.v1", "bearer." + token)
                .header("Origin", origin.toString())
                .buildAsync(address, new Listener(code, way == Way.FLOODS))
                .get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        try {
            if (way == Way.FLOODS) {
                flood(socket, code);
            } else {
                LockSupport.parkNanos(NOT_READING_NANOS);
                // Only who reads learns that the socket was closed long ago.
                socket.request(Long.MAX_VALUE);
            }
            codes.computeIfAbsent(code.get(PATIENCE_SECONDS, TimeUnit.SECONDS), unused -> new AtomicInteger())
                    .incrementAndGet();
        } finally {
            socket.abort();
        }
    }

    private void flood(WebSocket socket, CompletableFuture<Integer> code) throws InterruptedException {
        for (int i = 0; !code.isDone() && !closed; i++) {
            try {
                socket.sendText("{\"t\":\"ping\",\"n\":" + i + "}", true).get(PATIENCE_SECONDS, TimeUnit.SECONDS);
            } catch (ExecutionException | TimeoutException e) {
                return;
            }
        }
    }

    @Override
    public void close() {
        closed = true;
        thread.interrupt();
        http.shutdownNow();
    }

    private record Listener(CompletableFuture<Integer> code, boolean reads) implements WebSocket.Listener {

        @Override
        public void onOpen(WebSocket socket) {
            if (reads) {
                socket.request(Long.MAX_VALUE);
            }
        }

        @Override
        public @Nullable CompletionStage<?> onClose(WebSocket socket, int statusCode, String reason) {
            code.complete(statusCode);
            return null;
        }

        @Override
        public void onError(WebSocket socket, Throwable error) {
            code.complete(0);
        }
    }
}
