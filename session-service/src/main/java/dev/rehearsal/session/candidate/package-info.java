/** Candidates over all their interviews: found by name or id, each with the sessions that whoever asks may see. */
@NullMarked
package dev.rehearsal.session.candidate;

import org.jspecify.annotations.NullMarked;
