package dev.rehearsal.gateway.limits;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rehearsal.gateway.testing.MovableClock;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class BucketsTest {

    private record Limit(int burst, int refill, Duration period) implements LimitsConfig.Limit {}

    private final MovableClock clock = new MovableClock();
    private final Buckets buckets = new Buckets(new Limit(3, 1, Duration.ofMinutes(1)), 10, clock);

    @Test
    void afterTheBurstOneWaitsForTheRefill() {
        take(3);
        Duration wait = buckets.take("a").orElseThrow();
        assertTrue(wait.toSeconds() > 50 && wait.toSeconds() <= 60, wait.toString());
        clock.move(Duration.ofSeconds(61));
        assertEquals(Optional.empty(), buckets.take("a"));
        assertTrue(buckets.take("a").isPresent());
    }

    @Test
    void keysDoNotShare() {
        take(3);
        assertEquals(Optional.empty(), buckets.take("b"));
    }

    @Test
    void whatIsGivenBackCanBeTakenAgain() {
        take(3);
        buckets.giveBack("a");
        assertEquals(Optional.empty(), buckets.take("a"));
    }

    @Test
    void noMoreKeysAreRememberedThanAllowedAndTheActiveStay() {
        take(3);
        for (int i = 0; i < 1_000; i++) {
            buckets.take("key " + i);
            assertTrue(buckets.take("a").isPresent());
        }
        assertEquals(10, buckets.remembered());
    }

    private void take(int times) {
        for (int i = 0; i < times; i++) {
            assertEquals(Optional.empty(), buckets.take("a"));
        }
    }
}
