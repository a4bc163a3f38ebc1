/** What the candidate is told in the end: what was seen, per rubric criterion, and what the next level looks like. */
@NullMarked
package dev.rehearsal.session.feedback;

import org.jspecify.annotations.NullMarked;
