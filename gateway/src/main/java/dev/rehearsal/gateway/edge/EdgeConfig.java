package dev.rehearsal.gateway.edge;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.util.List;

/** Where the services are, and how patient the edge is with them and with clients. */
@ConfigMapping(prefix = "rehearsal.edge")
public interface EdgeConfig {

    /** Address of question-service, or several with commas in between, one for each replica. */
    List<URI> questionsUrl();

    /** As {@link #questionsUrl}, of session-service. */
    List<URI> sessionsUrl();

    /** As {@link #questionsUrl}, of scoring-service. */
    List<URI> scoresUrl();

    /** Bytes of a request body; more is answered with 413. */
    @WithDefault("2097152")
    long bodyLimit();

    /** Characters of a request's address with its query; more is answered with 414. */
    @WithDefault("4000")
    int uriLimit();

    /** Bytes of all headers of a request; more is answered with 431. */
    @WithDefault("14336")
    int headerLimit();

    /** How long a request body may take to come, all of it; then 408. */
    @WithDefault("PT10S")
    Duration bodyTimeout();

    /** Bytes of request bodies that are held at once, from when they begin to come until the service begins to answer; then 503. */
    @WithDefault("33554432")
    long heldBodies();

    /** The share of one client address of these bytes; then 429. */
    @WithDefault("12582912")
    long heldBodiesOfAddress();

    /** How long a connection to a service may take to open; its addresses share it, so that each gets a try. */
    @WithDefault("PT2S")
    Duration connectTimeout();

    /** How long a service may take until its answer begins; streams and sockets are not bound by it. */
    @WithDefault("PT30S")
    Duration answerTimeout();

    /** How long after none of its addresses took a connection a GET tries them once more. */
    @WithDefault("PT0.1S")
    Duration retryPause();

    /** Connections to each address for ordinary calls. */
    @WithDefault("128")
    int connections();

    /** Calls to each address that may wait for a connection; more go to the next, or are answered with 503. */
    @WithDefault("1024")
    int waiting();

    /** Open streams and sockets to each address; more go to the next, or are answered with 503. */
    @WithDefault("4096")
    int streams();

    /** Circuit breaker of each address. */
    Breaker breaker();

    /** How an address that does not answer is left alone. */
    interface Breaker {

        /** So many failures in a row open the circuit. */
        @WithDefault("5")
        int failures();

        /** For so long nothing is sent; then one request tries. */
        @WithDefault("PT1S")
        Duration open();
    }

    /** The addresses of a service, each once. */
    default List<URI> addressesOf(ServiceName service) {
        List<URI> addresses = switch (service) {
            case QUESTIONS -> questionsUrl();
            case SESSIONS -> sessionsUrl();
            case SCORES -> scoresUrl();
        };
        return addresses.stream().distinct().toList();
    }
}
