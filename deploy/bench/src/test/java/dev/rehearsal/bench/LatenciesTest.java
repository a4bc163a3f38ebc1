package dev.rehearsal.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class LatenciesTest {

    @Test
    void percentilesAreTakenByNearestRank() {
        Latencies latencies = new Latencies();
        for (int millis = 100; millis >= 1; millis--) {
            latencies.add(millis * 1_000_000L);
        }
        assertEquals(50, latencies.millis(.5));
        assertEquals(99, latencies.millis(.99));
        assertEquals(100, latencies.millis(1));
    }

    @Test
    void nothingMeasuredIsNoZero() {
        assertThrows(IllegalStateException.class, () -> new Latencies().millis(.5));
    }
}
