package dev.rehearsal.local;

import dev.rehearsal.embedded.ChildProcess;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Keeps parts running: what ends without being asked to is started again, after a pause that grows while it keeps ending. */
final class Supervisor {
    private static final Duration FIRST_PAUSE = Duration.ofMillis(200);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(10);
    private static final Duration STABLE = Duration.ofMinutes(1);

    private final Journal journal;
    private final CountDownLatch stopping = new CountDownLatch(1);
    private final Map<String, Thread> watchers = new ConcurrentHashMap<>();

    Supervisor(Journal journal) {
        this.journal = journal;
    }

    /**
     * Starts the part, waits until it is ready, and watches it from then on.
     *
     * @throws RuntimeException if the first start fails; nothing is watched then
     */
    void start(Part part) {
        if (isStopping()) {
            throw new LauncherException("Stopping");
        }
        ChildProcess process = part.start();
        part.awaitReady(process);
        watchers.put(part.label(), Thread.ofVirtual().start(() -> watch(part, process)));
    }

    /** From now on an end is an end. */
    void stopWatching() {
        stopping.countDown();
    }

    /** Stops one part, also one that is just being started again. */
    void stop(Part part) {
        part.stop();
        Thread watcher = watchers.remove(part.label());
        if (watcher != null) {
            try {
                watcher.join(LONGEST_PAUSE);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            part.stop();
        }
    }

    /** How long to wait before the next start, after so many ends in a row. */
    static Duration pause(int ends) {
        Duration pause = FIRST_PAUSE;
        for (int i = 1; i < ends && pause.compareTo(LONGEST_PAUSE) < 0; i++) {
            pause = pause.multipliedBy(2);
        }
        return pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE;
    }

    private void watch(Part part, ChildProcess first) {
        ChildProcess process = first;
        int ends = 0;
        while (true) {
            long started = System.nanoTime();
            process.onExit(() -> {}).join();
            if (isStopping()) {
                return;
            }
            ends = System.nanoTime() - started > STABLE.toNanos() ? 1 : ends + 1;
            Duration pause = pause(ends);
            journal.note(
                    part.label() + " (pid " + process.pid() + ") ended, starts again in " + pause.toMillis() + " ms");
            if (stoppedWithin(pause)) {
                return;
            }
            ChildProcess again = startAgain(part);
            if (again == null) {
                return;
            }
            process = again;
        }
    }

    /** Returns null when the wish to stop came first. */
    private @Nullable ChildProcess startAgain(Part part) {
        for (int failures = 1; !isStopping(); failures++) {
            try {
                ChildProcess process = part.start();
                journal.note(part.label() + " runs again, pid " + process.pid());
                return process;
            } catch (RuntimeException e) {
                if (!isStopping()) {
                    journal.note(part.label() + " did not start: " + e.getMessage());
                }
                if (stoppedWithin(pause(failures))) {
                    return null;
                }
            }
        }
        return null;
    }

    private boolean isStopping() {
        return stopping.getCount() == 0;
    }

    private boolean stoppedWithin(Duration pause) {
        try {
            return stopping.await(pause.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }
}
