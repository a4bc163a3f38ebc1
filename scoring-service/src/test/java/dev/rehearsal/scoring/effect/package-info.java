/** Tests of rater effects on simulated interviewers with known habits. */
@NullMarked
package dev.rehearsal.scoring.effect;

import org.jspecify.annotations.NullMarked;
