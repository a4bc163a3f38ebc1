package dev.rehearsal.local;

import dev.rehearsal.embedded.ChildProcess;
import java.util.Optional;

/** One program of the product: a server or a service. */
interface Part {

    /** For people, log and pid file. */
    String label();

    /** Ends what an earlier run left of it, and starts it. */
    ChildProcess start();

    /**
     * Waits until it does its work.
     *
     * @throws RuntimeException if it ended meanwhile or takes too long
     */
    void awaitReady(ChildProcess process);

    /** What its JVM recorded, if it has one and this run records. */
    Optional<AotCache> cache();

    /** Ends it, whether this run started it or an earlier one. Harmless when it does not run. */
    void stop();
}
