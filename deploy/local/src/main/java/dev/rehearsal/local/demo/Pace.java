package dev.rehearsal.local.demo;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/**
 * How much time lies between two things that happen in an interview of the demonstration.
 *
 * @param moment zero or more
 */
public record Pace(Duration moment) {

    /** As fast as the product answers. */
    public static final Pace AT_ONCE = new Pace(Duration.ZERO);

    /** An interview of three questions takes about a minute. */
    public static final Pace TO_WATCH = new Pace(Duration.ofMillis(900));

    public Pace {
        if (moment.isNegative()) {
            throw new IllegalArgumentException("no pace goes backwards: " + moment);
        }
    }

    /** Lets one moment pass. May come back early, which no interview minds. */
    void pause() {
        LockSupport.parkNanos(moment.toNanos());
    }
}
