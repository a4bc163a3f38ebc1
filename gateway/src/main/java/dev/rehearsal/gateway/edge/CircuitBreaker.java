package dev.rehearsal.gateway.edge;

import java.time.Duration;
import java.time.Instant;

/**
 * Leaves an address alone that does not answer. After so many failures in a row the circuit is open: requests are refused at once. After
 * a while one request is let through; if it succeeds the circuit closes, if not it stays open as long again. Safe for use by many
 * threads.
 */
public final class CircuitBreaker {

    /** A trial whose outcome is never told, because its client went away, blocks the next one no longer than this. */
    private static final Duration LONGEST_TRIAL = Duration.ofSeconds(5);

    private final int most;
    private final Duration pause;
    private int failures;
    private Instant refusesUntil = Instant.MIN;

    public CircuitBreaker(int failuresInARow, Duration pause) {
        this.most = failuresInARow;
        this.pause = pause;
    }

    /** Whether a request may be sent now. When the circuit is open and the pause is over, the first who asks may. */
    public synchronized boolean admits(Instant now) {
        if (failures < most) {
            return true;
        }
        if (now.isBefore(refusesUntil)) {
            return false;
        }
        refusesUntil = now.plus(LONGEST_TRIAL);
        return true;
    }

    /** It answered, whatever it said. */
    public synchronized void succeeded() {
        failures = 0;
    }

    /** It could not be reached or did not answer in time. */
    public synchronized void failed(Instant now) {
        failures = Math.min(failures + 1, most);
        if (failures == most) {
            refusesUntil = now.plus(pause);
        }
    }
}
