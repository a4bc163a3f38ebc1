/** Tests of what is said of interviewers. */
@NullMarked
package dev.rehearsal.scoring.rater;

import org.jspecify.annotations.NullMarked;
