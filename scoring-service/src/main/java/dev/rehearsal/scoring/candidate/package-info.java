/** Candidates over all their sessions: side by side on the board (R12), and each with what stands behind the numbers (R6, R7). */
@NullMarked
package dev.rehearsal.scoring.candidate;

import org.jspecify.annotations.NullMarked;
