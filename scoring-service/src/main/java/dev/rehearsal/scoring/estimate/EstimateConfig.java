package dev.rehearsal.scoring.estimate;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Limits of the estimates over all ratings of an organisation. */
@ConfigMapping(prefix = "rehearsal.scores.estimates")
public interface EstimateConfig {

    /** Of how many organisations one replica keeps estimates; those not asked for longest go first. */
    @WithDefault("8")
    int organisations();

    /**
     * How many ratings one replica keeps for them, about 130 bytes each; also the most that are taken of one organisation, the questions
     * asked last going first.
     */
    @WithDefault("150000")
    int ratings();

    /** How long after a change an estimate that is kept is made anew, so that a burst of ratings leads to one. */
    @WithDefault("PT0.5S")
    Duration settle();

    /** How many times as long as the last estimation took there is none of the same organisation: bounds the share of a processor. */
    @WithDefault("3")
    int pause();

    /** How long a caller waits for an estimate where there is none yet. */
    @WithDefault("PT20S")
    Duration patience();

    /** As {@link #patience}, of a caller who can do without. */
    @WithDefault("PT2S")
    Duration shortPatience();
}
