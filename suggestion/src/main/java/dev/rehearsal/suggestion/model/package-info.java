/** Small models that are learned in seconds and kept in a few lines of text, and intervals that hold what they promise. Plain arithmetic. */
@NullMarked
package dev.rehearsal.suggestion.model;

import org.jspecify.annotations.NullMarked;
