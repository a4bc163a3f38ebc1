/**
 * Estimates over all ratings of an organisation, kept in memory while they are asked for, made again from nothing when ratings arrive, so
 * that the same events lead to the same numbers whatever was there before.
 */
@NullMarked
package dev.rehearsal.scoring.estimate;

import org.jspecify.annotations.NullMarked;
