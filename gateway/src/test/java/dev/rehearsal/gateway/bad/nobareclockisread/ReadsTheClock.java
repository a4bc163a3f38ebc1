package dev.rehearsal.gateway.bad.nobareclockisread;

import java.time.Instant;

/** Reads a clock that no test can set. */
public final class ReadsTheClock {

    public Instant now() {
        return Instant.now();
    }
}
