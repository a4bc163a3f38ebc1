package dev.rehearsal.suggestion.bad.nobareclockisread;

import java.time.Instant;

/** Asks for the time instead of being given a clock. */
public class ReadsTheClock {
    Instant now() {
        return Instant.now();
    }
}
