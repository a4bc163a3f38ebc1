package dev.rehearsal.scoring.estimate;

import java.time.Duration;

/** Bounds as a test wants them, and waits that are short. */
record BriefConfig(int organisations, int ratings) implements EstimateConfig {

    @Override
    public Duration settle() {
        return Duration.ofMillis(500);
    }

    @Override
    public int pause() {
        return 3;
    }

    @Override
    public Duration patience() {
        return Duration.ofMillis(50);
    }

    @Override
    public Duration shortPatience() {
        return Duration.ofMillis(5);
    }
}
