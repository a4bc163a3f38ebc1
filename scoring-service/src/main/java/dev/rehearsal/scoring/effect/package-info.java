/**
 * What can be said of an interviewer's way of rating (severity, halo, order, drift) and of the worth of one more interview. Each number has
 * an uncertainty, and below a stated amount of data there is a reason instead of a number. Plain Java, deterministic.
 */
@NullMarked
package dev.rehearsal.scoring.effect;

import org.jspecify.annotations.NullMarked;
