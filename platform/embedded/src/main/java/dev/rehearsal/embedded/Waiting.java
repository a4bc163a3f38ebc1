package dev.rehearsal.embedded;

import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Waits for a condition that nobody announces, with a limit. */
public final class Waiting {
    private static final Duration PAUSE = Duration.ofMillis(50);

    private Waiting() {}

    /** Asks again and again until the answer is yes; returns whether it was within the limit. */
    public static boolean until(Duration limit, BooleanSupplier condition) {
        long deadline = System.nanoTime() + limit.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > deadline || Thread.currentThread().isInterrupted()) {
                return false;
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
        return true;
    }

    /**
     * Waits until a server is ready.
     *
     * @throws ServerException if it ended meanwhile, or is not ready within the limit; the message names its log and shows its end
     */
    static void until(String server, Duration limit, Path log, BooleanSupplier alive, BooleanSupplier ready) {
        if (!until(limit, () -> !alive.getAsBoolean() || ready.getAsBoolean())) {
            throw new ServerException(server + " was not ready within " + limit.toSeconds() + " s, see " + log);
        }
        if (!alive.getAsBoolean()) {
            throw new ServerException(server + " ended while it started, see " + log + LogTail.of(log));
        }
    }
}
