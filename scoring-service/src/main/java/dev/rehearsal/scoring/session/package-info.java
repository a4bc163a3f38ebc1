/**
 * The score of one interview session: the fold of its events, the formula over the ratings that stand, and who may see what of it.
 * Plain Java; {@code http}, {@code kafka} and {@code db} are its doors.
 */
@NullMarked
package dev.rehearsal.scoring.session;

import org.jspecify.annotations.NullMarked;
