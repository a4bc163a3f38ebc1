package dev.rehearsal.scoring.session.stream;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Limits of the score streams. */
@ConfigMapping(prefix = "rehearsal.scores.streams")
public interface StreamConfig {

    /** How many streams one replica keeps open; more are answered 503. */
    @WithDefault("400")
    int maximum();

    /** How many streams one member may have open on one replica; more are answered 429. */
    @WithDefault("10")
    int perMember();

    /** How often a sign of life goes down every stream. */
    @WithDefault("PT15S")
    Duration keepAlive();

    /** When a refused reader may try again. */
    @WithDefault("PT5S")
    Duration retryAfter();
}
