package dev.rehearsal.session.bad.nobareclockisread;

import java.time.Instant;

class ReadsTheClock {
    Instant now() {
        return Instant.now();
    }
}
