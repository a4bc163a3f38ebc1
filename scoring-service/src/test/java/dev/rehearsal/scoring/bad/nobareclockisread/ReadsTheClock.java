package dev.rehearsal.scoring.bad.nobareclockisread;

import java.time.Instant;

class ReadsTheClock {
    Instant now() {
        return Instant.now();
    }
}
