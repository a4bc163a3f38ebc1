package dev.rehearsal.gateway.edge;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class CircuitBreakerTest {

    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");
    private static final Instant LATER = NOW.plusSeconds(1);

    private final CircuitBreaker breaker = new CircuitBreaker(3, Duration.ofSeconds(1));

    @Test
    void itOpensAfterSoManyFailuresInARow() {
        fail(2);
        assertTrue(breaker.admits(NOW));
        fail(1);
        assertFalse(breaker.admits(NOW));
    }

    @Test
    void aSuccessInBetweenStartsTheCountAgain() {
        fail(2);
        breaker.succeeded();
        fail(2);
        assertTrue(breaker.admits(NOW));
    }

    @Test
    void afterThePauseOneRequestTriesWhileOthersAreStillRefused() {
        fail(3);
        assertTrue(breaker.admits(LATER));
        assertFalse(breaker.admits(LATER));
        assertFalse(breaker.admits(LATER));
    }

    @Test
    void aTrialThatSucceedsClosesIt() {
        fail(3);
        assertTrue(breaker.admits(LATER));
        breaker.succeeded();
        assertTrue(breaker.admits(LATER));
        assertTrue(breaker.admits(LATER));
    }

    @Test
    void aTrialThatFailsKeepsItOpenForAnotherPause() {
        fail(3);
        assertTrue(breaker.admits(LATER));
        breaker.failed(LATER);
        assertFalse(breaker.admits(LATER.plusMillis(999)));
        assertTrue(breaker.admits(LATER.plusSeconds(1)));
    }

    @Test
    void aTrialNobodyHearsOfDoesNotKeepItOpenForEver() {
        fail(3);
        assertTrue(breaker.admits(LATER));
        assertTrue(breaker.admits(LATER.plusSeconds(5)));
    }

    private void fail(int times) {
        for (int i = 0; i < times; i++) {
            breaker.failed(NOW);
        }
    }
}
