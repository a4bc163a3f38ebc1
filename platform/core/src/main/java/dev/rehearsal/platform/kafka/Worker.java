package dev.rehearsal.platform.kafka;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * A thread that repeats one turn of work until it is stopped. A turn that fails is followed by a release of what it holds and a
 * wait that doubles from 50 ms to 2 s. A streak of failures is logged once, and is over when turns have succeeded for ten seconds: a
 * turn may succeed for having nothing to do. Nothing that a turn throws ends the thread, errors of the JVM included.
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
    private static final long CALM_NANOS = Duration.ofSeconds(10).toNanos();
    private static final Set<Worker> RUNNING = ConcurrentHashMap.newKeySet();

    private final Thread thread;
    private final Turn turn;
    private final Runnable release;
    private final LongSupplier nanos;
    private final CountDownLatch end = new CountDownLatch(1);
    private volatile @Nullable Streak streak;

    /** Failures that follow each other. */
    private record Streak(long firstNanos, long lastNanos) {}

    /** A worker that does not get on, and for how long. */
    public record Trouble(String worker, Duration lasting) {}

    private Worker(String name, Turn turn, Runnable release, LongSupplier nanos) {
        this.turn = turn;
        this.release = release;
        this.nanos = nanos;
        this.thread = Thread.ofPlatform().name(name).daemon().unstarted(this::loop);
    }

    /** Starts a worker; {@code release} is called after each failed turn and once at the end, on the same thread. */
    public static Worker start(String name, Turn turn, Runnable release) {
        return start(name, turn, release, System::nanoTime);
    }

    static Worker start(String name, Turn turn, Runnable release, LongSupplier nanos) {
        Worker worker = new Worker(name, turn, release, nanos);
        RUNNING.add(worker);
        worker.thread.start();
        return worker;
    }

    /** The workers of this process that are in a streak of failures. */
    public static List<Trouble> troubles() {
        return RUNNING.stream().flatMap(worker -> worker.trouble().stream()).toList();
    }

    private Optional<Trouble> trouble() {
        Streak failures = streak;
        return failures == null
                ? Optional.empty()
                : Optional.of(
                        new Trouble(thread.getName(), Duration.ofNanos(nanos.getAsLong() - failures.firstNanos())));
    }

    /** Whether the end was asked for; long turns look at it. */
    public boolean stopping() {
        return end.getCount() == 0;
    }

    /** Asks for the end and waits for it, at most so long; then interrupts. */
    public void stop(Duration patience) {
        end.countDown();
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
        while (!stopping()) {
            try {
                turn.run();
                if (isCalm()) {
                    wait = FIRST_WAIT_MILLIS;
                }
            } catch (Throwable e) {
                if (stopping()) {
                    break;
                }
                note(e);
                releaseQuietly();
                waitFor(wait);
                wait = Math.min(wait * 2, LONGEST_WAIT_MILLIS);
            }
        }
        releaseQuietly();
        RUNNING.remove(this);
    }

    private boolean isCalm() {
        Streak failures = streak;
        if (failures != null && nanos.getAsLong() - failures.lastNanos() < CALM_NANOS) {
            return false;
        }
        streak = null;
        return true;
    }

    private void note(Throwable failure) {
        Streak before = streak;
        long now = nanos.getAsLong();
        streak = new Streak(before == null ? now : before.firstNanos(), now);
        if (before == null) {
            try {
                LOG.warnf(failure, "%s failed and starts again", thread.getName());
            } catch (Throwable e) {
                // There may be no memory left even to say so.
            }
        }
    }

    private void releaseQuietly() {
        try {
            release.run();
        } catch (Throwable e) {
            LOG.debugf(e, "%s could not let go cleanly", thread.getName());
        }
    }

    /** Over at once when the end is asked for. An interruption ends the wait as well, but not the work. */
    private void waitFor(long millis) {
        try {
            var unused = Thread.interrupted();
            unused = end.await(millis, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            // The loop looks whether it is to end.
        }
    }
}
