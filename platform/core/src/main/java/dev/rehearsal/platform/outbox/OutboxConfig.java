package dev.rehearsal.platform.outbox;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Settings of the outbox relay. */
@ConfigMapping(prefix = "rehearsal.outbox")
public interface OutboxConfig {

    /** Whether this process sends; off only in tests that read the table. */
    @WithDefault("true")
    boolean relay();

    /** How many events are sent before their acknowledgements are awaited. */
    @WithDefault("500")
    int batch();

    /** How long the relay sleeps when nothing wakes it: the bound on what other replicas wrote. */
    @WithDefault("PT0.25S")
    Duration idle();

    /** How long sent events are kept for inspection. */
    @WithDefault("P7D")
    Duration keep();

    /** How often the relay deletes what need not be kept any longer, of the outbox and of the inbox. */
    @WithDefault("PT10M")
    Duration purgeEvery();
}
