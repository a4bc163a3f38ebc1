package dev.rehearsal.session.suggested;

import java.time.Duration;
import java.util.function.Supplier;

/** Lets something go when it has not been used for a while. Safe for threads; a use that is under way is never cut off. */
final class WhileAsked {

    /** Where one turns to for something to be done later. */
    @FunctionalInterface
    interface Timers {

        /** Does it after that time, unless what is returned is run before. */
        Runnable after(Duration time, Runnable work);
    }

    private final Timers timers;
    private final Duration idle;
    private final Runnable release;
    private final Object lock = new Object();
    private Runnable cancel = () -> {};
    private int users;

    /** @param release called when nothing has used it for {@code idle} */
    WhileAsked(Timers timers, Duration idle, Runnable release) {
        this.timers = timers;
        this.idle = idle;
        this.release = release;
    }

    /** Uses it. */
    <T> T use(Supplier<T> work) {
        synchronized (lock) {
            cancel.run();
            users++;
        }
        try {
            return work.get();
        } finally {
            synchronized (lock) {
                users--;
                if (users == 0) {
                    cancel = timers.after(idle, this::letGo);
                }
            }
        }
    }

    private void letGo() {
        synchronized (lock) {
            if (users == 0) {
                release.run();
            }
        }
    }
}
