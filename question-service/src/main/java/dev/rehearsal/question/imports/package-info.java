/**
 * Reading questions out of other people's texts: guides with numbered questions or headings, and lists of questions in the formats of
 * {@link dev.rehearsal.question.exchange}. What could not be used is handed back line by line with a reason. Nothing it finds is published: every found question becomes a draft at most.
 */
@NullMarked
package dev.rehearsal.question.imports;

import org.jspecify.annotations.NullMarked;
