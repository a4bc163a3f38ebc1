package dev.rehearsal.gateway.edge;

import dev.rehearsal.platform.problem.Problem;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClosedException;
import io.vertx.core.http.HttpMethod;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The way of one request to a service: from one of its addresses to the next, until one takes it. An address whose circuit is open is
 * left out. Nothing is sent to an address that does not take a connection, so every request goes on to the next one then; a GET, which
 * changes nothing, also does when its connection breaks before the answer, and once more from the first when no address took it. For
 * one request; not for several threads at a time.
 */
final class Passage {

    private final Supplier<Problem> unavailable;
    private final Vertx vertx;
    private final Duration pause;
    private final boolean repeatable;
    private final List<UpstreamAddress> order;
    private final Deque<UpstreamAddress> left;
    private @Nullable UpstreamAddress at;
    private boolean repeated;

    /**
     * @param order the addresses, the one to begin with first
     * @param repeatable whether sending it twice does no harm
     * @param pause before an address is tried a second time
     */
    Passage(
            Collection<UpstreamAddress> order,
            boolean repeatable,
            Duration pause,
            Vertx vertx,
            Supplier<Problem> unavailable) {
        this.order = List.copyOf(order);
        this.left = new ArrayDeque<>(order);
        this.repeatable = repeatable;
        this.pause = pause;
        this.vertx = vertx;
        this.unavailable = unavailable;
    }

    static boolean isRepeatable(HttpMethod method) {
        return method == HttpMethod.GET || method == HttpMethod.HEAD;
    }

    /**
     * Opens the request at the next address that takes a connection. Fails with a {@link Problem} 503 if there is none: at once if
     * none may be asked.
     */
    Future<HttpClientRequest> open(Function<UpstreamAddress, Future<HttpClientRequest>> opening) {
        UpstreamAddress next = next();
        if (next == null) {
            return Future.failedFuture(unavailable.get());
        }
        return attempt(next, opening);
    }

    private Future<HttpClientRequest> attempt(
            UpstreamAddress address, Function<UpstreamAddress, Future<HttpClientRequest>> opening) {
        at = address;
        return opening.apply(address).recover(failure -> {
            address.unreached(failure);
            at = null;
            UpstreamAddress next = next();
            if (next != null) {
                return attempt(next, opening);
            }
            if (UpstreamAddress.isFull(failure) || !beginsAgain()) {
                return Future.failedFuture(unavailable.get());
            }
            return vertx.timer(pause.toMillis()).compose(unused -> open(opening));
        });
    }

    /** Whether a request that was sent and broke off can be opened once more. */
    boolean mayGoOn(Throwable failure) {
        boolean broken = failure instanceof HttpClosedException || failure instanceof IOException;
        return broken && repeatable && (!left.isEmpty() || beginsAgain());
    }

    /** Whether there is another address to be tried. */
    boolean hasNext() {
        return !left.isEmpty();
    }

    /** Tells that an answer has begun. */
    void answered() {
        UpstreamAddress address = at;
        if (address != null) {
            address.answered();
        }
    }

    /** Tells that there was no answer, and makes it a problem for the client. */
    Problem failed(Throwable failure) {
        if (failure instanceof Problem problem) {
            return problem;
        }
        givenUp(failure);
        return unavailable.get();
    }

    /** Tells that there was no answer, before going on. */
    void givenUp(Throwable failure) {
        UpstreamAddress address = at;
        if (address != null) {
            address.failed(failure);
        }
    }

    private boolean beginsAgain() {
        if (!repeatable || repeated) {
            return false;
        }
        repeated = true;
        left.addAll(order);
        return true;
    }

    private @Nullable UpstreamAddress next() {
        for (UpstreamAddress address = left.poll(); address != null; address = left.poll()) {
            if (address.admits()) {
                return address;
            }
        }
        return null;
    }
}
