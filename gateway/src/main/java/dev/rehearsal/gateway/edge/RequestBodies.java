package dev.rehearsal.gateway.edge;

import dev.rehearsal.gateway.limits.ClientAddress;
import dev.rehearsal.gateway.limits.OpenAtOnce;
import dev.rehearsal.platform.problem.Problem;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Reads request bodies, whole and within a time, before a service is asked: who sends slowly keeps nobody waiting. What is held at once
 * is bounded, for one client address and in all. Runs on the event loop of the request.
 */
final class RequestBodies {

    private static final Duration TRY_AGAIN = Duration.ofSeconds(1);

    /** A client that went away in the midst of its body; nobody is left to answer. */
    static final class ClientLeft extends Exception {
        private static final long serialVersionUID = 1L;

        ClientLeft(Throwable cause) {
            super("the client left", cause, false, false);
        }
    }

    private final Vertx vertx;
    private final long limit;
    private final Duration time;
    private final OpenAtOnce held;

    RequestBodies(EdgeConfig config, Vertx vertx) {
        this.vertx = vertx;
        this.limit = config.bodyLimit();
        this.time = config.bodyTimeout();
        this.held = new OpenAtOnce(config.heldBodiesOfAddress(), config.heldBodies());
    }

    /**
     * Reads the body of a request that is paused. It counts as held until {@link Reading#release}, whatever came of it.
     */
    Reading read(HttpServerRequest client) {
        Reading reading = new Reading(client);
        reading.start();
        return reading;
    }

    /** One body on its way. */
    final class Reading {

        private final HttpServerRequest client;
        private final String key;
        private final Promise<Buffer> whole = Promise.promise();
        private final AtomicBoolean released = new AtomicBoolean();
        private Buffer read = Buffer.buffer();
        private long counted;
        private long timer = -1;

        private Reading(HttpServerRequest client) {
            this.client = client;
            this.key = ClientAddress.key(ClientAddress.of(client));
        }

        /** The body; fails with a {@link Problem} if it is refused, with {@link ClientLeft} if it was cut off. */
        Future<Buffer> whole() {
            return whole.future();
        }

        private void start() {
            timer = vertx.setTimer(
                    time.toMillis(),
                    unused ->
                            refuse(Problem.tooSlow("Send the whole request within " + time.toSeconds() + " seconds.")));
            client.handler(this::take);
            client.endHandler(unused -> finish());
            client.exceptionHandler(failure -> {
                stop();
                whole.tryFail(new ClientLeft(failure));
            });
            client.resume();
        }

        private void take(Buffer chunk) {
            if (whole.future().isComplete()) {
                return;
            }
            if (read.length() + (long) chunk.length() > limit) {
                refuse(EdgeRoutes.tooLarge(limit));
                return;
            }
            switch (held.take(key, chunk.length())) {
                case TAKEN -> {
                    counted += chunk.length();
                    read.appendBuffer(chunk);
                }
                case KEY_HAS_TOO_MUCH ->
                    refuse(Problem.tooMany("Too much is being sent from this address. Wait a little.", TRY_AGAIN));
                case ALL_HAVE_TOO_MUCH ->
                    refuse(Problem.unavailable("Too much is being sent at the moment. Try again shortly.", TRY_AGAIN));
            }
        }

        private void finish() {
            stop();
            Buffer body = read;
            read = Buffer.buffer();
            whole.tryComplete(body);
        }

        private void refuse(Problem problem) {
            stop();
            read = Buffer.buffer();
            whole.tryFail(problem);
        }

        private void stop() {
            vertx.cancelTimer(timer);
        }

        /** Tells that the body is not held any more. May be called more than once. */
        void release() {
            if (released.compareAndSet(false, true)) {
                stop();
                held.giveBack(key, counted);
                whole.tryFail(new ClientLeft(new IllegalStateException("the request is over")));
            }
        }
    }
}
