package dev.rehearsal.session.suggested;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Suggested scores on one replica. */
@ConfigMapping(prefix = "rehearsal.suggestions")
public interface SuggestionsConfig {

    /** How long the model stays in memory when nobody asks. */
    @WithDefault("5m")
    Duration idle();
}
