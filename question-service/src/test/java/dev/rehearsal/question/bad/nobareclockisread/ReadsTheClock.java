package dev.rehearsal.question.bad.nobareclockisread;

/** Breaks the rule on purpose. */
public class ReadsTheClock {
    java.time.Instant now() {
        return java.time.Instant.now();
    }
}
