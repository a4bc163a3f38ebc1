package dev.rehearsal.scoring;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Waits, with a bound, for a condition that nothing announces. */
public final class Waiting {

    private static final Duration LIMIT = Duration.ofSeconds(20);

    private Waiting() {}

    /**
     * Returns as soon as the condition holds.
     *
     * @throws AssertionError if it does not within 20 s
     */
    public static void until(BooleanSupplier condition) {
        until(LIMIT, condition);
    }

    /**
     * Returns as soon as the condition holds.
     *
     * @throws AssertionError if it does not within the limit
     */
    public static void until(Duration limit, BooleanSupplier condition) {
        long deadline = System.nanoTime() + limit.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > deadline) {
                throw new AssertionError("the condition did not come true within " + limit);
            }
            LockSupport.parkNanos(10_000_000);
        }
    }
}
