package dev.rehearsal.gateway.edge;

import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.streams.ReadStream;
import org.jspecify.annotations.Nullable;

/** A request body of unknown length on its way to a service, cut off with a failure when it becomes larger than allowed. */
final class BoundedBody implements ReadStream<Buffer> {

    private final ReadStream<Buffer> body;
    private final long limit;
    private long size;
    private @Nullable Handler<Throwable> onFailure;

    BoundedBody(ReadStream<Buffer> body, long limit) {
        this.body = body;
        this.limit = limit;
    }

    /** Whether more came than is allowed. */
    boolean isTooLarge() {
        return size > limit;
    }

    @Override
    public ReadStream<Buffer> exceptionHandler(@Nullable Handler<Throwable> handler) {
        onFailure = handler;
        body.exceptionHandler(handler);
        return this;
    }

    @Override
    public ReadStream<Buffer> handler(@Nullable Handler<Buffer> handler) {
        body.handler(handler == null ? null : chunk -> pass(chunk, handler));
        return this;
    }

    private void pass(Buffer chunk, Handler<Buffer> handler) {
        boolean wasFine = !isTooLarge();
        size += chunk.length();
        if (!isTooLarge()) {
            handler.handle(chunk);
        } else if (wasFine && onFailure != null) {
            onFailure.handle(new IllegalStateException("the body is too large"));
        }
    }

    @Override
    public ReadStream<Buffer> pause() {
        body.pause();
        return this;
    }

    @Override
    public ReadStream<Buffer> resume() {
        body.resume();
        return this;
    }

    @Override
    public ReadStream<Buffer> fetch(long amount) {
        body.fetch(amount);
        return this;
    }

    @Override
    public ReadStream<Buffer> endHandler(@Nullable Handler<Void> handler) {
        body.endHandler(handler);
        return this;
    }
}
