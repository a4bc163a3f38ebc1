/** What in an answer speaks for which key point, and the features that a score is suggested from. */
@NullMarked
package dev.rehearsal.suggestion.evidence;

import org.jspecify.annotations.NullMarked;
