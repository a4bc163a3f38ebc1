package dev.rehearsal.session.reminder;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Reminders of scorecards on one replica. */
@ConfigMapping(prefix = "rehearsal.reminders")
public interface RemindersConfig {

    /** How often somebody looks who is to be reminded. */
    @WithDefault("1m")
    Duration every();
}
