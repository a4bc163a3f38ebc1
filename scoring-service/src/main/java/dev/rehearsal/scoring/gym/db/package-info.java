/** Attempts at exercises, as rows. */
@NullMarked
package dev.rehearsal.scoring.gym.db;

import org.jspecify.annotations.NullMarked;
