package dev.rehearsal.gateway.testing;

import jakarta.inject.Inject;
import org.junit.jupiter.api.AfterEach;

/** A test that moves the gateway's time; afterwards it is that of the system again. */
public abstract class InMovedTime {

    @Inject
    protected MovableClock clock;

    @AfterEach
    protected void backToNow() {
        clock.reset();
    }
}
