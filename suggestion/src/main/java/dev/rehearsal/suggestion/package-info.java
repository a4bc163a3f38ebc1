/**
 * Suggests a score for a written answer, says which key points it covers by which words, how far the suggestion may be off, and when
 * there is none. Plain Java without a framework; what it was learned from and how good it is stands in {@code docs/scores-suggestion.md}.
 */
@NullMarked
package dev.rehearsal.suggestion;

import org.jspecify.annotations.NullMarked;
