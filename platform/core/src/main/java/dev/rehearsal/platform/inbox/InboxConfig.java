package dev.rehearsal.platform.inbox;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/** Settings of the inbox. */
@ConfigMapping(prefix = "rehearsal.inbox")
public interface InboxConfig {

    /**
     * How long it is remembered that an event was applied. Longer than any topic brings an event again: a group goes on where it
     * was, and what is read anew from the beginning is read under a new name.
     */
    @WithDefault("P30D")
    Duration keep();

    /** How many events are applied in one transaction at most. */
    @WithDefault("200")
    int batch();

    /**
     * How many consumers of each group there are in a process that builds the database anew, so that one works while the database works
     * for another.
     */
    @WithDefault("2")
    int rebuildConsumers();

    /**
     * Whether the database can be replaced by one that is built anew from the topics while this process runs: then no transaction that
     * applies events overlaps with the moment of replacement.
     */
    @WithDefault("false")
    boolean replaceable();

    /**
     * Set in a process that builds the database anew: the end of the names of its groups, which so begin at the beginning. It sends nothing
     * and buries nothing; what cannot be applied was buried before.
     */
    Optional<String> rebuild();
}
