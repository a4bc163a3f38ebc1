package dev.rehearsal.platform.kafka;

import java.time.Duration;
import org.apache.kafka.common.errors.InterruptException;
import org.jboss.logging.Logger;

/**
 * A thread that repeats one turn of work until it is stopped. A turn that fails is followed by a release of what it holds and a
 * wait that doubles from 50 ms to 2 s; the next turn that succeeds resets the wait. Failures are logged once per streak.
 */
public final class Worker {

    /** One turn; returns to be called again. */
    @FunctionalInterface
    public interface Turn {
        void run() throws Exception;
    }

    private static final Logger LOG = Logger.getLogger(Worker.class);
    private static final long FIRST_WAIT_MILLIS = 50;
    private static final long LONGEST_WAIT_MILLIS = 2_000;

    private final Thread thread;
    private final Turn turn;
    private final Runnable release;
    private volatile boolean stopping;

    private Worker(String name, Turn turn, Runnable release) {
        this.turn = turn;
        this.release = release;
        this.thread = Thread.ofPlatform().name(name).daemon().unstarted(this::loop);
    }

    /** Starts a worker; {@code release} is called after each failed turn and once at the end, on the same thread. */
    public static Worker start(String name, Turn turn, Runnable release) {
        Worker worker = new Worker(name, turn, release);
        worker.thread.start();
        return worker;
    }

    /** Whether the end was asked for; long turns look at it. */
    public boolean stopping() {
        return stopping;
    }

    /** Asks for the end and waits for it, at most so long; then interrupts. */
    public void stop(Duration patience) {
        stopping = true;
        try {
            if (!thread.join(patience)) {
                thread.interrupt();
                thread.join(Duration.ofSeconds(1));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void loop() {
        long wait = FIRST_WAIT_MILLIS;
        while (!stopping) {
            try {
                turn.run();
                wait = FIRST_WAIT_MILLIS;
            } catch (InterruptedException | InterruptException e) {
                break;
            } catch (Exception | LinkageError e) {
                if (stopping) {
                    break;
                }
                if (wait == FIRST_WAIT_MILLIS) {
                    LOG.warnf(e, "%s failed and starts again", thread.getName());
                }
                releaseQuietly();
                if (!waitFor(wait)) {
                    break;
                }
                wait = Math.min(wait * 2, LONGEST_WAIT_MILLIS);
            }
        }
        releaseQuietly();
    }

    private void releaseQuietly() {
        try {
            release.run();
        } catch (RuntimeException e) {
            LOG.debugf(e, "%s could not let go cleanly", thread.getName());
        }
    }

    private static boolean waitFor(long millis) {
        try {
            Thread.sleep(millis);
            return true;
        } catch (InterruptedException e) {
            return false;
        }
    }
}
