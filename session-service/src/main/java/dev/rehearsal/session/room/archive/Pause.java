package dev.rehearsal.session.room.archive;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** A wait that others can cut short. */
final class Pause {

    private final Duration most;
    private final Semaphore calls = new Semaphore(0);
    private volatile long hurryUntil = System.nanoTime();

    /**
     * @param most how long it is if nobody is in a hurry
     */
    Pause(Duration most) {
        this.most = most;
    }

    /** Ends the pause, and lets none begin for as long: what is waited for may be late for the next turn as well. */
    void cut() {
        hurryUntil = System.nanoTime() + most.toNanos();
        calls.release();
    }

    void pause() throws InterruptedException {
        if (hurryUntil - System.nanoTime() > 0 || calls.tryAcquire(most.toMillis(), TimeUnit.MILLISECONDS)) {
            calls.drainPermits();
        }
    }
}
