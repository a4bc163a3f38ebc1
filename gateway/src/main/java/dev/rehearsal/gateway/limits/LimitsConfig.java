package dev.rehearsal.gateway.limits;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** The limits of the edge, with their defaults in {@code application.properties}. */
@ConfigMapping(prefix = "rehearsal.limits")
public interface LimitsConfig {

    /** One limit: {@code burst} at once, and {@code refill} more in every {@code period}. */
    interface Limit {
        int burst();

        int refill();

        Duration period();
    }

    /** All requests of one client address. */
    Limit requests();

    /** Attempts to become somebody (sign-in, join, accept, setup) of one client address. */
    Limit entries();

    /** Sign-ins that fail for one account. */
    Limit account();

    /** Requests of one client address that wait for an answer at once. */
    @WithDefault("512")
    int openRequests();

    /** Streams and sockets of one client address that are open at once. */
    @WithDefault("1024")
    int openStreams();

    /** How many addresses and accounts are remembered; of more, the one not seen for longest is forgotten. */
    @WithDefault("20000")
    int remembered();
}
