/** Attempts come back by the topic of exercises, so that they can be rebuilt from it. */
@NullMarked
package dev.rehearsal.scoring.gym.kafka;

import org.jspecify.annotations.NullMarked;
