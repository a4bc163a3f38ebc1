package dev.rehearsal.gateway.secret;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/**
 * The cost of one password hash: Argon2id. Of the parameter sets that the OWASP Password Storage Cheat Sheet calls equally strong, this is
 * one that takes little memory (9 MiB, four passes), since the gateway lives in a small heap. Hashes made with others are
 * still read, and replaced when their owner signs in.
 */
@ConfigMapping(prefix = "rehearsal.passwords")
public interface PasswordConfig {

    /** In KiB. */
    @WithDefault("9216")
    int memory();

    @WithDefault("4")
    int iterations();

    @WithDefault("1")
    int parallelism();

    /** How many hashes are computed at the same time; each holds its memory that long. */
    @WithDefault("2")
    int atOnce();

    /** How many more may wait; whoever comes then is told to try again. */
    @WithDefault("64")
    int waiting();

    /** How long one waits at most. */
    @WithDefault("PT5S")
    Duration patience();
}
