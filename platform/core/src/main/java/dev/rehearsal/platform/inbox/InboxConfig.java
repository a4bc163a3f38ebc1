package dev.rehearsal.platform.inbox;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Settings of the inbox. */
@ConfigMapping(prefix = "rehearsal.inbox")
public interface InboxConfig {

    /**
     * How long it is remembered that an event was applied. Longer than any topic brings an event again: a group goes on where it
     * was, and what is read anew from the beginning is read under a new name.
     */
    @WithDefault("P30D")
    Duration keep();
}
