package dev.rehearsal.gateway.limits;

import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** A token bucket for each key, of at most so many keys; of more, the least recently used is forgotten. Safe for use by many threads. */
public final class Buckets {

    private final Bandwidth bandwidth;
    private final TimeMeter time;
    private final Map<String, Bucket> byKey;

    public Buckets(LimitsConfig.Limit limit, int remembered, Clock clock) {
        this.bandwidth = Bandwidth.builder()
                .capacity(limit.burst())
                .refillGreedy(limit.refill(), limit.period())
                .build();
        this.time = new ClockMeter(clock);
        this.byKey = new LeastRecentlyUsed(remembered);
    }

    /** Takes one token; if there is none, returns how long until there is. */
    public Optional<Duration> take(String key) {
        ConsumptionProbe probe = bucket(key).tryConsumeAndReturnRemaining(1);
        return probe.isConsumed() ? Optional.empty() : Optional.of(Duration.ofNanos(probe.getNanosToWaitForRefill()));
    }

    /** Gives a token back that was taken for something that turned out well. */
    public void giveBack(String key) {
        bucket(key).addTokens(1);
    }

    int remembered() {
        synchronized (byKey) {
            return byKey.size();
        }
    }

    private Bucket bucket(String key) {
        synchronized (byKey) {
            return byKey.computeIfAbsent(
                    key,
                    unused -> Bucket.builder()
                            .addLimit(bandwidth)
                            .withCustomTimePrecision(time)
                            .build());
        }
    }

    private static final class LeastRecentlyUsed extends LinkedHashMap<String, Bucket> {
        private static final long serialVersionUID = 1L;

        private final int most;

        LeastRecentlyUsed(int most) {
            super(16, 0.75f, true);
            this.most = most;
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
            return size() > most;
        }
    }

    private record ClockMeter(Clock clock) implements TimeMeter {
        @Override
        public long currentTimeNanos() {
            return clock.millis() * 1_000_000;
        }

        @Override
        public boolean isWallClockBased() {
            return true;
        }
    }
}
