package dev.rehearsal.session.room.live;

import java.time.Duration;
import java.util.function.LongSupplier;

/** A token bucket: so many at once, so many per second over time. Not for several threads. */
final class RateLimit {

    private static final double NANOS_PER_SECOND = 1e9;

    private final double perNano;
    private final double burst;
    private final LongSupplier nanoTime;
    private double tokens;
    private long last;

    RateLimit(int perSecond, int burst, LongSupplier nanoTime) {
        this.perNano = perSecond / NANOS_PER_SECOND;
        this.burst = burst;
        this.nanoTime = nanoTime;
        this.tokens = burst;
        this.last = nanoTime.getAsLong();
    }

    /** Whether one more is within the limit; then it counts. */
    boolean admits() {
        refill();
        if (tokens < 1) {
            return false;
        }
        tokens--;
        return true;
    }

    /** Admits nobody for that long, at least. */
    void pause(Duration length) {
        refill();
        tokens = Math.min(tokens, 1 - length.toNanos() * perNano);
    }

    /** How long until one more is within the limit. */
    Duration untilNext() {
        refill();
        return Duration.ofNanos((long) Math.ceil(Math.max(0, 1 - tokens) / perNano));
    }

    /** Whether all that was counted has passed. */
    boolean isRested() {
        refill();
        return tokens >= burst;
    }

    private void refill() {
        long now = nanoTime.getAsLong();
        tokens = Math.min(burst, tokens + (now - last) * perNano);
        last = now;
    }
}
