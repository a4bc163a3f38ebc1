/** What is shown of candidates over all their sessions. */
@NullMarked
package dev.rehearsal.scoring.candidate;

import org.jspecify.annotations.NullMarked;
