/** Counts and excerpts of what was found. */
@NullMarked
package dev.rehearsal.question.search;

import org.jspecify.annotations.NullMarked;
