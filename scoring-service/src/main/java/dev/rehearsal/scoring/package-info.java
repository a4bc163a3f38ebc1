/**
 * Scores of interview sessions: a fold of what happened in them, pushed to those who may see it. Nothing here is original; all of it
 * can be thrown away and rebuilt from events, to the same numbers.
 */
@NullMarked
package dev.rehearsal.scoring;

import org.jspecify.annotations.NullMarked;
