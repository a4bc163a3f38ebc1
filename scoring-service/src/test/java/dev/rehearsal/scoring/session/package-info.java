/** Tests of the session score, and the recorded interview they share. */
@NullMarked
package dev.rehearsal.scoring.session;

import org.jspecify.annotations.NullMarked;
