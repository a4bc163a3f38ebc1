/** Keeps how questions did in each interview, and publishes what follows. */
@NullMarked
package dev.rehearsal.scoring.health.db;

import org.jspecify.annotations.NullMarked;
