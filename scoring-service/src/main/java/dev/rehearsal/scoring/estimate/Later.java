package dev.rehearsal.scoring.estimate;

import java.time.Duration;

/** Does things later, one after the other. */
interface Later {

    /** Does this after so long, or as soon as what is before it is done. */
    void after(Duration delay, Runnable task);
}
