package dev.rehearsal.gateway.edge;

import dev.rehearsal.platform.problem.Problem;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpMethod;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The way to one service, which may be there several times. Ordinary calls and streams take its addresses in turn, sockets the one with
 * the fewest; what finds an address away goes on to the next. Safe for use by many threads.
 */
public final class Upstream {

    private static final Duration TRY_AGAIN = Duration.ofSeconds(2);

    private final ServiceName service;
    private final List<UpstreamAddress> addresses;
    private final Duration retryPause;
    private final Vertx vertx;
    private final AtomicInteger turn = new AtomicInteger();

    public Upstream(ServiceName service, List<URI> uris, EdgeConfig config, Vertx vertx, Clock clock) {
        Duration each = config.connectTimeout().dividedBy(uris.size());
        this.service = service;
        this.retryPause = config.retryPause();
        this.vertx = vertx;
        this.addresses = uris.stream()
                .map(uri -> new UpstreamAddress(uri, each, config, vertx, clock))
                .toList();
    }

    public ServiceName service() {
        return service;
    }

    /** Its addresses, in the order of the setting. */
    public List<UpstreamAddress> addresses() {
        return addresses;
    }

    /** The client of ordinary calls to the first address. */
    HttpClient calls() {
        return addresses.getFirst().calls();
    }

    /** For a call or a stream: each begins with the address after the one that the last began with. */
    Passage passage(HttpMethod method) {
        return passage(inTurn(), Passage.isRepeatable(method));
    }

    /** For a socket: first the address with the fewest sockets, in turn if there are several; one that just turned a socket away last. */
    Passage socketPassage() {
        List<UpstreamAddress> order = inTurn();
        order.sort(Comparator.comparing(UpstreamAddress::turnsAway).thenComparingInt(UpstreamAddress::sockets));
        return passage(order, true);
    }

    /** For a call that is meant for that address. */
    Passage passageTo(UpstreamAddress address) {
        return passage(List.of(address), true);
    }

    private Passage passage(List<UpstreamAddress> order, boolean repeatable) {
        return new Passage(order, repeatable, retryPause, vertx, this::unavailable);
    }

    private List<UpstreamAddress> inTurn() {
        int first = Math.floorMod(turn.getAndIncrement(), addresses.size());
        List<UpstreamAddress> order = new ArrayList<>(addresses.subList(first, addresses.size()));
        order.addAll(addresses.subList(0, first));
        return order;
    }

    private Problem unavailable() {
        return Problem.unavailable(
                "This part of Rehearsal (" + service.wireName()
                        + ") does not answer. Nothing is lost; try again shortly.",
                TRY_AGAIN);
    }
}
